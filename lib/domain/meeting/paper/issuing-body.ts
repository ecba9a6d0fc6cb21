import type { Snapshot } from '../freeze/snapshot';
import type { IssuingBody } from './paper';

/**
 * The task force of a unit as it signs by default: Nghị định 30/2020/NĐ-CP, without a signer's name, which is written in
 * by whoever has the paper signed.
 */
export function taskForceOf({ name, fullName, level }: Snapshot['unit']): IssuingBody {
  const isProvince = level === 'province';
  return {
    form: 'state',
    parentName: `ỦY BAN NHÂN DÂN\n${fullName.toLocaleUpperCase('vi')}`,
    name: 'TỔ CÔNG TÁC ĐỀ ÁN 06',
    symbol: 'TCTĐA06',
    place: name,
    signer: { lines: ['TM. TỔ CÔNG TÁC', 'TỔ TRƯỞNG'], name: '' },
    recipients: isProvince
      ? [
          'Thường trực Tỉnh ủy',
          'Chủ tịch, các Phó Chủ tịch UBND tỉnh',
          'Thành viên Tổ công tác',
          'UBND cấp xã',
        ]
      : ['Tổ công tác Đề án 06 tỉnh', `Thường trực UBND ${fullName}`, 'Thành viên Tổ công tác'],
    filed: 'Lưu: VT, TCT.',
  };
}

/** Names that keep their capitals inside a sentence. */
const proper = ['Đề án', 'Chính phủ', 'Chỉ đạo'];

/** A body's name as a sentence says it: 'Tổ công tác Đề án 06' of 'TỔ CÔNG TÁC ĐỀ ÁN 06'. */
export function bodyInText({ name, place }: Pick<IssuingBody, 'name' | 'place'>): string {
  const line = name.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (line !== line.toLocaleUpperCase('vi')) return line;
  const lower = line.toLocaleLowerCase('vi');
  const first = lower.charAt(0).toLocaleUpperCase('vi') + lower.slice(1);
  return [...proper, place]
    .filter((words) => words !== '')
    .reduce((text, words) => text.replaceAll(words.toLocaleLowerCase('vi'), words), first);
}
