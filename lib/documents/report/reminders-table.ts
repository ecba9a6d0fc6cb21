import { formatWeek } from '@/lib/domain/plan/week';
import { recordFacts } from '@/lib/domain/progress/about';
import { offsetWords, reminderStateWords } from '@/lib/domain/report/reminder';
import type { ReminderLine, RemindersView } from '@/lib/queries/reminder/list-reminders';
import { count, type DataCell, type DataTable, instant, text, weekFileName } from '../table/data-table';

/** The ledger of reminders of one week. */
export function remindersTable(view: RemindersView, now: Date): DataTable {
  return {
    name: weekFileName('nhat-ky-nhac-viec', view),
    title: `Nhật ký nhắc việc: ${view.unit.fullName}, ${formatWeek(view.week)}`,
    columns: [
      { label: 'Đơn vị', is: 'text' },
      { label: 'Mã đơn vị', is: 'text' },
      { label: 'Người nhận', is: 'text' },
      { label: 'Cách nhắc', is: 'text' },
      { label: 'Mốc nhắc', is: 'text' },
      { label: 'Kết quả', is: 'text' },
      { label: 'Vì sao', is: 'text' },
      { label: 'Số lần gửi', is: 'count' },
      { label: 'Ghi lúc', is: 'instant' },
      { label: 'Gửi lúc', is: 'instant' },
    ],
    rows: view.reminders.map(rowOf),
    about: recordFacts({ source: 'nhật ký nhắc việc của Sổ 06', plan: view.plan, now }),
  };
}

function rowOf(line: ReminderLine): DataCell[] {
  return [
    text(line.unitName),
    text(line.unitCode),
    text(line.displayName),
    text(line.channel === 'email' ? 'thư điện tử' : 'trong hệ thống'),
    text(offsetWords(line.offsetHours)),
    text(reminderStateWords[line.state]),
    text(line.error ?? ''),
    count(line.attempts),
    instant(line.createdAt),
    instant(line.sentAt),
  ];
}
