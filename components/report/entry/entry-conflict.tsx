import { formatInstant } from '@/lib/domain/plan/day';
import type { IndicatorRule } from '@/lib/domain/plan/indicator';
import type { Entry } from '@/lib/domain/report/entry';
import type { KeptCell } from '@/lib/domain/report/outbox';
import { figureWords } from '../words';
import { figureIn } from './typed';

/** Two people, one cell: both figures, who typed the other and when, and the choice. */
export function EntryConflict({
  rule,
  typed,
  kept,
  onDecide,
}: {
  rule: IndicatorRule;
  typed: Entry;
  kept: KeptCell;
  /** Null without JavaScript: there the next press of the button keeps what stands in the fields. */
  onDecide: ((choice: 'mine' | 'kept') => void) | null;
}) {
  const theirs = saidWords(figureWords(rule.kind, kept.figure), kept.reason);
  const mine = saidWords(figureWords(rule.kind, figureIn(rule, typed)), typed.reason ?? '');
  if (theirs === mine) return null;
  return (
    <div className="entry-conflict">
      <p>
        ▲ Hai số khác nhau. Đang lưu: <strong>{theirs}</strong>
        {kept.by && ` (${kept.by}${kept.at ? `, ${formatInstant(new Date(kept.at))}` : ''})`}. Bạn gõ:{' '}
        <strong>{mine}</strong>.
      </p>
      {onDecide && (
        <p className="entry-conflict-buttons">
          <button
            type="button"
            className="button button-secondary button-small"
            onClick={() => onDecide('mine')}
          >
            Giữ số tôi gõ
          </button>
          <button
            type="button"
            className="button button-secondary button-small"
            onClick={() => onDecide('kept')}
          >
            Lấy số đang lưu
          </button>
        </p>
      )}
    </div>
  );
}

function saidWords(figure: string, note: string): string {
  return note ? `${figure}, ghi chú “${note}”` : figure;
}
