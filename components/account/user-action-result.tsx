import { useEffect } from 'react';
import { Notice } from '@/components/ui/notice';
import { ProblemSummary } from './problem-summary';

/** What the last action on an account came to. `password` is there once, and never again. */
export interface UserActionState {
  done: null | { what: 'created' | 'reset' | 'disabled' | 'enabled'; username?: string; password?: string };
  problems: { field: string; code: string }[];
}

const titles = {
  created: 'Đã tạo tài khoản',
  reset: 'Đã cấp lại mật khẩu',
  disabled: 'Đã khoá tài khoản',
  enabled: 'Đã mở khoá tài khoản',
};

export function UserActionResult({ id, state: { done, problems } }: { id: string; state: UserActionState }) {
  // The answer stands above the form or table: on a phone, out of sight of the button that was pressed.
  useEffect(() => {
    if (done) document.getElementById(id)?.focus();
  }, [id, done]);
  if (!done) return <ProblemSummary id={id} problems={problems} />;
  return (
    <div id={id} tabIndex={-1}>
      <Notice tone="reached" role="status" title={`${titles[done.what]} ${done.username ?? ''}`.trim()}>
        {done.what === 'disabled' && <p>Phiên đang mở của người đó kết thúc ngay.</p>}
        {done.password && (
          <p>
            Mật khẩu: <code className="one-time-password">{done.password}</code>. Ghi lại và giao tận tay ngay
            bây giờ: mật khẩu này không hiện lại. Người nhận nên đổi sau khi đăng nhập.
          </p>
        )}
      </Notice>
    </div>
  );
}
