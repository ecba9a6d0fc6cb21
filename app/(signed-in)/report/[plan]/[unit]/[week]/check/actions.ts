'use server';

import { redirect } from 'next/navigation';
import type { SendState } from '@/components/report/check/send-form';
import { requireActor } from '@/lib/access/session';
import { sendReport } from '@/lib/commands/report/send-report';
import type { ReportAddress } from '@/lib/queries/report/locate-report';

/** Sends the report as the page of answers showed it. */
export async function send(address: ReportAddress, _before: SendState, form: FormData): Promise<SendState> {
  const outcome = await sendReport(await requireActor(), {
    ...address,
    basedOn: Number(form.get('basedOn')),
    confirmed: form.get('confirmed') === 'on',
    entries: {},
  });
  if (!outcome.ok) return { problems: outcome.problems };
  redirect(`/report/${address.plan}/${address.unit}/${address.week}?sent=1`);
}
