'use client';

import { useCallback, useEffect, useState } from 'react';
import { formatInstant } from '@/lib/domain/plan/day';
import type { Outbox } from '@/lib/domain/report/outbox';
import { countOfOthers, emptyOutbox, readOutbox } from '../entry/outbox-store';
import { type Line, syncOutbox } from '../entry/outbox-sync';
import { timeAgoWords } from '../words';
import { fileOf } from './outbox-file';

/**
 * What waits on this device: how many figures of which reports, since when; sent by itself when there is network, or
 * saved to a file by hand. Says nothing when nothing waits.
 */
export function DeviceOutbox({ userId, account }: { userId: number; account: string }) {
  const [outbox, setOutbox] = useState<Outbox>(emptyOutbox);
  const [line, setLine] = useState<Line>('idle');
  const [others, setOthers] = useState(0);

  const send = useCallback(async () => {
    setLine('busy');
    const synced = await syncOutbox(userId);
    setOutbox(synced.outbox);
    setLine(synced.line);
    if (synced.sent.length > 0) location.reload();
  }, [userId]);

  useEffect(() => {
    readOutbox(userId).then(setOutbox).then(send);
    countOfOthers(userId).then(setOthers);
    addEventListener('online', send);
    return () => removeEventListener('online', send);
  }, [userId, send]);

  function saveFile() {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(
      new Blob([fileOf(outbox, userId, account, new Date())], { type: 'application/json' }),
    );
    link.download = `so06-so-lieu-cho-gui-${new Date().toISOString().slice(0, 10)}.json`;
    link.click();
    URL.revokeObjectURL(link.href);
  }

  const { edits, sendings } = outbox;
  const cells = new Set(
    edits.map(({ plan, unit, week, indicator }) => `${plan} ${unit} ${week} ${indicator}`),
  ).size;
  const waits = edits.length + sendings.length > 0;
  return (
    <section className="device" aria-label="Số liệu trên máy này">
      {waits && (
        <div className="notice notice-look">
          <h2 className="notice-title">Trên máy này còn {cells} số chưa vào sổ</h2>
          <p>
            {lineWords(line)}
            {edits[0] && ` Số cũ nhất gõ ${timeAgoWords(new Date(edits[0].typedAt), new Date())}.`}
          </p>
          <ul className="device-list">
            {reportsIn(outbox).map(({ address, week, count, troubled, asked }) => (
              <li key={address}>
                <a href={`/report/${address}/edit`}>Tuần {week}</a>: {count} số
                {troubled > 0 && <strong className="text-look"> · ▲ {troubled} cần xem lại</strong>}
                {asked && ` · xác nhận gửi lúc ${formatInstant(new Date(asked))}`}
              </li>
            ))}
          </ul>
          <p className="report-buttons">
            <button type="button" className="button button-secondary button-small" onClick={send}>
              Gửi ngay
            </button>
            <button type="button" className="button button-secondary button-small" onClick={saveFile}>
              Lưu ra tệp
            </button>
          </p>
        </div>
      )}
      {others > 0 && (
        <p className="device-note">
          Trên máy này còn {others} số chờ gửi của tài khoản khác; tài khoản đó đăng nhập lại thì tự gửi.
        </p>
      )}
    </section>
  );
}

function lineWords(line: Line): string {
  if (line === 'busy') return 'Đang gửi…';
  if (line === 'signed_out') return 'Đăng nhập lại thì các số này tự gửi.';
  if (line === 'other_user') return 'Trình duyệt đang đăng nhập tài khoản khác nên chưa gửi được.';
  return line === 'offline' ? 'Chưa có mạng; có mạng thì tự gửi.' : 'Các số dưới đây cần bạn xem lại.';
}

/** The reports that something waits for. */
function reportsIn({ edits, sendings }: Outbox) {
  const addresses = [...edits, ...sendings].map(({ plan, unit, week }) => `${plan}/${unit}/${week}`);
  return [...new Set(addresses)].map((address) => {
    const own = edits.filter(({ plan, unit, week }) => `${plan}/${unit}/${week}` === address);
    const sending = sendings.find(({ plan, unit, week }) => `${plan}/${unit}/${week}` === address);
    return {
      address,
      week: address
        .split('/')
        .at(-1)
        ?.replace(/^(\d+)-(\d+)$/, '$2/$1'),
      count: new Set(own.map(({ indicator }) => indicator)).size,
      troubled: own.filter((one) => one.trouble || !one.cell).length + (sending?.trouble ? 1 : 0),
      asked: sending?.askedAt ?? null,
    };
  });
}
