'use client';

import { useActionState } from 'react';
import type { Problem } from '@/lib/commands/command';
import { problemWords } from './words';

export interface WithdrawState {
  problems: Problem[];
}

/** For the reporter: takes a sent report back. Opened first, pressed second: it moves the province's figures. */
export function WithdrawForm({
  action,
  basedOn,
}: {
  action: (before: WithdrawState, form: FormData) => Promise<WithdrawState>;
  basedOn: number;
}) {
  const [state, submit, isBusy] = useActionState(action, { problems: [] });
  const [problem] = state.problems;
  return (
    <details className="decision-details">
      <summary className="button button-danger">Rút lại…</summary>
      <form action={submit}>
        <p>Rút lại thì số tuần này thôi được tính, cho đến khi gửi lại. Các bản đã gửi vẫn được giữ.</p>
        <input type="hidden" name="basedOn" value={basedOn} />
        <button className="button button-danger" type="submit" disabled={isBusy}>
          Rút lại báo cáo
        </button>
        {problem && (
          <p className="field-error" role="alert">
            {problemWords(problem)}
          </p>
        )}
      </form>
    </details>
  );
}
