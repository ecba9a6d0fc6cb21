import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { weekKey } from '@/lib/domain/plan/week';
import { drawnMost } from '@/lib/domain/progress/drawn-units';
import type { IndicatorView } from '@/lib/queries/progress/get-indicator-progress';
import { figureText } from '../words';
import { type IndicatorLook, lookParameters, lookPath } from './indicator-look';

/** Whose trends to draw beside the unit's own: a plain form, so it works without JavaScript and has an address. */
export function SeriesChoice({ view, look }: { view: IndicatorView; look: IndicatorLook }) {
  const { plan, unit, week, indicator, field, drawn, leftOut } = view;
  if (!field) return null;
  const others = field.units.filter(({ code }) => code !== unit.code);
  const { units: _, ...kept } = lookParameters(look);
  const isLowest = look.units === undefined;
  return (
    <div className="series-choice print-hidden">
      {leftOut > 0 && (
        <p className="series-left-out" role="status">
          Biểu đồ vẽ nhiều nhất {drawnMost} đơn vị: đã bỏ {leftOut} đơn vị có số cao hơn.
        </p>
      )}
      <details>
        <summary>Chọn đơn vị để vẽ (tối đa {drawnMost})</summary>
        <form action={`/progress/${plan.slug}/${unit.code}/${indicator.code}`} method="get">
          <input type="hidden" name="week" value={weekKey(week)} />
          {Object.entries(kept).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {/* None ticked is a choice, too. */}
          <input type="hidden" name="units" value="" />
          <fieldset>
            <legend className="sr-only">Đơn vị, xếp từ thấp nhất</legend>
            <div className="series-boxes">
              {others.map(({ code, fullName, shown }) => (
                <label key={code}>
                  <input
                    type="checkbox"
                    name="units"
                    value={code}
                    defaultChecked={drawn.some((one) => one.code === code)}
                  />
                  <span>{fullName}</span>
                  <span className="series-figure">{figureText(indicator.rule, shown)}</span>
                </label>
              ))}
            </div>
          </fieldset>
          <Button small>Vẽ</Button>
        </form>
      </details>
      {drawn.length > 0 && (
        <Link href={lookPath(view, unit.code, indicator.code, { ...look, units: [] })}>
          Chỉ vẽ {unit.fullName}
        </Link>
      )}
      {!isLowest && indicator.rule.kind !== 'count' && (
        <Link href={lookPath(view, unit.code, indicator.code, { ...look, units: undefined })}>
          Vẽ các đơn vị {indicator.rule.direction === 'higher_is_better' ? 'thấp nhất' : 'cao nhất'}
        </Link>
      )}
    </div>
  );
}
