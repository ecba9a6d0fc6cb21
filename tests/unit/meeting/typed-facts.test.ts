import { describe, expect, it } from 'vitest';
import { comrade, personName } from '@/lib/domain/meeting/person';
import { readFacts, type TypedFacts } from '@/lib/domain/meeting/typed-facts';

const typed: TypedFacts = {
  title: ' Hội nghị giao ban ',
  heldOn: '2026-11-25',
  start: '14h',
  end: '16:30',
  form: 'online',
  place: 'Phòng họp số 1',
  chair: 'Nguyễn Văn Thành, Phó Chủ tịch UBND tỉnh',
  secretary: '',
  invited: 'Các sở, ban, ngành\r\nUBND các xã, phường',
  agenda: '',
  documents: 'Kế hoạch số 78/KH-UBND ngày 09/02/2022\nCông văn số 1234/CAT-PC06 ngày 10/11/2026',
  proceedings: '',
  assessment: '',
};

function problemsOf(changed: Partial<TypedFacts>) {
  const read = readFacts({ ...typed, ...changed });
  return read.ok ? [] : read.problems.map(({ field, code }) => `${field} ${code}`);
}

describe('facts of a meeting as typed', () => {
  it('are kept tidied, with times as minutes', () => {
    const read = readFacts(typed);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(read.facts).toMatchObject({
      title: 'Hội nghị giao ban',
      startMinute: 840,
      endMinute: 990,
      invited: 'Các sở, ban, ngành\nUBND các xã, phường',
    });
  });

  it('say all that is wrong at once, each at its field', () => {
    expect(problemsOf({ title: ' ', place: '', heldOn: '2026-02-30', start: '25:00', end: 'chiều' })).toEqual(
      ['title needed', 'place needed', 'heldOn day', 'start clock', 'end clock'],
    );
    expect(problemsOf({ end: '14:00' })).toEqual(['end ends_before']);
    expect(problemsOf({ end: '' })).toEqual([]);
    expect(problemsOf({ chair: 'x'.repeat(201) })).toEqual(['chair too_long']);
  });

  it('hold nothing that nobody sees: one line stays one line, what is only unseen is empty', () => {
    expect(problemsOf({ title: '\u200b\u2060', place: '\u3164', chair: '\u00ad ' })).toEqual([
      'title needed',
      'place needed',
      'chair needed',
    ]);
    const read = readFacts({
      ...typed,
      title: 'Hội nghị\r\ngiao\u202e ban\u0000\t tháng',
      agenda: 'Báo\u0007 cáo\u2028Kết\u00ad luận\vBế mạc',
    });
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(read.facts.title).toBe('Hội nghị giao ban tháng');
    expect(read.facts.agenda).toBe('Báo cáo\nKết luận\nBế mạc');
  });

  it('hold no number of a citizen, but numbers of documents and years', () => {
    expect(problemsOf({ proceedings: 'Ông A, số 038200001234' })).toEqual(['proceedings identity_number']);
    expect(problemsOf({ agenda: 'Sơ kết năm 2026\n12345 hồ sơ' })).toEqual([]);
  });
});

describe('the name below a signature', () => {
  it.each([
    ['Nguyễn Văn Thành, Phó Chủ tịch UBND tỉnh', 'Nguyễn Văn Thành'],
    ['Phó Chủ tịch UBND tỉnh, Nguyễn Văn Thành', 'Nguyễn Văn Thành'],
    ['Đồng chí Trần Thị Mai - Chuyên viên', 'Trần Thị Mai'],
    ['Phó Chủ tịch Ủy ban nhân dân tỉnh', ''],
    ['Giám đốc Công an tỉnh', ''],
  ])('of %s is %s', (person, name) => {
    expect(personName(person)).toBe(name);
  });

  it('is that of a comrade in a sentence, said once', () => {
    expect(comrade('Trần Thị Mai')).toBe('đồng chí Trần Thị Mai');
    expect(comrade('Trưởng phòng Văn hoá')).toBe('đồng chí Trưởng phòng Văn hoá');
    for (const office of ['Văn phòng Ủy ban nhân dân tỉnh', 'Sở Y tế', 'UBND tỉnh', 'Uỷ ban nhân dân xã'])
      expect(comrade(office)).toBe(office);
    expect(comrade('Đồng chí Trần Thị Mai')).toBe('đồng chí Trần Thị Mai');
  });
});
