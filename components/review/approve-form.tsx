'use client';

import { type ReactNode, useActionState } from 'react';

/** What became of an approval of many: how many, and who was left and why. */
export interface ApproveState {
  approved: number;
  left: { unit: string; why: string }[];
  /** What kept all of it back. */
  problem: string | null;
}

/** The queue as a form: what is chosen in it is approved. A client component to say what became of each. */
export function ApproveForm({
  action,
  children,
}: {
  action: (before: ApproveState | null, form: FormData) => Promise<ApproveState>;
  children: ReactNode;
}) {
  const [state, submit, isBusy] = useActionState(action, null);
  return (
    <form action={submit} aria-busy={isBusy}>
      {state && (
        <div
          className={`notice ${state.problem || state.left.length > 0 ? 'notice-look' : 'notice-reached'}`}
          role="status"
        >
          <p>
            {state.problem ?? `Đã duyệt ${state.approved} báo cáo.`}
            {state.left.length > 0 && ' Các báo cáo sau chưa duyệt:'}
          </p>
          <ul className="review-left">
            {state.left.map(({ unit, why }) => (
              <li key={unit}>
                {unit}: {why}
              </li>
            ))}
          </ul>
        </div>
      )}
      {children}
    </form>
  );
}
