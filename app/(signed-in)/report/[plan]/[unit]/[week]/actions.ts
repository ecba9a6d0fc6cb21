'use server';

import { revalidatePath } from 'next/cache';
import type { WithdrawState } from '@/components/report/withdraw-form';
import type { ReviewState } from '@/components/review/review-form';
import { requireActor } from '@/lib/access/session';
import { approveReport } from '@/lib/commands/report/approve-report';
import { returnReport } from '@/lib/commands/report/return-report';
import { withdrawReport } from '@/lib/commands/report/withdraw-report';
import type { ReportAddress } from '@/lib/queries/report/locate-report';

/** Approves or returns the revision that the page showed, by the button pressed. */
export async function review(
  address: ReportAddress,
  _before: ReviewState,
  form: FormData,
): Promise<ReviewState> {
  const actor = await requireActor();
  const reviewed = { ...address, revision: Number(form.get('revision')) };
  const reason = String(form.get('reason') ?? '');
  const notes = notesIn(form);
  const outcome =
    form.get('intent') === 'approve'
      ? await approveReport(actor, reviewed)
      : await returnReport(actor, { ...reviewed, reason, notes });
  if (!outcome.ok) return { problems: outcome.problems, reason, notes };
  revalidatePath(pathOf(address));
  return { problems: [], reason: '', notes: {} };
}

/** Takes a sent report back. */
export async function withdraw(
  address: ReportAddress,
  _before: WithdrawState,
  form: FormData,
): Promise<WithdrawState> {
  const basedOn = Number(form.get('basedOn'));
  const outcome = await withdrawReport(await requireActor(), { ...address, basedOn });
  if (!outcome.ok) return { problems: outcome.problems };
  revalidatePath(pathOf(address));
  return { problems: [] };
}

/** The reasons at single figures: fields `note.<indicator>`. */
function notesIn(form: FormData): Record<string, string> {
  const notes = [...form].flatMap(([field, value]) =>
    field.startsWith('note.') && typeof value === 'string' && value.trim() !== ''
      ? [[field.slice('note.'.length), value]]
      : [],
  );
  return Object.fromEntries(notes);
}

const pathOf = ({ plan, unit, week }: ReportAddress) => `/report/${plan}/${unit}/${week}`;
