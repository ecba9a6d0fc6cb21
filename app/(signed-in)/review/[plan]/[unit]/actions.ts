'use server';

import { revalidatePath } from 'next/cache';
import { problemWords } from '@/components/report/words';
import type { ApproveState } from '@/components/review/approve-form';
import { readSeen } from '@/components/review/seen';
import { requireActor } from '@/lib/access/session';
import { approveMany } from '@/lib/commands/report/approve-many';

/** Approves the reports chosen, or all that wait of one district, each as the page showed it. */
export async function approveChosen(
  address: { plan: string; unit: string; week: string; names: Record<string, string> },
  _before: ApproveState | null,
  form: FormData,
): Promise<ApproveState> {
  const { names, ...at } = address;
  const district = form.get('district');
  const chosen = new Set(form.getAll('choose').map(String));
  const reports = form
    .getAll('seen')
    .map((field) => readSeen(String(field)))
    .filter((one) => (district === null ? chosen.has(one.unit) : one.district === district));
  if (reports.length === 0)
    return { approved: 0, left: [], problem: 'Chưa chọn báo cáo nào: đánh dấu ít nhất một.' };

  const outcome = await approveMany(await requireActor(), {
    ...at,
    reports: reports.map(({ unit, revision }) => ({ unit, revision })),
  });
  if (!outcome.ok) {
    return { approved: 0, left: [], problem: problemWords(outcome.problems[0] ?? { code: 'invalid' }) };
  }
  revalidatePath(`/review/${address.plan}/${address.unit}`);
  const left = outcome.value.flatMap(({ unit, problem }) =>
    problem === null ? [] : [{ unit: names[unit] ?? unit, why: problemWords({ code: problem }) }],
  );
  return { approved: outcome.value.length - left.length, left, problem: null };
}
