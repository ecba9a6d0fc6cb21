import { recordFacts } from '@/lib/domain/progress/about';
import { cutRate } from '@/lib/domain/progress/rate';
import type { PlanWeekLine, WeeksView } from '@/lib/queries/plan/list-weeks';
import { count, type DataCell, type DataTable, day, instant, rate, text } from '../table/data-table';

/** Every week of a plan that has opened: its dates, how complete it is, whether it is closed. */
export function weeksTable({ plan, weeks }: WeeksView, now: Date): DataTable {
  return {
    name: `cac-tuan-${plan.slug}`,
    title: `Các tuần của ${plan.number}`,
    columns: [
      { label: 'Tuần', is: 'count' },
      { label: 'Năm', is: 'text' },
      { label: 'Từ ngày', is: 'day' },
      { label: 'Đến ngày', is: 'day' },
      { label: 'Chốt số liệu', is: 'instant' },
      { label: 'Hạn nộp', is: 'instant' },
      { label: 'Phải nộp', is: 'count' },
      { label: 'Đã nhận', is: 'count' },
      { label: 'Đúng hạn', is: 'count' },
      { label: 'Đã nhận/phải nộp', is: 'rate' },
      { label: 'Đúng hạn/phải nộp', is: 'rate' },
      { label: 'Đúng hạn/đã nhận', is: 'rate' },
      { label: 'Được gia hạn', is: 'count' },
      { label: 'Sổ', is: 'text' },
      { label: 'Khoá lúc', is: 'instant' },
    ],
    rows: weeks.filter(({ openedAt }) => openedAt !== null).map((week) => rowOf(week, now)),
    about: recordFacts({ source: 'lịch tuần và báo cáo của các đơn vị', plan, now }),
  };
}

function rowOf(week: PlanWeekLine, now: Date): DataCell[] {
  const { expected, received, onTime } = week;
  return [
    count(week.isoNumber),
    text(String(week.isoYear)),
    day(week.startsOn),
    day(week.endsOn),
    instant(week.cutoffAt),
    instant(week.dueAt),
    count(expected),
    count(received),
    count(onTime),
    rate(cutRate(received, expected)),
    rate(cutRate(onTime, expected)),
    rate(cutRate(onTime, received)),
    count(week.extended),
    text(week.closedAt ? 'đã khoá sổ' : now > week.dueAt ? 'đã qua hạn' : 'đang mở'),
    instant(week.closedAt),
  ];
}
