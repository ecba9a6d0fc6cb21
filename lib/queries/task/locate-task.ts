import type { Actor } from '@/lib/access/actor';
import { isAllowed, type Subject } from '@/lib/access/scope';
import type { Tx } from '@/lib/db/client';
import { addDays, type Day, dayOf, vietnamDay } from '@/lib/domain/plan/day';
import { isGiven } from '@/lib/domain/task/given';
import { locateMeeting, mayDraftMeeting, mayManageMeeting } from '@/lib/queries/meeting/locate-meeting';
import { subjectOf } from '@/lib/queries/progress/locate';

/** Who leads a task or shares in it. */
export interface TaskHolder {
  isLead: boolean;
  unitId: number | null;
  departmentId: number | null;
  /** 'Phường Cửa Lò', 'Sở Y tế' */
  name: string;
  code: string;
  /** Of the department, the unit that it belongs to. */
  ofUnitId: number;
  /** The first day no longer in force; null while it is. */
  validUntil: Day | null;
}

const unitWords = { select: { id: true, code: true, type: true, name: true, validUntil: true } } as const;
const departmentWords = {
  select: { id: true, code: true, name: true, unitId: true, validUntil: true },
} as const;

/** What is read of a task or a partner to know its holder. */
export const holderWords = { unit: unitWords, department: departmentWords } as const;
export const leadWords = { leadUnit: unitWords, leadDepartment: departmentWords } as const;

interface UnitRow {
  id: number;
  code: string;
  type: string;
  name: string;
  validUntil: Date | null;
}

interface DepartmentRow {
  id: number;
  code: string;
  name: string;
  unitId: number;
  validUntil: Date | null;
}

/** The holder that a row names: of unit and department one is there. */
export function holderOf(
  isLead: boolean,
  unit: UnitRow | null,
  department: DepartmentRow | null,
): TaskHolder {
  const { id, code, validUntil } = unit ?? department ?? { id: 0, code: '', validUntil: null };
  return {
    isLead,
    unitId: unit ? id : null,
    departmentId: unit ? null : id,
    name: unit ? `${unit.type} ${unit.name}`.trim() : (department?.name ?? ''),
    code,
    ofUnitId: department?.unitId ?? id,
    validUntil: validUntil && dayOf(validUntil),
  };
}

/** Lead and partners of a task, the lead first; null when there is no such task. */
export async function readHolders(tx: Tx, taskId: number): Promise<TaskHolder[] | null> {
  const task = await tx.task.findUnique({
    where: { id: taskId },
    select: { ...leadWords, partners: { select: holderWords, orderBy: { id: 'asc' } } },
  });
  if (!task) return null;
  return [
    holderOf(true, task.leadUnit, task.leadDepartment),
    ...task.partners.map(({ unit, department }) => holderOf(false, unit, department)),
  ];
}

/** Reporting on a task for one of its holders: in the tree of today, or of the holder's last day. */
export function reportSubject({ ofUnitId, departmentId, validUntil }: TaskHolder, now: Date): Subject {
  const today = vietnamDay(now);
  const on = validUntil !== null && validUntil <= today ? addDays(validUntil, -1) : today;
  return { action: 'task.report', unitId: ofUnitId, on, departmentId };
}

/** The holder for whom somebody may report, the lead before partners; null for none. */
export async function reportsFor(
  tx: Tx,
  actor: Actor,
  holders: readonly TaskHolder[],
  now: Date,
): Promise<TaskHolder | null> {
  for (const holder of holders) {
    if (await isAllowed(tx, actor, reportSubject(holder, now), now)) return holder;
  }
  return null;
}

/** What is asked of the policy of somebody who reports on a task: that which they have, else the lead's. */
export async function mayReportTask(tx: Tx, { id }: { id: number }, actor: Actor): Promise<Subject | null> {
  const now = new Date();
  const holders = await readHolders(tx, id);
  const holder = holders && ((await reportsFor(tx, actor, holders, now)) ?? holders[0]);
  return holder ? reportSubject(holder, now) : null;
}

/** Reading a task: everybody, once its meeting has begun; before that, who may read what is drafted there. */
export async function mayReadTask(tx: Tx, { id }: { id: number }): Promise<Subject | null> {
  const task = await tx.task.findUnique({ where: { id }, select: { meetingId: true } });
  const meeting = task && (await locateMeeting(tx, task.meetingId));
  return (
    meeting && subjectOf(meeting.place, isGiven(meeting.facts, new Date()) ? 'meeting.read' : 'meeting.draft')
  );
}

/**
 * Reading the evidence of a task: who prepares or signs for the meeting that gave it, who reports on the task, and who
 * answers for what its holders report. What is asked of the policy: that which they have, else the first.
 */
export async function mayReadEvidence(tx: Tx, { id }: { id: number }, actor: Actor): Promise<Subject | null> {
  const now = new Date();
  const task = await tx.task.findUnique({ where: { id }, select: { meetingId: true } });
  const host = task && (await mayDraftMeeting(tx, { id: task.meetingId }));
  const holders = await readHolders(tx, id);
  if (!host || !holders) return null;
  const asked: Subject[] = [
    host,
    ...holders.map((holder) => reportSubject(holder, now)),
    ...holders.map((holder) => ({ ...reportSubject(holder, now), action: 'report.read' as const })),
  ];
  for (const subject of asked) if (await isAllowed(tx, actor, subject, now)) return subject;
  return host;
}

/** Giving a task more time, reopening it: asked of the unit whose meeting gave it. */
export async function mayManageTask(tx: Tx, { id }: { id: number }): Promise<Subject | null> {
  const task = await tx.task.findUnique({ where: { id }, select: { meetingId: true } });
  return task && mayManageMeeting(tx, { id: task.meetingId });
}
