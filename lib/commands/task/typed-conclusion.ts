import { z } from 'zod';
import type { Context } from '@/lib/commands/command';
import { toDate } from '@/lib/domain/plan/day';
import type { Holder } from '@/lib/domain/task/holder';
import type { ReadConclusion } from '@/lib/domain/task/typed-conclusion';

const text = z.string().max(20_000).default('');

/** A conclusion as forms send it. */
export const typedConclusion = z.object({
  text,
  lead: text,
  partners: text,
  person: text,
  dueOn: text,
  isStanding: z.boolean().default(false),
  product: text,
  authority: text,
});

/** Of a conclusion, the columns that all its tasks share. */
export function sharedColumns({ text: words, person, dueOn, product, authority }: ReadConclusion) {
  return { text: words, person, dueOn: dueOn && toDate(dueOn), product, authority };
}

/** A holder's columns; `lead` names those of a task's lead. */
export function leadColumns({ is, id }: Holder) {
  return is === 'unit'
    ? { leadUnitId: id, leadDepartmentId: null }
    : { leadUnitId: null, leadDepartmentId: id };
}

/** Writes down who shares in tasks, in place of those before; who leads a task shares in none of it. */
export async function setPartners(
  { tx }: Pick<Context, 'tx'>,
  taskIds: readonly number[],
  partners: readonly Holder[],
): Promise<void> {
  await tx.taskPartner.deleteMany({ where: { taskId: { in: [...taskIds] } } });
  const tasks = await tx.task.findMany({ where: { id: { in: [...taskIds] } } });
  const rows = tasks.flatMap(({ id: taskId, leadUnitId, leadDepartmentId }) =>
    partners
      .filter(({ is, id }) => id !== (is === 'unit' ? leadUnitId : leadDepartmentId))
      .map(({ is, id }) => (is === 'unit' ? { taskId, unitId: id } : { taskId, departmentId: id })),
  );
  await tx.taskPartner.createMany({ data: rows });
}
