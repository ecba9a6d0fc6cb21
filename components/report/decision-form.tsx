'use client';

import { useActionState } from 'react';
import type { Problem } from '@/lib/commands/command';
import { problemWords } from './words';

export interface DecisionState {
  problems: Problem[];
  reason: string;
}

type Decide = (before: DecisionState, form: FormData) => Promise<DecisionState>;

/** For the reviewer: approve as it is, or return with a reason. A client component to keep the reason on refusal. */
export function ReviewForm({
  action,
  basedOn,
  canApprove,
}: {
  action: Decide;
  basedOn: number;
  canApprove: boolean;
}) {
  const [state, submit, isBusy] = useActionState(action, { problems: [], reason: '' });
  const [problem] = state.problems;
  return (
    <form action={submit} className="decision" aria-labelledby="xet-duyet">
      <h2 className="section-title" id="xet-duyet">
        Xét duyệt
      </h2>
      <input type="hidden" name="basedOn" value={basedOn} />
      <div className="field">
        <label className="field-label" htmlFor="reason">
          Lý do trả lại
        </label>
        <p className="field-hint" id="reason-hint">
          Bắt buộc khi trả lại. Nói rõ chỉ tiêu nào, sửa gì; không ghi thông tin cá nhân.
        </p>
        <textarea
          className="input"
          id="reason"
          name="reason"
          rows={2}
          defaultValue={state.reason}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? 'reason-hint reason-error' : 'reason-hint'}
        />
        {problem && (
          <p className="field-error" id="reason-error" role="alert">
            {problemWords(problem)}
          </p>
        )}
      </div>
      <div className="decision-buttons">
        {canApprove && (
          <button
            className="button button-primary"
            name="intent"
            value="approve"
            type="submit"
            disabled={isBusy}
          >
            Duyệt
          </button>
        )}
        <button className="button button-danger" name="intent" value="return" type="submit" disabled={isBusy}>
          Trả lại
        </button>
      </div>
    </form>
  );
}

/** For the reporter: takes a sent report back. Opened first, pressed second: it moves the province's figures. */
export function WithdrawForm({ action, basedOn }: { action: Decide; basedOn: number }) {
  const [state, submit, isBusy] = useActionState(action, { problems: [], reason: '' });
  const [problem] = state.problems;
  return (
    <details className="decision-details">
      <summary className="button button-danger">Rút lại…</summary>
      <form action={submit}>
        <p>Rút lại thì số tuần này thôi được tính, cho đến khi gửi lại. Các bản đã gửi vẫn được giữ.</p>
        <input type="hidden" name="basedOn" value={basedOn} />
        <button
          className="button button-danger"
          name="intent"
          value="withdraw"
          type="submit"
          disabled={isBusy}
        >
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
