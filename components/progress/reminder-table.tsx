import Link from 'next/link';
import { offsetWords } from '@/components/plan/words';
import { Mark, type Shape } from '@/components/ui/mark';
import { formatInstant } from '@/lib/domain/plan/day';
import type { ReminderLine } from '@/lib/queries/reminder/list-reminders';
import { reportPath, type Standpoint } from './paths';

const states: Record<ReminderLine['state'], { shape: Shape; word: string }> = {
  sent: { shape: 'disc', word: 'đã gửi' },
  queued: { shape: 'half', word: 'đang chờ gửi' },
  failed: { shape: 'square', word: 'không gửi được' },
  not_possible: { shape: 'ring', word: 'không gửi' },
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
        {reminders.map((line) => {
          const { shape, word } = states[line.state];
          return (
            <tr key={line.id}>
              <th scope="row">
                <Link href={reportPath(at, line.unitCode)}>{line.unitName}</Link>
              </th>
              <td data-label="Người nhận">{line.displayName}</td>
              <td data-label="Cách nhắc">{line.channel === 'email' ? 'thư điện tử' : 'trong hệ thống'}</td>
              <td data-label="Mốc nhắc">{offsetWords(line.offsetHours)}</td>
              <td data-label="Kết quả">
                <span>
                  <Mark shape={shape}>{word}</Mark>
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
          );
        })}
      </tbody>
    </table>
  );
}
