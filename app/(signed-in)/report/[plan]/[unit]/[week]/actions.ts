'use server';

import { revalidatePath } from 'next/cache';
import type { DecisionState } from '@/components/report/decision-form';
import { requireActor } from '@/lib/access/session';
import { approveReport } from '@/lib/commands/report/approve-report';
import { returnReport } from '@/lib/commands/report/return-report';
import { withdrawReport } from '@/lib/commands/report/withdraw-report';
import type { ReportAddress } from '@/lib/queries/report/locate-report';

/** Approves, returns or withdraws a report, by the button pressed. */
export async function decide(
  address: ReportAddress,
  _before: DecisionState,
  form: FormData,
): Promise<DecisionState> {
  const actor = await requireActor();
  const reason = String(form.get('reason') ?? '');
  const input = { ...address, basedOn: Number(form.get('basedOn')) };
  const outcome =
    form.get('intent') === 'approve'
      ? await approveReport(actor, input)
      : form.get('intent') === 'return'
        ? await returnReport(actor, { ...input, reason })
        : await withdrawReport(actor, input);
  if (!outcome.ok) return { problems: outcome.problems, reason };
  revalidatePath(`/report/${address.plan}/${address.unit}/${address.week}`);
  return { problems: [], reason: '' };
}
