'use client';

import { createContext, type ReactNode, useActionState, useContext } from 'react';
import type { Problem } from '@/lib/commands/command';
import { problemWords } from '../report/words';

/** What a review answers; everything typed comes back. */
export interface ReviewState {
  problems: Problem[];
  reason: string;
  /** Reasons by indicator code. */
  notes: Record<string, string>;
}

const nothing: ReviewState = { problems: [], reason: '', notes: {} };
const State = createContext<ReviewState>(nothing);

/** One report under review: its figures (children) with a place for a reason at each, and the two decisions. */
export function ReviewForm({
  action,
  revision,
  canApprove,
  children,
}: {
  action: (before: ReviewState, form: FormData) => Promise<ReviewState>;
  /** The revision shown: the decision is about that one. */
  revision: number;
  canApprove: boolean;
  children: ReactNode;
}) {
  const [state, submit, isBusy] = useActionState(action, nothing);
  const ofWhole = state.problems.filter(({ field }) => !field.startsWith('note.'));
  const atNotes = state.problems.length - ofWhole.length;
  return (
    <State value={state}>
      <form action={submit} aria-label="Xét duyệt">
        <input type="hidden" name="revision" value={revision} />
        {children}
        <section className="decision" aria-labelledby="xet-duyet">
          <h2 className="section-title" id="xet-duyet">
            Xét duyệt bản {revision}
          </h2>
          {state.problems.length > 0 && (
            <div className="notice notice-wrong" role="alert">
              {ofWhole.map((problem) => (
                <p key={`${problem.field} ${problem.code}`}>{problemWords(problem)}</p>
              ))}
              {atNotes > 0 && <p>{atNotes} lý do ở bảng trên chưa dùng được, xem cạnh ô.</p>}
            </div>
          )}
          <div className="field">
            <label className="field-label" htmlFor="reason">
              Lý do trả lại chung
            </label>
            <p className="field-hint" id="reason-hint">
              Trả lại thì cần ít nhất một lý do: ở từng chỉ tiêu bên trên, hoặc ở đây. Không ghi thông tin cá
              nhân.
            </p>
            <textarea
              className="input"
              id="reason"
              name="reason"
              rows={2}
              defaultValue={state.reason}
              aria-describedby="reason-hint"
            />
          </div>
          <div className="decision-buttons">
            {canApprove && (
              <button
                className="button button-primary"
                name="intent"
                value="approve"
                disabled={isBusy}
                type="submit"
              >
                Duyệt
              </button>
            )}
            <button
              className="button button-danger"
              name="intent"
              value="return"
              disabled={isBusy}
              type="submit"
            >
              Trả lại
            </button>
          </div>
        </section>
      </form>
    </State>
  );
}

/** Why one figure is returned. Open where the figure is doubted, else behind one word. */
export function NoteField({ code, name, isDoubted }: { code: string; name: string; isDoubted: boolean }) {
  const { notes, problems } = useContext(State);
  const id = `note.${code}`;
  const problem = problems.find(({ field }) => field === id);
  const typed = notes[code] ?? '';
  return (
    <details className="review-note" open={isDoubted || typed !== '' || undefined}>
      <summary>Lý do trả lại</summary>
      <textarea
        className="input"
        id={id}
        name={id}
        rows={2}
        defaultValue={typed}
        aria-label={`Lý do trả lại: ${name}`}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-error` : undefined}
      />
      {problem && (
        <p className="field-error" id={`${id}-error`}>
          {problemWords(problem)}
        </p>
      )}
    </details>
  );
}
