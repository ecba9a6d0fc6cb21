'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import type { EntryState } from '@/components/report/entry/entry-form';
import { keptCells } from '@/components/report/entry/kept';
import type { Entries } from '@/components/report/entry/typed';
import { requireActor } from '@/lib/access/session';
import { saveDraft } from '@/lib/commands/report/save-draft';
import { formatInstant } from '@/lib/domain/plan/day';
import { getEntry } from '@/lib/queries/report/get-entry';
import type { ReportAddress } from '@/lib/queries/report/locate-report';

/** Without JavaScript: keeps what was typed as a draft; "Xem lại và gửi" goes on to the page of answers. */
export async function keepEntries(
  address: ReportAddress,
  before: EntryState,
  form: FormData,
): Promise<EntryState> {
  const actor = await requireActor();
  const entries = entriesIn(form);
  const basedOn = Number(form.get('basedOn'));
  const outcome = await saveDraft(actor, { ...address, basedOn, entries });

  const path = `/report/${address.plan}/${address.unit}/${address.week}`;
  if (outcome.ok && form.get('intent') === 'check') redirect(`${path}/check`);
  if (outcome.ok) {
    revalidatePath(`${path}/edit`);
    const savedWords = `Đã lưu nháp lúc ${formatInstant(new Date())}`;
    return { basedOn: outcome.value.version, entries: null, problems: [], savedWords, stored: null };
  }
  const refused: EntryState = {
    ...before,
    basedOn,
    entries,
    problems: outcome.problems,
    savedWords: null,
    stored: null,
  };
  if (!outcome.problems.some(({ code }) => code === 'stale')) return refused;

  // Somebody else wrote meanwhile: show both, and let the next press of the button decide.
  const now = await getEntry(actor, address);
  if (now.status !== 'ok') return refused;
  return { ...refused, basedOn: now.view.place.report?.version ?? basedOn, stored: keptCells(now.view) };
}

/** The form's fields, `code.part`, as the texts that were typed. */
function entriesIn(form: FormData): Entries {
  const entries: Entries = {};
  for (const [field, value] of form) {
    const [, code, part] = /^(.+)\.(numerator|denominator|answer|notApplicable|reason)$/.exec(field) ?? [];
    if (!code || !part || typeof value !== 'string') continue;
    entries[code] = { ...entries[code], [part]: part === 'notApplicable' ? true : value };
  }
  return entries;
}
