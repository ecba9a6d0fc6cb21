import { stateNames, stateShapes } from '@/components/progress/words';
import { Mark } from '@/components/ui/mark';
import { formatInstant } from '@/lib/domain/plan/day';
import { provisionalText } from '@/lib/domain/progress/about';
import { mostUrgent } from '@/lib/domain/progress/attention';
import { formatRate } from '@/lib/domain/progress/rate';
import { attentionSentence, countStates } from '@/lib/domain/progress/sentences';
import { formatCount } from '@/lib/domain/report/number';
import type { WallView } from '@/lib/queries/progress/get-wall';

/** As many sentences as stand below the figures. */
const sentences = 4;

/** Are we on track? Indicators by state, reports received, what to look at. */
export function StandingSlide({ view, now }: { view: WallView; now: Date }) {
  const { indicators, receipts, attention, week } = view;
  const counts = countStates(indicators.map(({ standing }) => standing.state));
  const urgent = mostUrgent(attention, sentences);
  return (
    <div className="wall-standing">
      <ul className="wall-counts">
        {counts.map(({ state, count }) => (
          <li key={state}>
            <span className="wall-huge">{count}</span>
            <Mark shape={stateShapes[state]}>{stateNames[state]}</Mark>
          </li>
        ))}
      </ul>
      <div className="wall-receipts">
        {receipts.expected === 0 ? (
          <p className="wall-lead">Tuần này chưa mở báo cáo.</p>
        ) : (
          <>
            <p className="wall-lead">
              Đã báo cáo{' '}
              <strong>
                {formatCount(receipts.received)}/{formatCount(receipts.expected)}
              </strong>{' '}
              đơn vị, {formatRate(receipts.received, receipts.expected)}
              {receipts.received < receipts.expected &&
                ` · ${week.dueAt < now ? 'đã quá hạn' : 'hạn'} ${formatInstant(week.dueAt)}`}
            </p>
            <p className="wall-note">{provisionalText(receipts)}</p>
            <Share part={receipts.received} whole={receipts.expected} />
          </>
        )}
      </div>
      {urgent.length > 0 && (
        <ul className="wall-sentences">
          {urgent.map((one) => {
            const { about, text } = attentionSentence(one);
            const isWrong = one.is === 'silent' || one.is === 'late' || one.is === 'overdue';
            return (
              <li key={`${one.is} ${about}`}>
                <Mark shape={isWrong ? 'square' : 'triangle'}>
                  <strong>{about}</strong> {text}
                </Mark>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}

/** A part of a whole as a bar from zero; its figures stand beside it. */
function Share({ part, whole }: { part: number; whole: number }) {
  return (
    <svg className="wall-share" viewBox="0 0 1000 16" preserveAspectRatio="none" aria-hidden="true">
      <rect width="1000" height="16" fill="var(--color-rule)" />
      <rect width={Math.round((1000 * part) / whole)} height="16" fill="var(--color-accent)" />
    </svg>
  );
}
