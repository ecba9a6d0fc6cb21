import Link from 'next/link';
import { Notice } from '@/components/ui/notice';
import { formatDay } from '@/lib/domain/plan/day';
import { unitCountTexts } from '@/lib/domain/progress/compare-words';
import type { PlaceName, Reform } from '@/lib/domain/progress/territory';
import type { Comparison } from '@/lib/queries/progress/comparison';
import type { ComparisonView } from '@/lib/queries/progress/get-comparison';
import { progressPath } from '../paths';

type Compared = Extract<Comparison, { is: 'compared' }>;

/** What lies between two sides of one place: reorganisations, with day and decree, and what is compared across them. */
export function ReformNotice({ view, compared }: { view: ComparisonView; compared: Compared }) {
  const { change, b, isSameUnit, receipts } = compared;
  if (view.of === 'unit') return null;
  const isAFirst = view.week.endsOn < b.week.endsOn;
  const [early, late] = isAFirst ? [receipts.a, receipts.b] : [receipts.b, receipts.a];
  const counts = unitCountTexts(early.levels, late.levels);
  if (!change) {
    return counts.length === 0 ? null : <p className="facts">Số đơn vị phải báo cáo: {counts.join(', ')}.</p>;
  }
  const isSameLand = change.gained.length === 0 && change.lost.length === 0;
  return (
    <Notice tone="look" title={`Giữa hai bên có sắp xếp đơn vị hành chính: ${reformsText(change.reforms)}`}>
      {!isSameUnit && (
        <p>
          {isAFirst ? b.unit.fullName : view.unit.fullName} kế thừa{' '}
          {isAFirst ? view.unit.fullName : b.unit.fullName}.
        </p>
      )}
      <p>
        {change.communesBefore === change.communesAfter
          ? `${change.communesAfter} xã, phường`
          : `${change.communesBefore} → ${change.communesAfter} xã, phường`}
        {isSameLand
          ? ': địa bàn không đổi nên tổng của hai bên so được với nhau; không so từng xã.'
          : ': địa bàn đã thay đổi. Bảng dưới so số của đơn vị theo địa bàn của từng thời điểm, không phải của cùng một địa bàn; xem mẫu số trước khi so.'}
      </p>
      {change.gained.length > 0 && <p>Nhận thêm: {namesText(change.gained)}.</p>}
      {change.lost.length > 0 && <p>Chuyển đi: {namesText(change.lost)}.</p>}
      {counts.length > 0 && <p>Số đơn vị phải báo cáo: {counts.join(', ')}.</p>}
    </Notice>
  );
}

/** The code is another place's there, or nobody's: why nothing is compared, and where to look instead. */
export function RefusedNotice({
  view,
  refused,
}: {
  view: ComparisonView;
  refused: Extract<Comparison, { is: 'refused' }>;
}) {
  const { namesake, kin, reforms, week } = refused;
  const day = formatDay(week.endsOn);
  const title = namesake
    ? `Không so được: ngày ${day}, mã ${view.unit.code} là của ${namesake.fullName}, một địa bàn khác`
    : `Không so được: ngày ${day} chưa có hoặc không còn ${view.unit.fullName}`;
  return (
    <Notice tone="look" title={title}>
      {reforms.length > 0 && <p>Sắp xếp đơn vị hành chính: {reformsText(reforms)}.</p>}
      {kin.length > 0 ? (
        <>
          <p>
            {week.endsOn < view.week.endsOn
              ? 'Địa bàn này khi đó gồm toàn bộ hoặc một phần của:'
              : 'Địa bàn này khi đó thuộc về:'}
          </p>
          <ul className="kin-list">
            {kin.map((one) => (
              <li key={one.code}>
                <Link href={progressPath(refused, one.code)}>{one.fullName}</Link>, {refused.plan.number},
                tuần {week.isoNumber}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>Danh mục không ghi đơn vị nào là tiền thân hoặc kế thừa.</p>
      )}
    </Notice>
  );
}

/** '01/12/2024 (Nghị quyết 1243/NQ-UBTVQH15), 01/07/2025 (…)' */
function reformsText(reforms: readonly Reform[]): string {
  return reforms
    .map(({ on, legalBasis }) => formatDay(on) + (legalBasis ? ` (${legalBasis})` : ''))
    .join(', ');
}

function namesText(units: readonly PlaceName[]): string {
  const shown = units.slice(0, 6).map(({ fullName }) => fullName);
  const rest = units.length - shown.length;
  return shown.join(', ') + (rest > 0 ? ` và ${rest} đơn vị khác` : '');
}
