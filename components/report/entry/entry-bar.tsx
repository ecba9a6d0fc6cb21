import type { WaitingSending } from '@/lib/domain/report/outbox';
import { timeAgoWords } from '../words';
import type { Line } from './outbox-sync';

/**
 * At the foot of the window: how much is filled, where it is, and the way on. The draft comes first in the document,
 * so that Enter without JavaScript keeps a draft and never sends.
 */
export function EntryBar({
  filled,
  all,
  line,
  waiting,
  toLook,
  oldest,
  sending,
  savedWords,
  isLive,
}: {
  filled: number;
  all: number;
  line: Line;
  waiting: number;
  /** Figures among them that cannot go on without the person. */
  toLook: number;
  /** When the oldest waiting figure was typed, ISO 8601. */
  oldest: string | null;
  sending: WaitingSending | null;
  savedWords: string | null;
  isLive: boolean;
}) {
  return (
    <div className="entry-bar">
      <p className="entry-bar-count" role="status">
        <span>
          Đã nhập{' '}
          <strong>
            {filled}/{all}
          </strong>
        </span>
        <span className="entry-bar-saved needs-script">
          {isLive ? lineWords({ line, waiting, toLook, oldest, sending }) : 'Đang mở…'}
        </span>
        {savedWords && <span className="entry-bar-saved">{savedWords}</span>}
      </p>
      <button className="button button-secondary without-script" name="intent" value="draft" type="submit">
        Lưu nháp
      </button>
      <button className="button button-primary" name="intent" value="check" type="submit">
        Xem lại và gửi
      </button>
    </div>
  );
}

/** 'Đã lưu hết', or what waits, since when and for what. */
function lineWords({
  line,
  waiting,
  toLook,
  oldest,
  sending,
}: Pick<Parameters<typeof EntryBar>[0], 'line' | 'waiting' | 'toLook' | 'oldest' | 'sending'>) {
  const age = oldest ? `, gõ ${timeAgoWords(new Date(oldest), new Date())}` : '';
  if (line === 'signed_out') {
    return (
      <>
        {waiting} số giữ trên máy{age}.{' '}
        <a href={`/sign-in?next=${location.pathname}`}>Đăng nhập lại để gửi</a>
      </>
    );
  }
  if (line === 'other_user') return `${waiting} số giữ trên máy: trình duyệt đang đăng nhập tài khoản khác`;
  if (sending && !sending.trouble) return 'Báo cáo chờ gửi khi có mạng';
  if (line === 'offline') return `Chờ mạng: ${waiting} số giữ trên máy${age}`;
  if (waiting > toLook) return 'Đang lưu…';
  return toLook > 0 ? `${toLook} số cần xem lại` : 'Đã lưu hết';
}
