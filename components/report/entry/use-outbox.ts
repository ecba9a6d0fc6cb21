import { useCallback, useEffect, useRef, useState } from 'react';
import { isOfReport, type Outbox, type ReportKey } from '@/lib/domain/report/outbox';
import { changeOutbox, emptyOutbox, readOutbox } from './outbox-store';
import { type Line, type Synced, syncOutbox } from './outbox-sync';

/** A figure goes off when its field is left, or after this rest; unanswered tries wait longer each time. */
const restMs = 1500;
const retryMs = [3000, 10_000, 30_000, 60_000];

export interface OutboxInHand {
  /** What waits of this report. */
  outbox: Outbox;
  line: Line;
  /** False until what the device kept has been read. */
  isRead: boolean;
  change: (step: (now: Outbox) => Outbox) => Promise<void>;
  /** Sends at once what waits. */
  flush: () => Promise<Synced>;
  /** Sends what waits after a short rest, or at once when nobody types there any more. */
  flushSoon: (isResting: boolean) => void;
  /** Sends at once what was to go after a rest. */
  flushDue: () => void;
}

/** An account's outbox on this device, seen from one report. It sends by itself when the network is back. */
export function useOutbox(
  userId: number,
  report: ReportKey,
  onSynced: (synced: Synced) => void,
): OutboxInHand {
  const [all, setAll] = useState<Outbox>(emptyOutbox);
  const [line, setLine] = useState<Line>('idle');
  const [isRead, setRead] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isDue = useRef(false);
  const tries = useRef(0);
  const heard = useRef(onSynced);
  heard.current = onSynced;

  const flush = useCallback(async () => {
    clearTimeout(timer.current);
    isDue.current = false;
    setLine('busy');
    const synced = await syncOutbox(userId);
    setLine(synced.line);
    setAll(synced.outbox);
    heard.current(synced);
    if (synced.line === 'idle') tries.current = 0;
    else if (synced.line === 'offline') {
      timer.current = setTimeout(flush, retryMs[Math.min(tries.current++, retryMs.length - 1)]);
    }
    return synced;
  }, [userId]);

  const flushSoon = useCallback(
    (isResting: boolean) => {
      clearTimeout(timer.current);
      isDue.current = true;
      timer.current = setTimeout(flush, isResting ? restMs : 0);
    },
    [flush],
  );

  const flushDue = useCallback(() => {
    if (isDue.current) flush();
  }, [flush]);

  const change = useCallback(
    async (step: (now: Outbox) => Outbox) => setAll(await changeOutbox(userId, step)),
    [userId],
  );

  useEffect(() => {
    const begin = async () => {
      setAll(await readOutbox(userId));
      setRead(true);
      await flush();
    };
    const again = () => {
      tries.current = 0;
      flush();
    };
    // Another tab may have sent or typed meanwhile; a phone may have slept.
    const seen = () => document.visibilityState === 'visible' && again();
    begin();
    addEventListener('online', again);
    document.addEventListener('visibilitychange', seen);
    return () => {
      clearTimeout(timer.current);
      removeEventListener('online', again);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [userId, flush]);

  const { plan, unit, week } = report;
  const outbox = {
    edits: all.edits.filter((one) => isOfReport(one, { plan, unit, week })),
    sendings: all.sendings.filter((one) => isOfReport(one, { plan, unit, week })),
  };
  return { outbox, line, isRead, change, flush, flushSoon, flushDue };
}
