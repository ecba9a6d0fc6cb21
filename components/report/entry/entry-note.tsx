import type { Problem } from '@/lib/commands/command';
import type { Doubt } from '@/lib/domain/report/check';
import type { Entry } from '@/lib/domain/report/entry';
import { doubtWords } from '../doubt-words';
import { problemWords } from '../words';

/** The note beside a figure. Where the figure is doubted it says why and asks for a reason, but does not insist. */
export function EntryNote({
  code,
  reason,
  doubts,
  problem,
  onChange,
}: {
  code: string;
  reason: string;
  doubts: Doubt[];
  problem: Problem | undefined;
  onChange: (typed: Entry) => void;
}) {
  const id = `${code}.reason`;
  return (
    <details
      className={doubts.length > 0 ? 'entry-note entry-doubted' : 'entry-note'}
      open={doubts.length > 0 || reason !== '' || problem !== undefined}
    >
      <summary>Ghi chú</summary>
      <ul id={`${id}-doubts`}>
        {doubts.map((doubt) => (
          <li key={doubt.code}>▲ {doubtWords(doubt)}</li>
        ))}
      </ul>
      {problem && (
        <p className="field-error" id={`${id}-error`}>
          {problemWords(problem)}
        </p>
      )}
      <label className="entry-label" htmlFor={id}>
        {doubts.length > 0 ? 'Nếu đúng, vì sao?' : 'Điều người duyệt cần biết (không ghi thông tin cá nhân)'}
      </label>
      <textarea
        className="input"
        id={id}
        name={id}
        rows={2}
        autoComplete="off"
        value={reason}
        aria-invalid={problem ? true : undefined}
        aria-describedby={`${id}-doubts${problem ? ` ${id}-error` : ''}`}
        onChange={(event) => onChange({ reason: event.target.value })}
      />
    </details>
  );
}
