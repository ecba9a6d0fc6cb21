'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import type { ExcelState } from '@/components/report/excel/excel-desk';
import { requireActor } from '@/lib/access/session';
import { importWorkbook } from '@/lib/commands/report/import-workbook';
import type { ReportAddress } from '@/lib/queries/report/locate-report';
import { tryWorkbook } from '@/lib/queries/report/try-workbook';

/** Reads an uploaded file without keeping anything, or keeps what was read, by the button pressed. */
export async function submitWorkbook(
  address: ReportAddress,
  _before: ExcelState,
  form: FormData,
): Promise<ExcelState> {
  const actor = await requireActor();
  const reports = form.get('reports');
  if (typeof reports === 'string') {
    const outcome = await importWorkbook(actor, { ...address, reports: fromJson(reports) });
    if (!outcome.ok) return { fileName: null, dryRun: null, problems: outcome.problems };
    const path = `/report/${address.plan}/${address.unit}/${address.week}/excel`;
    revalidatePath(path);
    redirect(`${path}?saved=${outcome.value.figures}`);
  }
  const file = form.get('file');
  const isFile = file instanceof File;
  const bytes = new Uint8Array(isFile ? await file.arrayBuffer() : new ArrayBuffer(0));
  const answer = await tryWorkbook(actor, { ...address, bytes });
  if (answer.status !== 'ok') {
    return { fileName: null, dryRun: null, problems: [{ field: '', code: answer.status }] };
  }
  return { fileName: isFile ? file.name : null, dryRun: answer.view, problems: [] };
}

/** What cannot be read is refused by the command, as anything else that is not its input. */
function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
