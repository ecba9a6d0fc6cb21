import Link from 'next/link';
import { formatInstant } from '@/lib/domain/plan/day';
import type { OwnFigure } from '@/lib/queries/progress/read-own-figures';
import { reportPath, type Standpoint } from './paths';

/** The report that a unit's figure stands on: its week, and to those who may know, who typed it and when. */
export function OwnFigureCell({
  own,
  at,
  unitCode,
  weeks,
  mayReadReport,
}: {
  own: OwnFigure | null;
  at: Standpoint;
  unitCode: string;
  weeks: readonly { isoYear: number; isoNumber: number }[];
  mayReadReport: boolean;
}) {
  const week = own && weeks[own.week - 1];
  if (!own || !week) return <span>chưa báo cáo</span>;
  const label = `tuần ${week.isoNumber}`;
  if (!mayReadReport) return <span>{label}</span>;
  return (
    <span>
      <Link href={reportPath({ plan: at.plan, week }, unitCode)}>{label}</Link>
      <span className="under">
        {own.typedBy ?? 'hệ thống khác'}, {formatInstant(own.typedAt)}
      </span>
    </span>
  );
}
