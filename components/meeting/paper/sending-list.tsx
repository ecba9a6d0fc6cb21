import { formatInstant } from '@/lib/domain/plan/day';
import { formatCount } from '@/lib/domain/report/number';
import type { LaterSending } from '@/lib/queries/meeting/get-freeze';

/** Reports that came or were corrected after the freeze. */
export function SendingList({
  sendings,
  count,
}: {
  /** The first of them. */
  sendings: readonly LaterSending[];
  /** Of all. */
  count: number;
}) {
  return (
    <>
      <ul>
        {sendings.map(({ unitCode, unitName, isoYear, isoNumber, revision, sentAt }) => (
          <li key={`${unitCode} ${isoYear} ${isoNumber} ${revision}`}>
            {formatInstant(sentAt)}: {unitName}, tuần {isoNumber}/{isoYear}
            {revision > 1 ? `, sửa lần ${revision - 1}` : ', nộp lần đầu'}
          </li>
        ))}
      </ul>
      {count > sendings.length && (
        <p>Còn {formatCount(count - sendings.length)} lần nộp, sửa nữa không liệt kê ở đây.</p>
      )}
    </>
  );
}
