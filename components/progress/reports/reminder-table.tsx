import Link from 'next/link';
import { Mark, type Shape } from '@/components/ui/mark';
import { formatInstant } from '@/lib/domain/plan/day';
import { offsetWords, reminderStateWords } from '@/lib/domain/report/reminder';
import type { ReminderLine } from '@/lib/queries/reminder/list-reminders';
import { reportPath, type Standpoint } from '../paths';

const shapes: Record<ReminderLine['state'], Shape> = {
  sent: 'disc',
  queued: 'half',
  failed: 'square',
  not_possible: 'ring',
};

/** Every delivery: whose report, to whom, by which way, what became of it. Failed ones stand first. */
export function ReminderTable({ at, reminders }: { at: Standpoint; reminders: readonly ReminderLine[] }) {
  return (
    <table className="table table-stack">
      <caption>{reminders.length} lần nhắc, lần không gửi được đứng trước</caption>
      <thead>
        <tr>
          <th scope="col">Đơn vị</th>
          <th scope="col">Người nhận</th>
          <th scope="col">Cách nhắc</th>
          <th scope="col">Mốc nhắc</th>
          <th scope="col">Kết quả</th>
          <th scope="col">Lúc</th>
        </tr>
      </thead>
      <tbody>
        {reminders.map((line) => (
          <tr key={line.id}>
            <th scope="row">
              <Link href={reportPath(at, line.unitCode)}>{line.unitName}</Link>
            </th>
            <td data-label="Người nhận">{line.displayName}</td>
            <td data-label="Cách nhắc">{line.channel === 'email' ? 'thư điện tử' : 'trong hệ thống'}</td>
            <td data-label="Mốc nhắc">{offsetWords(line.offsetHours)}</td>
            <td data-label="Kết quả">
              <span>
                <Mark shape={shapes[line.state]}>{reminderStateWords[line.state]}</Mark>
                {line.error && (
                  <span className="under">
                    {line.error}
                    {line.attempts > 0 && ` (${line.attempts} lần)`}
                  </span>
                )}
              </span>
            </td>
            <td data-label="Lúc" className="figures">
              {formatInstant(line.sentAt ?? line.createdAt)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
