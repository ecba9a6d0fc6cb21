import type { IssuingBody } from './paper';
import type { Snapshot } from './snapshot';

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
