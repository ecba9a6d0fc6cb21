import { hashPassword } from '@/lib/access/password';
import type { Tx } from '@/lib/db/client';
import { demonstrationPassword } from '@/lib/domain/account/demonstration';
import { toDate } from '@/lib/domain/plan/day';
import type { RoleDraft } from './plan-draft';

const today = '2025-07-01';
const in2022 = '2022-01-01';

/** Offices, never persons. */
const accounts: { username: string; displayName: string; roles: RoleDraft[] }[] = [
  {
    username: 'cualo',
    displayName: 'Tổ công tác phường Cửa Lò (trình diễn)',
    roles: [{ role: 'reporter', unit: '16732', on: today }],
  },
  {
    username: 'keng-du',
    displayName: 'Tổ công tác xã Keng Đu (trình diễn)',
    roles: [{ role: 'reporter', unit: '16822', on: today }],
  },
  {
    username: 'dienchau',
    displayName: 'Đầu mối địa bàn Diễn Châu cũ (trình diễn)',
    roles: [{ role: 'district_reviewer', unit: '425', on: today }],
  },
  {
    username: 'dienchau-nhap',
    displayName: 'Tổ tổng hợp địa bàn Diễn Châu cũ (trình diễn)',
    roles: [{ role: 'reporter', unit: '425', on: today }],
  },
  {
    username: 'cualo-2022',
    displayName: 'Tổ công tác thị xã Cửa Lò năm 2022 (trình diễn)',
    roles: [
      { role: 'reporter', unit: '413', on: in2022 },
      { role: 'district_reviewer', unit: '413', on: in2022 },
    ],
  },
  {
    username: 'tinh',
    displayName: 'Tổ công tác tỉnh Nghệ An (trình diễn)',
    roles: [{ role: 'province_officer', unit: '40', on: in2022 }],
  },
  {
    username: 'lanhdao',
    displayName: 'Lãnh đạo tỉnh (trình diễn)',
    roles: [{ role: 'leader', unit: '40', on: in2022 }],
  },
  {
    username: 'so-y-te',
    displayName: 'Đầu mối Sở Y tế (trình diễn)',
    roles: [{ role: 'department_officer', unit: '40', department: 'so-y-te', on: today }],
  },
  {
    username: 'quantri',
    displayName: 'Quản trị hệ thống (trình diễn)',
    roles: [{ role: 'administrator', unit: '40', on: in2022 }],
  },
];

/**
 * Makes the demonstration accounts.
 * @returns user name → id
 */
export async function writeAccounts(tx: Tx): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  for (const { username, displayName, roles } of accounts) {
    const passwordHash = await hashPassword(demonstrationPassword);
    const user = await tx.user.create({
      data: { username, displayName, passwordHash, isDemonstration: true },
    });
    ids.set(username, user.id);
    for (const { role, unit, department, on } of roles) {
      const { id: unitId, validFrom } = await unitOn(tx, unit, on);
      const departmentId = department === undefined ? null : await departmentOf(tx, department);
      await tx.roleAssignment.create({ data: { userId: user.id, role, unitId, departmentId, validFrom } });
    }
  }
  return ids;
}

function unitOn(tx: Tx, code: string, day: string) {
  const on = toDate(day);
  return tx.unit.findFirstOrThrow({
    where: { code, validFrom: { lte: on }, OR: [{ validUntil: null }, { validUntil: { gt: on } }] },
  });
}

async function departmentOf(tx: Tx, code: string): Promise<number> {
  return (await tx.department.findUniqueOrThrow({ where: { code } })).id;
}
