import { useEffect, useRef } from 'react';
import type { EntryState, FormIndicator } from './entry-form';
import { type Entries, figureIn } from './typed';
import { figureWords, problemWords } from './words';

/** What kept the form from being taken, at its top, each with the way to its field. Takes the focus. */
export function EntryFormSummary({
  state,
  indicators,
  entries,
}: {
  state: EntryState;
  indicators: FormIndicator[];
  entries: Entries;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.problems.length > 0) box.current?.focus();
  }, [state]);

  if (state.problems.length === 0) return null;
  const differing = indicators.filter(({ code, rule }) => {
    const stored = state.stored?.[code];
    return stored && stored.words !== figureWords(rule.kind, figureIn(rule, entries[code] ?? {}));
  });
  return (
    <div ref={box} className="notice notice-wrong" role="alert" tabIndex={-1} id="loi">
      <h2 className="notice-title">
        {state.stored
          ? 'Báo cáo đã đổi trong lúc bạn nhập'
          : state.wasSending
            ? 'Chưa gửi được'
            : 'Chưa lưu được'}
        : mọi thứ đã gõ vẫn còn
      </h2>
      <ul className="entry-summary">
        {state.problems.map((problem) => (
          <li key={`${problem.field} ${problem.code}`}>
            <ProblemLine problem={problem} indicators={indicators} />
          </li>
        ))}
        {differing.map(({ code, name }) => (
          <li key={code}>
            <a href={`#${fieldId(indicators, code)}`}>{name}</a>: hai số khác nhau, xem cạnh ô nhập.
          </li>
        ))}
        {state.stored && differing.length === 0 && <li>Số bạn gõ trùng với số đang lưu.</li>}
      </ul>
    </div>
  );
}

function ProblemLine({
  problem,
  indicators,
}: {
  problem: EntryState['problems'][number];
  indicators: FormIndicator[];
}) {
  const code = problem.field.slice(0, problem.field.lastIndexOf('.'));
  const indicator = indicators.find((one) => one.code === code);
  if (!indicator) return problemWords(problem);
  const target = problem.field.endsWith('.numerator') ? fieldId(indicators, code) : problem.field;
  return (
    <>
      <a href={`#${target}`}>{indicator.name}</a>: {problemWords(problem)}
    </>
  );
}

/** Where the keyboard lands for an indicator: its first field. */
function fieldId(indicators: FormIndicator[], code: string): string {
  const indicator = indicators.find((one) => one.code === code);
  return `${code}.${indicator?.rule.kind === 'yes_no' ? 'answer' : 'numerator'}`;
}
