'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { ProblemSummary } from './problem-summary';
import { TextField } from './text-field';
import { fieldProblem } from './words';

export interface ChangePasswordState {
  isDone: boolean;
  problems: { field: string; code: string }[];
}

export function ChangePasswordForm({
  action,
  username,
}: {
  action: (state: ChangePasswordState, form: FormData) => Promise<ChangePasswordState>;
  /** Hidden in the form, so that a password manager knows whose password changes. */
  username: string;
}) {
  const [{ isDone, problems }, submit] = useActionState(action, { isDone: false, problems: [] });
  return (
    <form action={submit} className="account-form" noValidate>
      <ProblemSummary id="password-problems" problems={problems} />
      {isDone && (
        <Notice tone="reached" role="status" title="Đã đổi mật khẩu">
          <p>Các phiên đăng nhập khác của tài khoản này đã kết thúc.</p>
        </Notice>
      )}
      <input type="text" name="username" autoComplete="username" defaultValue={username} hidden readOnly />
      <TextField
        name="oldPassword"
        type="password"
        label="Mật khẩu đang dùng"
        autoComplete="current-password"
        maxLength={200}
        error={fieldProblem(problems, 'oldPassword')}
      />
      <TextField
        name="newPassword"
        type="password"
        label="Mật khẩu mới"
        hint="Từ 10 ký tự. Một câu ngắn dễ nhớ tốt hơn một từ khó."
        autoComplete="new-password"
        maxLength={200}
        error={fieldProblem(problems, 'newPassword')}
      />
      <TextField
        name="confirmation"
        type="password"
        label="Gõ lại mật khẩu mới"
        autoComplete="new-password"
        maxLength={200}
        error={fieldProblem(problems, 'confirmation')}
      />
      <Button look="primary">Đổi mật khẩu</Button>
    </form>
  );
}
