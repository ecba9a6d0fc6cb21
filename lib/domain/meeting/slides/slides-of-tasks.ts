import { type Day, formatDay } from '@/lib/domain/plan/day';
import { formatCount } from '@/lib/domain/report/number';
import type { Conclusion } from '@/lib/domain/task/conclusion';
import type { TaskState } from '@/lib/domain/task/task';
import { evenParts } from '@/lib/domain/wall/slides';
import type { Snapshot, SnapshotTask } from '../freeze/snapshot';
import type { Slide } from './slides';

/** Tasks named of those that are overdue. */
const overdueMax = 6;
/** Letters of a task in a table; the whole text stands in the papers. */
const lettersMax = 140;
/** Letters that stand on one slide in a size that can be read from the back. */
const slideLetters = 620;

/** Of a conclusion, what stands on a slide. */
export type ShownConclusion = Pick<Conclusion, 'text' | 'lead' | 'dueOn'>;

const labels: [state: TaskState, label: string][] = [
  ['done', '● hoàn thành'],
  ['running', '◐ đang thực hiện'],
  ['overdue', '■ quá hạn'],
  ['standing', '○ thường xuyên'],
];

/** Nhiệm vụ giao tại các hội nghị: how many stand where, and those that are overdue. */
export function taskSlides({ tasks }: Snapshot): Slide[] {
  if (tasks.length === 0) return [];
  const figures = labels.flatMap(([state, label]) => {
    const count = tasks.filter((one) => one.state === state).length;
    return count === 0 ? [] : [{ label, value: formatCount(count), detail: 'nhiệm vụ' }];
  });
  const title = `${formatCount(tasks.length)} nhiệm vụ giao tại các hội nghị`;
  return [{ is: 'figures', title, figures }, ...overdueSlides(tasks)];
}

function overdueSlides(tasks: readonly SnapshotTask[]): Slide[] {
  const overdue = tasks.filter(({ state }) => state === 'overdue');
  if (overdue.length === 0) return [];
  const shown = overdue.slice(0, overdueMax);
  const which = overdue.length > shown.length ? `, ${shown.length} nhiệm vụ quá hạn lâu nhất` : '';
  return [
    {
      is: 'table',
      title: `${formatCount(overdue.length)} nhiệm vụ quá hạn${which}`,
      columns: [
        { label: 'Nhiệm vụ', align: 'left', share: 54 },
        { label: 'Chủ trì', align: 'left', share: 28 },
        { label: 'Hạn', align: 'right', share: 18 },
      ],
      rows: shown.map(({ text, lead, dueOn }) => [shortened(text), lead, dueText(dueOn)]),
    },
  ];
}

/** Kết luận, as many on a slide as can be read. */
export function conclusionSlides(conclusions: readonly ShownConclusion[]): Slide[] {
  const points = conclusions.map(conclusionText);
  const parts = byLetters(points);
  return parts.map((some, at): Slide => {
    const count = parts.length > 1 ? ` (${at + 1}/${parts.length})` : '';
    return { is: 'points', title: `Kết luận hội nghị${count}`, points: some };
  });
}

/** '… (Giao: Công an tỉnh chủ trì; thời hạn: 30/11/2026)', as a thông báo kết luận has it. */
function conclusionText({ text, lead, dueOn }: ShownConclusion): string {
  return `${bare(text)} (Giao: ${lead} chủ trì; thời hạn: ${dueText(dueOn)})`;
}

function dueText(dueOn: Day | null): string {
  return dueOn ? formatDay(dueOn) : 'thường xuyên';
}

/** As few parts as the letters take, of about as many points each. */
function byLetters(points: readonly string[]): string[][] {
  let [parts, letters] = [0, slideLetters];
  for (const { length } of points) {
    letters += length;
    if (letters <= slideLetters) continue;
    parts++;
    letters = length;
  }
  return evenParts(points, Math.ceil(points.length / Math.max(1, parts)));
}

/** Cut between words, with what says so. */
function shortened(text: string): string {
  const whole = bare(text);
  if (whole.length <= lettersMax) return whole;
  const cut = whole.slice(0, lettersMax);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), lettersMax / 2))} …`;
}

function bare(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replace(/[.;,\s]+$/, '');
}
