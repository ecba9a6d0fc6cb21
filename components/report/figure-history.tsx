import { formatInstant } from '@/lib/domain/plan/day';
import type { HistoryEvent } from '@/lib/queries/report/get-history';
import { figureWords, originWords } from './words';

type Kind = Parameters<typeof figureWords>[0];

/** Every hand that one figure went through, newest first. */
export function FigureHistory({ kind, events }: { kind: Kind; events: HistoryEvent[] }) {
  if (events.length === 0) return <p>Chưa ai nhập số này trong tuần.</p>;
  return (
    <ol className="figure-history">
      {events.map((event) => (
        <li key={`${event.is} ${event.at.toISOString()}`}>
          <p className="figure-history-when">{formatInstant(event.at)}</p>
          <div>
            <EventWords kind={kind} event={event} />
            <p className="figure-history-who">{event.by ?? 'đơn vị (không ghi tên)'}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}

function EventWords({ kind, event }: { kind: Kind; event: HistoryEvent }) {
  if (event.is === 'return') {
    return (
      <p className="text-look">
        ▲ Trả lại bản {event.revision}: {event.reason}
      </p>
    );
  }
  if (event.is === 'sending') {
    return (
      <p>
        Gửi bản {event.revision}: <strong>{figureWords(kind, event.figure)}</strong>
        {event.origin && ` (${originWords[event.origin]})`}
        {event.reason && <span className="under">Ghi chú: {event.reason}</span>}
      </p>
    );
  }
  const [before, after] = [figureWords(kind, event.before), figureWords(kind, event.after)];
  const wasLater = event.at.getTime() - event.typedAt.getTime() > 60_000;
  return (
    <p>
      {before === after ? (
        <>
          Sửa ghi chú, số giữ nguyên <strong>{after}</strong>
        </>
      ) : (
        <>
          {before} → <strong>{after}</strong>
        </>
      )}{' '}
      (bản {event.revision}, {originWords[event.origin]}
      {wasLater && `, gõ lúc ${formatInstant(event.typedAt)}`})
      {event.reason && <span className="under">Ghi chú: {event.reason}</span>}
    </p>
  );
}
