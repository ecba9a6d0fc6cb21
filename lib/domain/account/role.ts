/** Who one is in the system. The policy (lib/access/policy.ts) says what each may do. */
export type Role =
  | 'reporter'
  | 'district_reviewer'
  | 'province_officer'
  | 'leader'
  | 'administrator'
  | 'department_officer';

export const roles: readonly Role[] = [
  'reporter',
  'district_reviewer',
  'province_officer',
  'leader',
  'administrator',
  'department_officer',
];

export type Level = 'province' | 'district' | 'commune';

const levels: Record<Role, readonly Level[]> = {
  reporter: ['province', 'district', 'commune'],
  district_reviewer: ['district'],
  province_officer: ['province'],
  leader: ['province', 'district', 'commune'],
  administrator: ['province'],
  department_officer: ['province', 'district', 'commune'],
};

/** Is a unit of this level one that the role can be given over? */
export function fitsLevel(role: Role, level: Level): boolean {
  return levels[role].includes(level);
}
