'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { ProblemSummary } from './problem-summary';
import { TextField } from './text-field';
import { fieldProblem } from './words';

export interface EmailState {
  isDone: boolean;
  /** As typed, while something is wrong with it. */
  typed: string | null;
  problems: { field: string; code: string }[];
}

const untouched: EmailState = { isDone: false, typed: null, problems: [] };

/** Where reminders go. A client component for the focus on what went wrong. */
export function EmailForm({
  action,
  email,
}: {
  action: (state: EmailState, form: FormData) => Promise<EmailState>;
  email: string | null;
}) {
  const [{ isDone, typed, problems }, submit] = useActionState(action, untouched);
  const value = typed ?? email ?? '';
  return (
    <form action={submit} className="account-form" noValidate>
      <ProblemSummary id="email-problems" problems={problems} />
      {isDone && (
        <Notice tone="reached" role="status">
          <p>
            {email
              ? `Thư nhắc việc sẽ gửi đến ${email}.`
              : 'Không gửi thư nữa; lời nhắc vẫn hiện ở trang báo cáo.'}
          </p>
        </Notice>
      )}
      <TextField
        key={value}
        name="email"
        type="email"
        label="Địa chỉ thư nhận lời nhắc"
        hint="Thư công vụ. Để trống nếu chỉ nhận lời nhắc trong hệ thống."
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={254}
        defaultValue={value}
        error={fieldProblem(problems, 'email')}
      />
      <Button>Lưu địa chỉ</Button>
    </form>
  );
}
