import type { Tx } from '@/lib/db/client';
import { toDate } from '@/lib/domain/plan/day';

/**
 * Two bodies that differ from the usual task force: the province's of 2022 with its signer's office, and a ward's of today
 * that is the Party's. Offices, never persons.
 */
export async function writeIssuingBodies(tx: Tx): Promise<void> {
  const province = await unitOf(tx, '40', '2022-01-01');
  const ward = await unitOf(tx, '16732', '2025-07-01');
  await tx.issuingBody.createMany({
    data: [
      {
        unitId: province,
        form: 'state',
        parentName: 'ỦY BAN NHÂN DÂN\nTỈNH NGHỆ AN',
        name: 'TỔ CÔNG TÁC ĐỀ ÁN 06',
        symbol: 'TCTĐA06',
        place: 'Nghệ An',
        signerLines: ['TM. TỔ CÔNG TÁC', 'KT. TỔ TRƯỞNG', 'TỔ PHÓ THƯỜNG TRỰC'],
        signerName: '',
        recipients: [
          'Tổ công tác Đề án 06 của Chính phủ',
          'Chủ tịch, các Phó Chủ tịch UBND tỉnh',
          'Các sở, ban, ngành cấp tỉnh',
          'Thành viên Tổ công tác',
        ],
        filed: 'Lưu: VT, PC06.',
        validFrom: toDate('2022-01-28'),
      },
      {
        unitId: ward,
        form: 'party',
        parentName: 'ĐẢNG ỦY PHƯỜNG CỬA LÒ',
        name: 'BAN CHỈ ĐẠO 57',
        symbol: 'BCĐ',
        place: 'Cửa Lò',
        signerLines: ['T/M BAN CHỈ ĐẠO', 'TRƯỞNG BAN'],
        signerName: '',
        recipients: ['Ban Chỉ đạo 57 tỉnh', 'Thành viên Ban Chỉ đạo', 'Các chi bộ trực thuộc'],
        filed: 'Lưu Văn phòng Đảng ủy.',
        validFrom: toDate('2025-07-01'),
      },
    ],
  });
}

async function unitOf(tx: Tx, code: string, day: string): Promise<number> {
  const on = toDate(day);
  const unit = await tx.unit.findFirstOrThrow({
    where: { code, validFrom: { lte: on }, OR: [{ validUntil: null }, { validUntil: { gt: on } }] },
  });
  return unit.id;
}
