import Link from 'next/link';
import { Fragment } from 'react';
import { formatDay } from '@/lib/domain/plan/day';
import type { Week } from '@/lib/domain/plan/week';
import { drawnMost } from '@/lib/domain/progress/drawn-units';
import type { MapChoice as Choice, RecastView } from '@/lib/queries/progress/get-recast';
import { breakTexts, reorganisationText } from '../words';

/** What reorganisations did to the unit, and on whose map to see its series; plain links. */
export function TreeChoice({
  recast: { reorganisations, choices, chosen, lines },
  unit,
  hrefOf,
  unitHrefOf,
}: {
  recast: RecastView;
  unit: { fullName: string; id: number };
  /** null: as reported then. */
  hrefOf: (choice: Choice | null) => string;
  /** The same indicator of another unit, in a week in which it was there. */
  unitHrefOf: (code: string, week: Week) => string;
}) {
  if (reorganisations.length === 0 && choices.length === 0) return null;
  const others = lines.filter(({ unitId }) => unitId !== unit.id);
  const broken = lines.flatMap(({ points }) => points.flatMap((point) => point.broken ?? []))[0];
  return (
    <section aria-labelledby="sap-xep" className="tree-choice">
      <h2 className="sr-only" id="sap-xep">
        Sắp xếp đơn vị hành chính
      </h2>
      {reorganisations.map((one) => (
        <p key={one.on}>
          {reorganisationText(one)}. <span className="unit-note">{one.legalBasis}.</span>
        </p>
      ))}
      {choices.length > 0 && (
        <nav aria-label="Xem số liệu theo bản đồ" className="picker-plans print-hidden">
          {[null, ...choices].map((choice) =>
            choice?.key === chosen?.key ? (
              <span key={choice?.key ?? 'then'} aria-current="true" className="picker-current">
                {choiceText(choice)}
              </span>
            ) : (
              <Link key={choice?.key ?? 'then'} href={hrefOf(choice)} prefetch={false}>
                {choiceText(choice)}
              </Link>
            ),
          )}
        </nav>
      )}
      {chosen && (
        <p>
          {choiceText(chosen)}
          {others.map((line, index) => (
            <Fragment key={line.unitId}>
              {index > 0 ? ', ' : ': '}
              {line.week ? (
                <Link href={unitHrefOf(line.code, line.week)}>{line.fullName}</Link>
              ) : (
                line.fullName
              )}
            </Fragment>
          ))}
          . Số liệu của các đơn vị khi đó được cộng lại, tỷ lệ thì cộng tử số, mẫu số rồi mới chia
          {broken ? `; tuần nào ${breakTexts[broken]} thì để trống` : ''}.
          {lines.length > drawnMost && ` Biểu đồ vẽ ${drawnMost} đơn vị đầu.`}
        </p>
      )}
    </section>
  );
}

export function choiceText(choice: Choice | null): string {
  if (!choice) return 'Theo báo cáo khi đó';
  return choice.key === 'today' ? 'Quy đổi về đơn vị hiện nay' : `Theo bản đồ ngày ${formatDay(choice.on)}`;
}
