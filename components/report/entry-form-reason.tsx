import type { Problem } from '@/lib/commands/command';
import type { Doubt } from '@/lib/domain/report/check';
import type { Entry } from '@/lib/domain/report/entry';
import { problemWords } from './words';

/** Asks why a doubted figure is right. The same words come while one types and after a send. */
export function EntryFormReason({
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
  const isAboutDoubt = problem?.code.startsWith('reason_needed_') ?? false;
  return (
    <div className="entry-reason">
      <ul id={`${id}-doubts`}>
        {doubts.map(({ code: doubt, ...params }) => (
          <li key={doubt}>▲ {problemWords({ code: `reason_needed_${doubt}`, params })}</li>
        ))}
      </ul>
      {problem && (!isAboutDoubt || doubts.length === 0) && (
        <p className="field-error" id={`${id}-error`}>
          {problemWords(problem)}
        </p>
      )}
      <label className="entry-label" htmlFor={id}>
        Lý do
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
    </div>
  );
}
