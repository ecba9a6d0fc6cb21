'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { ProblemSummary } from './problem-summary';
import { TextField } from './text-field';
import { fieldProblem } from './words';

export interface SignInState {
  /** As typed: only the password is typed again. */
  username: string;
  problems: { field: string; code: string }[];
}

/** A client component for the focus on what went wrong; the form itself is posted and answered without it. */
export function SignInForm({
  action,
  next,
}: {
  action: (state: SignInState, form: FormData) => Promise<SignInState>;
  next: string | null;
}) {
  const [state, submit] = useActionState(action, { username: '', problems: [] });
  return (
    <form action={submit} className="account-form" noValidate>
      <ProblemSummary id="sign-in-problems" problems={state.problems} />
      {next && <input type="hidden" name="next" value={next} />}
      <TextField
        name="username"
        label="Tên đăng nhập"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={100}
        defaultValue={state.username}
        error={fieldProblem(state.problems, 'username')}
      />
      <TextField
        name="password"
        type="password"
        label="Mật khẩu"
        autoComplete="current-password"
        maxLength={200}
        error={fieldProblem(state.problems, 'password')}
      />
      <Button look="primary">Đăng nhập</Button>
    </form>
  );
}
