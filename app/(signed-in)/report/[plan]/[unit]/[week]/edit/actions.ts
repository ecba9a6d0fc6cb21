'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import type { EntryState } from '@/components/report/entry-form';
import { storedBeside } from '@/components/report/entry-state';
import type { Entries } from '@/components/report/typed';
import { requireActor } from '@/lib/access/session';
import { saveDraft } from '@/lib/commands/report/save-draft';
import { sendReport } from '@/lib/commands/report/send-report';
import { formatInstant } from '@/lib/domain/plan/day';
import { getEntry } from '@/lib/queries/report/get-entry';
import type { ReportAddress } from '@/lib/queries/report/locate-report';

/** Keeps or sends what was typed, by the button pressed. Only "Gửi báo cáo" sends. */
export async function submitEntry(
  address: ReportAddress,
  before: EntryState,
  form: FormData,
): Promise<EntryState> {
  const actor = await requireActor();
  const entries = entriesIn(form);
  const isSending = form.get('intent') === 'send';
  const basedOn = Number(form.get('basedOn'));
  const outcome = await (isSending ? sendReport : saveDraft)(actor, { ...address, basedOn, entries });

  const path = `/report/${address.plan}/${address.unit}/${address.week}`;
  if (outcome.ok && isSending) redirect(`${path}?sent=1`);
  if (outcome.ok) {
    revalidatePath(`${path}/edit`);
    const savedWords = `Đã lưu nháp lúc ${formatInstant(new Date())}`;
    return {
      basedOn: outcome.value.version,
      entries: null,
      problems: [],
      wasSending: false,
      savedWords,
      stored: null,
    };
  }
  const refused: EntryState = {
    ...before,
    basedOn,
    entries,
    problems: outcome.problems,
    wasSending: isSending,
    savedWords: null,
    stored: null,
  };
  if (!outcome.problems.some(({ code }) => code === 'stale')) return refused;

  // Somebody else wrote meanwhile: show both, and let the next press of the button decide.
  const now = await getEntry(actor, address);
  if (now.status !== 'ok') return refused;
  return { ...refused, basedOn: now.view.place.report?.version ?? basedOn, stored: storedBeside(now.view) };
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
