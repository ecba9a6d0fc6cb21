import { checkFigure, type Doubt } from '@/lib/domain/report/check';
import type { Figure } from '@/lib/domain/report/figure';
import { indicatorRule } from './indicator-rules';
import type { PlanDraft, ReportDraft, ValueDraft } from './plan-draft';

/** The plan's setting as the schema presets it. */
const thresholds = { swingPoints: 20, denominatorPercent: 10 };

const reasons: Partial<Record<Doubt['code'], string>> = {
  swing: 'Cập nhật dồn kết quả của đợt cao điểm và các tuần chưa báo cáo.',
  denominator: 'Danh sách của tỉnh chưa có các đối tượng mới hưởng trợ cấp từ tháng 7.',
};

/**
 * Gives a reason wherever sending would have asked for one, by the same checks; throws where a made-up figure
 * is doubtful and nobody said why.
 */
export function explained(draft: PlanDraft): PlanDraft {
  const baselines = new Map(draft.baselines.map((one) => [`${one.unit} ${one.indicator}`, one.denominator]));
  const inForce = new Map<string, Figure>();
  const explain = (unit: string, value: ValueDraft): ValueDraft => {
    const key = `${unit} ${value.indicator}`;
    const rule = indicatorRule(value.indicator);
    const figure = figureOf(value);
    const previous = inForce.get(key) ?? { is: 'blank' as const };
    const baseline = baselines.get(key) ?? null;
    const [doubt] = checkFigure({ rule, figure, previous, baseline, ...thresholds });
    if (!doubt || value.reason) return value;
    const reason = reasons[doubt.code];
    if (!reason) throw new RangeError(`${key}: ${doubt.code}, and no reason`);
    return { ...value, reason };
  };
  const reports = draft.reports.map((report): ReportDraft => {
    const revisions = report.revisions.map((revision) =>
      revision.sentAt
        ? { ...revision, values: revision.values.map((value) => explain(report.unit, value)) }
        : revision,
    );
    const counted =
      report.state === 'sent' || report.state === 'approved'
        ? revisions.findLast((one) => one.sentAt)
        : undefined;
    for (const value of counted?.values ?? [])
      inForce.set(`${report.unit} ${value.indicator}`, figureOf(value));
    return { ...report, revisions };
  });
  return { ...draft, reports };
}

function figureOf({ numerator, denominator }: ValueDraft): Figure {
  if (numerator === undefined && denominator === undefined) return { is: 'not_applicable' };
  return { is: 'given', numerator, denominator };
}
