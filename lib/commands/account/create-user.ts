import { z } from 'zod';
import { accountsSubject } from '@/lib/access/accounts-subject';
import { generatePassword, hashPassword } from '@/lib/access/password';
import { command, type Done, type Problem, writeAudit } from '@/lib/commands/command';
import type { Tx } from '@/lib/db/client';
import { resolveUnit } from '@/lib/db/resolve';
import { parseEmail } from '@/lib/domain/account/email';
import { fitsLevel, roles } from '@/lib/domain/account/role';
import { normalUsername, usernameShape } from '@/lib/domain/account/username';
import { type Day, dayOf, toDate, vietnamDay } from '@/lib/domain/plan/day';

export const newUser = z.object({
  username: z.string().transform(normalUsername).pipe(z.string().regex(usernameShape)),
  displayName: z.string().trim().min(2).max(100),
  role: z.enum(roles),
  /** Code of the unit in force today. */
  unit: z
    .string()
    .trim()
    .regex(/^\d{2,9}$/),
  /** Code of the department in force today, of a department's officer; of others it counts for nothing. */
  department: z.string().trim().max(80).optional(),
  /** Where reminders go; nothing typed: only in the app. */
  email: z
    .string()
    .trim()
    .refine((text) => text === '' || parseEmail(text) !== null)
    .transform((text) => parseEmail(text))
    .optional(),
});
export type NewUser = z.infer<typeof newUser>;

/** `password` is to be shown once: only its hash is kept. */
export interface CreatedUser {
  userId: number;
  username: string;
  password: string;
}

/**
 * An account with one role over one unit, from today on, and a generated first password.
 * Problems: 'invalid' at a field; 'unknown_unit' or 'wrong_level' at unit; 'department_needed',
 * 'unknown_department' or 'department_elsewhere' at department; 'taken' at username.
 */
export const createUser = command({
  name: 'account.create',
  input: newUser,
  may: async () => accountsSubject(),
  run: ({ tx, now }, input) => insertUser(tx, input, now),
});

/** The same without an actor: the first administrator, from the command line. The caller parses with `newUser`. */
export async function createUserAsSystem(
  tx: Tx,
  input: NewUser,
  now = new Date(),
): Promise<Done<CreatedUser>> {
  const done = await insertUser(tx, input, now);
  if (done.ok) await writeAudit(tx, 'account.create', null, done.trace, now);
  return done;
}

async function insertUser(tx: Tx, input: NewUser, now: Date): Promise<Done<CreatedUser>> {
  const { username, displayName, role, email } = input;
  const today = vietnamDay(now);
  const unit = await resolveUnit(tx, input.unit, today);
  if (!unit) return at('unit', 'unknown_unit');
  if (!fitsLevel(role, unit.level)) return at('unit', 'wrong_level');
  const department = await readDepartment(tx, input, unit.id, today);
  if (!department.ok) return department;
  const password = generatePassword();
  const passwordHash = await hashPassword(password);
  const [user] = await tx.user.createManyAndReturn({
    data: [{ username, displayName, passwordHash, email: email ?? null }],
    skipDuplicates: true,
  });
  if (!user) return at('username', 'taken');
  await tx.roleAssignment.create({
    data: { userId: user.id, role, unitId: unit.id, departmentId: department.id, validFrom: toDate(today) },
  });
  const detail = {
    userId: user.id,
    username,
    role,
    ...(department.id !== null && { departmentId: department.id }),
  };
  const trace = { unitId: unit.id, detail };
  return { ok: true, value: { userId: user.id, username, password }, trace };
}

type Department = { ok: true; id: number | null } | { ok: false; problems: Problem[] };

/** Whose officer it is; null for every other role. */
async function readDepartment(
  tx: Tx,
  { role, department: code }: NewUser,
  unitId: number,
  today: Day,
): Promise<Department> {
  if (role !== 'department_officer') return { ok: true, id: null };
  if (!code) return at('department', 'department_needed');
  const found = await tx.department.findUnique({ where: { code } });
  const isHeld = found && dayOf(found.validFrom) <= today;
  if (!isHeld || (found.validUntil && dayOf(found.validUntil) <= today))
    return at('department', 'unknown_department');
  return found.unitId === unitId ? { ok: true, id: found.id } : at('department', 'department_elsewhere');
}

function at(field: string, code: string): { ok: false; problems: Problem[] } {
  return { ok: false, problems: [{ field, code }] };
}
