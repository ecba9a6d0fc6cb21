import { formatInstant } from '@/lib/domain/plan/day';
import type { LaterSending } from '@/lib/queries/meeting/get-freeze';

/** Reports that came or were corrected after the freeze. */
export function SendingList({ sendings }: { sendings: readonly LaterSending[] }) {
  return (
    <ul>
      {sendings.map(({ unitCode, unitName, isoYear, isoNumber, revision, sentAt }) => (
        <li key={`${unitCode} ${isoYear} ${isoNumber} ${revision}`}>
          {formatInstant(sentAt)}: {unitName}, tuần {isoNumber}/{isoYear}
          {revision > 1 ? `, sửa lần ${revision - 1}` : ', nộp lần đầu'}
        </li>
      ))}
    </ul>
  );
}
