import { readFileSync } from 'node:fs';
import { writeBrief } from '@/lib/documents/meeting/write-brief';
import type { Snapshot } from '@/lib/domain/meeting/freeze/snapshot';
import { taskForceOf } from '@/lib/domain/meeting/paper/issuing-body';
import { median } from '../time-in-turns';

/**
 * A process that writes the report of one snapshot as one kind of file, so many times, and nothing else: says how long
 * a time took and what memory it came to. With the kind 'none' it writes nothing: what any such process needs.
 */
const [kind, file = '', rounds = '1'] = process.argv.slice(2);
const snapshot = JSON.parse(readFileSync(file, 'utf8')) as Snapshot;
const matter = { snapshot, body: taskForceOf(snapshot.unit) };
// The build of the app has its code made ready; here it would be compiled while the clock runs.
if (kind === 'docx') await import('@/lib/documents/paper/write-docx');
if (kind === 'pdf') await import('@/lib/documents/paper/write-pdf');
if (kind === 'xlsx') await import('@/lib/documents/meeting/write-appendix-xlsx');
const times: number[] = [];
for (let round = 0; round < Number(rounds); round++) {
  const begun = performance.now();
  if (kind === 'docx' || kind === 'pdf' || kind === 'xlsx') {
    const made = await writeBrief(matter, kind, new Date(), 'report');
    if (!made.ok) throw new Error(made.why);
  }
  times.push(performance.now() - begun);
}
const [firstMs = 0] = times;
const peakMiB = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ firstMs, medianMs: median(times), peakMiB }));
