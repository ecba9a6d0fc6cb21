import { formatDay } from '@/lib/domain/plan/day';
import type { RampRange } from '@/lib/domain/progress/ramp';
import { cutRate, formatTenths } from '@/lib/domain/progress/rate';
import { formatCount } from '@/lib/domain/report/number';
import type { MapCommune, MapView } from '@/lib/queries/progress/get-map';
import type { IndicatorProgress } from '@/lib/queries/progress/indicator-progress';
import { figureText, fractionText, targetSentence } from '../words';

/** 'chưa báo cáo' · 'không áp dụng' · '64,0%' */
export function saidText({ rule }: Pick<IndicatorProgress, 'rule'>, commune: MapCommune): string {
  if (commune.said.is === 'not_applicable') return 'không áp dụng';
  return commune.shown ? figureText(rule, commune.shown) : 'chưa báo cáo';
}

/** 'Phường Cửa Lò: 64,0% (30.480/47.602)'; of a tile beside its true place: '… (vị trí gần đúng)'. */
export function communeText(indicator: IndicatorProgress, commune: MapCommune, isNear = false): string {
  const fraction = fractionText(indicator.rule, commune.shown);
  const words = [`${commune.fullName}: ${saidText(indicator, commune)}`];
  if (fraction) words.push(`(${fraction})`);
  if (isNear) words.push('(vị trí gần đúng)');
  return words.join(' ');
}

/** Rates of communes are judged by the target; a count's target is not theirs. */
export function isReachedBy({ missing, shown }: MapCommune): boolean {
  return shown !== null && missing === 0;
}

/** The target as it is shown, in the units of the ramp: tenths of a percent; null where communes have none. */
export function goalOf({ standing: { target } }: IndicatorProgress): number | null {
  return target?.denominator ? cutRate(target.numerator, target.denominator) : null;
}

/** 'dưới 40,0%' · '40,0–59,9%' · 'từ 95,0%': both ends included. */
export function rangeText({ rule }: Pick<IndicatorProgress, 'rule'>, { low, high }: RampRange): string {
  const text = (value: number) => (rule.kind === 'count' ? formatCount(value) : formatTenths(value));
  const unit = rule.kind === 'count' ? '' : '%';
  if (low === null && high === null) return 'mọi số liệu';
  if (low === null) return `đến ${text(high ?? 0)}${unit}`;
  if (high === null) return `từ ${text(low)}${unit}`;
  return low === high ? `${text(low)}${unit}` : `${text(low)}–${text(high)}${unit}`;
}

/** The finding: 'Kích hoạt VNeID: 12/130 xã, phường đạt mức ≥ 95,0% đến 31/12/2026'. */
export function mapTitle({ indicator, communes }: MapView): string {
  const withFigure = communes.filter(({ shown }) => shown !== null);
  const [worst, best] = [withFigure[0], withFigure.at(-1)];
  const { rule, shortName, standing } = indicator;
  if (!worst || !best) return `${shortName}: chưa có số liệu xã, phường`;
  if (standing.target?.denominator) {
    const reached = withFigure.filter(isReachedBy).length;
    return `${shortName}: ${reached}/${communes.length} xã, phường đạt mức ${targetSentence(rule, standing.target)}`;
  }
  const [low, high] = rule.direction === 'higher_is_better' ? [worst, best] : [best, worst];
  return `${shortName}: từ ${figureText(rule, low.shown)} (${low.fullName}) đến ${figureText(rule, high.shown)} (${high.fullName})`;
}

/** The map in words, for who does not see it. */
export function mapDescription({ indicator, communes, shownUnit, week, isOutlined }: MapView): string {
  const { rule } = indicator;
  const withFigure = communes.filter(({ shown }) => shown !== null);
  const notApplicable = communes.filter(({ said }) => said.is === 'not_applicable').length;
  const silent = communes.length - withFigure.length - notApplicable;
  const [worst, best] = [withFigure[0], withFigure.at(-1)];
  const higher = rule.direction === 'higher_is_better';
  const parts = [
    `${communes.length} xã, phường của ${shownUnit.fullName} đến ${formatDay(week.endsOn)}, ${
      isOutlined ? 'theo ranh giới' : 'mỗi đơn vị một ô gần vị trí thật'
    }.`,
  ];
  if (worst && best) {
    parts.push(
      `${higher ? 'Thấp' : 'Cao'} nhất: ${communeText(indicator, worst)}; ${higher ? 'cao' : 'thấp'} nhất: ${communeText(indicator, best)}.`,
    );
  }
  if (silent > 0) parts.push(`${silent} đơn vị chưa báo cáo.`);
  if (notApplicable > 0) parts.push(`${notApplicable} đơn vị không áp dụng.`);
  return parts.join(' ');
}
