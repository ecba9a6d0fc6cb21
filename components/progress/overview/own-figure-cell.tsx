import type { OwnFigure } from '@/lib/queries/progress/read-own-figures';
import { reportPath, type Standpoint } from '../paths';
import { typingText } from '../typing';

/** The report that a unit's figure stands on: its week, and who typed it where that is not the usual one. */
export function OwnFigureCell({
  own,
  at,
  unitCode,
  weeks,
  mayReadReport,
  usualTyping,
}: {
  own: OwnFigure | null;
  at: Standpoint;
  unitCode: string;
  weeks: readonly { isoYear: number; isoNumber: number }[];
  mayReadReport: boolean;
  usualTyping: string | null;
}) {
  const week = own && weeks[own.week - 1];
  if (!own || !week) return <span>chưa báo cáo</span>;
  const label = `tuần ${week.isoNumber}`;
  if (!mayReadReport) return <span>{label}</span>;
  const typing = typingText(own);
  return (
    <span>
      <a href={reportPath({ plan: at.plan, week }, unitCode)} className="whitespace-nowrap">
        {label}
      </a>
      {typing !== usualTyping && <span className="under">{typing}</span>}
    </span>
  );
}
