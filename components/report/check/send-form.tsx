'use client';

import { useActionState } from 'react';
import type { Problem } from '@/lib/commands/command';
import { problemWords } from '../words';

export interface SendState {
  problems: Problem[];
}

/** Confirms and sends. A client component to say what kept the report back without leaving the page. */
export function SendForm({
  action,
  basedOn,
  editPath,
  names,
  label,
}: {
  action: (before: SendState, form: FormData) => Promise<SendState>;
  basedOn: number;
  editPath: string;
  /** Names of indicators by code. */
  names: Record<string, string>;
  label: string;
}) {
  const [state, submit, isBusy] = useActionState(action, { problems: [] });
  const isStale = state.problems.some(({ code }) => code === 'stale');
  return (
    <form action={submit} className="send-form">
      <input type="hidden" name="basedOn" value={basedOn} />
      {state.problems.length > 0 && (
        <div className="notice notice-wrong" role="alert">
          <h2 className="notice-title">Chưa gửi được</h2>
          <ul className="entry-summary">
            {state.problems.map((problem) => {
              const name = names[problem.field.replace(/\.[^.]*$/, '')];
              return (
                <li key={`${problem.field} ${problem.code}`}>
                  {name && <a href={`${editPath}#${problem.field}`}>{name}: </a>}
                  {problemWords(problem)}
                </li>
              );
            })}
          </ul>
          {isStale && <a href="">Tải lại trang này</a>}
        </div>
      )}
      <label className="send-confirm">
        <input type="checkbox" name="confirmed" required />
        <span>Thủ trưởng đơn vị đã duyệt; báo cáo không có nội dung mật, không có thông tin cá nhân</span>
      </label>
      <div className="report-buttons">
        <button className="button button-primary" type="submit" disabled={isBusy}>
          {isBusy ? 'Đang gửi…' : label}
        </button>
        <a className="button button-secondary" href={editPath}>
          Sửa tiếp
        </a>
      </div>
    </form>
  );
}
