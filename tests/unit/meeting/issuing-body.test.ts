import { describe, expect, it } from 'vitest';
import { bodyFrom, bodyProblems, type TypedBody } from '@/lib/domain/meeting/paper/body-problems';
import { bodyInText, taskForceOf } from '@/lib/domain/meeting/paper/issuing-body';

const typed: TypedBody = {
  form: 'state',
  parentName: 'Ủy ban nhân dân\n\ntỉnh Nghệ An',
  name: 'Tổ công tác Đề án 06',
  symbol: 'TCT',
  place: 'Nghệ An',
  signerLines: 'TM. Tổ công tác\nTổ trưởng',
  signerName: 'Nguyễn Văn Thành',
  recipients: '- Thường trực Tỉnh ủy;\n1. Các sở, ban, ngành',
  filed: '- Lưu: VT, PC06.',
  validFrom: '2026-11-01',
};

describe('who issues a paper', () => {
  it('is printed in capitals, one item a line, without the dashes that were typed', () => {
    expect(bodyProblems(typed)).toEqual([]);
    expect(bodyFrom(typed)).toEqual({
      form: 'state',
      parentName: 'ỦY BAN NHÂN DÂN\nTỈNH NGHỆ AN',
      name: 'TỔ CÔNG TÁC ĐỀ ÁN 06',
      symbol: 'TCT',
      place: 'Nghệ An',
      signer: { lines: ['TM. TỔ CÔNG TÁC', 'TỔ TRƯỞNG'], name: 'Nguyễn Văn Thành' },
      recipients: ['Thường trực Tỉnh ủy;', 'Các sở, ban, ngành'],
      filed: 'Lưu: VT, PC06.',
    });
  });

  it('is refused where it cannot be printed', () => {
    const codes = (change: Partial<TypedBody>) =>
      bodyProblems({ ...typed, ...change }).map(({ field, code }) => `${field}.${code}`);
    expect(codes({ parentName: '', signerName: '' })).toEqual([]);
    expect(codes({ name: ' \n ', recipients: '' })).toEqual(['name.needed', 'recipients.needed']);
    expect(codes({ name: 'a\nb\nc' })).toEqual(['name.too_many_lines']);
    expect(codes({ place: 'a'.repeat(41) })).toEqual(['place.too_long']);
    expect(codes({ signerName: 'Thành 038200001234' })).toEqual(['signerName.identity_number']);
    expect(codes({ validFrom: '2026-02-30' })).toEqual(['validFrom.day']);
  });

  it.each([
    'TS. Nguyễn Văn Thành',
    'PGS.TS Trần Mai',
    'ThS Lê An',
    'Th.S. Lê An',
    'Tiến sĩ Lê An',
    'bs. Hồ Tú',
  ])('is signed without học hàm, học vị: not by %s', (signerName) => {
    expect(bodyProblems({ ...typed, signerName })).toEqual([{ field: 'signerName', code: 'academic_title' }]);
  });

  it.each(['Đại tá Trần Hồng Quang', 'Tsằn Văn Bình', 'Thân Thị Thư', 'Giáo Văn An', 'Lê Văn Tiến Sĩ'])(
    'is signed by %s',
    (signerName) => {
      expect(bodyProblems({ ...typed, signerName })).toEqual([]);
    },
  );

  it('is kept without signs that nobody sees', () => {
    const spoiled = { ...typed, place: ' Nghệ\u00a0 An\u200b', signerName: 'Nguyễn\u202e Văn  Thành' };
    expect(bodyFrom(spoiled)).toMatchObject({
      place: 'Nghệ An',
      signer: { name: 'Nguyễn Văn Thành' },
    });
    expect(bodyProblems({ ...typed, symbol: '\u200b' })).toEqual([{ field: 'symbol', code: 'needed' }]);
  });

  it('is said in a sentence with the capitals of names alone', () => {
    const said = (name: string, place = 'Nghệ An') => bodyInText({ name, place });
    expect(said('TỔ CÔNG TÁC ĐỀ ÁN 06')).toBe('Tổ công tác Đề án 06');
    expect(said('BAN CHỈ ĐẠO\nĐỀ ÁN 06')).toBe('Ban Chỉ đạo Đề án 06');
    expect(said('ỦY BAN NHÂN DÂN TỈNH NGHỆ AN')).toBe('Ủy ban nhân dân tỉnh Nghệ An');
    expect(said('Văn phòng UBND')).toBe('Văn phòng UBND');
  });

  it('is the task force of the unit by rule', () => {
    const ward = { code: '16732', name: 'Cửa Lò', fullName: 'Phường Cửa Lò', level: 'commune' as const };
    expect(taskForceOf(ward)).toMatchObject({
      form: 'state',
      parentName: 'ỦY BAN NHÂN DÂN\nPHƯỜNG CỬA LÒ',
      place: 'Cửa Lò',
    });
  });
});
