import { formatWeek } from '@/lib/domain/plan/week';
import { recordFacts } from '@/lib/domain/progress/about';
import type { Doubt } from '@/lib/domain/report/check';
import { receiptOf, receiptWords } from '@/lib/domain/report/receipt';
import type { ReviewView } from '@/lib/queries/report/list-review';
import type { ReviewLine } from '@/lib/queries/report/read-queue';
import { count, type DataCell, type DataTable, instant, text, weekFileName } from '../table/data-table';

type DoubtWords = (doubt: Doubt) => string;

/** A reviewer's queue, in its order, and after it those who have not reported. */
export function reviewTable(view: ReviewView, doubtWords: DoubtWords, now: Date): DataTable {
  return {
    name: weekFileName('duyet-bao-cao', view),
    title: `Duyệt báo cáo: ${view.unit.fullName}, ${formatWeek(view.week)}`,
    columns: [
      { label: 'Đơn vị', is: 'text' },
      { label: 'Mã đơn vị', is: 'text' },
      { label: 'Trực thuộc', is: 'text' },
      { label: 'Trạng thái', is: 'text' },
      { label: 'Gửi lần đầu', is: 'instant' },
      { label: 'Đúng hạn', is: 'text' },
      { label: 'Số chỗ cần xem', is: 'count' },
      { label: 'Cần xem', is: 'text' },
    ],
    rows: [...view.received, ...view.missing].map((line) => rowOf(line, doubtWords, now)),
    about: recordFacts({ source: 'báo cáo tuần và kiểm tra của Sổ 06', plan: view.plan, now }),
  };
}

function rowOf(line: ReviewLine, doubtWords: DoubtWords, now: Date): DataCell[] {
  return [
    text(line.fullName),
    text(line.code),
    text(line.parentName),
    text(receiptWords[receiptOf(line.state, now > line.dueAt)]),
    instant(line.firstSentAt),
    text(line.firstSentAt === null ? '' : line.onTime ? 'đúng hạn' : 'trễ hạn'),
    count(line.doubts.length),
    text(line.doubts.map(({ name, doubt }) => `${name}: ${doubtWords(doubt)}`).join('\n')),
  ];
}
