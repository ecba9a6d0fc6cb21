'use client';

import { useCallback, useEffect, useState } from 'react';
import { formatInstant } from '@/lib/domain/plan/day';
import { type Outbox, readBack } from '@/lib/domain/report/outbox';
import { changeOutbox, countOfOthers, emptyOutbox, readOutbox } from '../entry/outbox-store';
import { type Line, syncOutbox } from '../entry/outbox-sync';
import { timeAgoWords } from '../words';
import { type FileFault, fileOf, readFile } from './outbox-file';

/**
 * What waits on this device: how many figures of which reports, since when; sent by itself when there is network,
 * saved to a file and read back by hand. Says nothing when nothing waits.
 */
export function DeviceOutbox({ userId, account }: { userId: number; account: string }) {
  const [outbox, setOutbox] = useState<Outbox>(emptyOutbox);
  const [line, setLine] = useState<Line>('idle');
  const [others, setOthers] = useState(0);
  const [said, say] = useState<string | null>(null);

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

  async function openFile(file: File | undefined) {
    if (!file) return;
    if (file.size > 5_000_000) return say(faultWords('not_a_queue'));
    const read = readFile(await file.text(), userId);
    if (!read.ok) return say(faultWords(read.fault, read.account));
    const before = (await readOutbox(userId)).edits.length;
    const next = await changeOutbox(userId, (now) => ({ ...now, edits: readBack(now.edits, read.edits) }));
    setOutbox(next);
    say(
      `Đã đọc ${read.edits.length} số từ tệp, thêm ${next.edits.length - before} số vào hàng chờ của máy này.`,
    );
    await send();
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
      <details className="device-file">
        <summary>Đọc lại số liệu chờ gửi từ tệp</summary>
        <p>
          Dùng khi chuyển máy: chọn tệp đã lưu bằng nút "Lưu ra tệp" ở máy cũ. Đọc hai lần cũng không nhân
          đôi.
        </p>
        <input
          type="file"
          accept=".json,application/json"
          aria-label="Tệp số liệu chờ gửi"
          onChange={(event) => openFile(event.target.files?.[0])}
        />
      </details>
      {said && (
        <p className="device-note" role="status">
          {said}
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

function faultWords(fault: FileFault, account?: string): string {
  return fault === 'other_account'
    ? `Tệp này của tài khoản ${account ?? 'khác'}. Hãy đăng nhập bằng tài khoản đó rồi đọc lại.`
    : 'Tệp này không phải tệp số liệu chờ gửi của Sổ 06. Chọn tệp .json đã lưu bằng nút "Lưu ra tệp".';
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
