import type { IndicatorView } from '@/lib/queries/progress/get-indicator-progress';

/** What goes in small print below a chart that leaves the page: what is counted, and what stands behind the figures. */
export function chartSource(
  { indicator, unit, plan }: Pick<IndicatorView, 'indicator' | 'unit' | 'plan'>,
  about: readonly [word: string, text: string][],
): string[] {
  const { numeratorLabel, denominatorLabel, name } = indicator;
  const counted = denominatorLabel ? `${numeratorLabel} / ${denominatorLabel}` : numeratorLabel;
  return [
    `${name}, ${unit.fullName}: ${counted}.${plan.isIllustrative ? ' Số liệu minh hoạ.' : ''}`,
    `${about
      .filter(([word]) => word !== 'Lưu ý')
      .map(([word, text]) => `${word}: ${text}`)
      .join('. ')}.`,
  ];
}
