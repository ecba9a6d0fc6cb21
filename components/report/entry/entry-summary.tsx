import { useEffect, useRef } from 'react';
import type { Problem } from '@/lib/commands/command';
import type { KeptCell } from '@/lib/domain/report/outbox';
import { figureWords, problemWords } from '../words';
import type { FormIndicator } from './entry-form';
import { type Entries, figureIn } from './typed';

/** What keeps the report from going on, at the form's top, each with the way to its field. Takes the focus. */
export function EntrySummary({
  problems,
  stored,
  indicators,
  entries,
  asked,
}: {
  problems: Problem[];
  stored: Record<string, KeptCell> | null;
  indicators: FormIndicator[];
  entries: Entries;
  /** Grows whenever a person tries to go on. */
  asked: number;
}) {
  const box = useRef<HTMLDivElement>(null);
  const count = problems.length;
  useEffect(() => {
    if (count > 0 && asked >= 0) box.current?.focus();
  }, [asked, count]);

  if (count === 0) return null;
  const differing = indicators.filter(({ code, rule }) => {
    const kept = stored?.[code];
    return (
      kept &&
      figureWords(rule.kind, kept.figure) !== figureWords(rule.kind, figureIn(rule, entries[code] ?? {}))
    );
  });
  return (
    <div ref={box} className="notice notice-wrong" role="alert" tabIndex={-1} id="loi">
      <h2 className="notice-title">
        {stored ? 'Báo cáo đã đổi trong lúc bạn nhập' : 'Còn chỗ cần xem lại'}: mọi thứ đã gõ vẫn còn
      </h2>
      <ul className="entry-summary">
        {problems.map((problem) => (
          <li key={`${problem.field} ${problem.code}`}>
            <ProblemLine problem={problem} indicators={indicators} />
          </li>
        ))}
        {differing.map(({ code, name }) => (
          <li key={code}>
            <a href={`#${fieldId(indicators, code)}`}>{name}</a>: hai số khác nhau, xem cạnh ô nhập.
          </li>
        ))}
        {stored && differing.length === 0 && <li>Số bạn gõ trùng với số đang lưu.</li>}
      </ul>
    </div>
  );
}

function ProblemLine({ problem, indicators }: { problem: Problem; indicators: FormIndicator[] }) {
  const indicator = indicators.find(
    ({ code }) => problem.field === code || problem.field.startsWith(`${code}.`),
  );
  if (!indicator) return problemWords(problem);
  const isAtPart = /\.(denominator|reason)$/.test(problem.field);
  return (
    <>
      <a href={`#${isAtPart ? problem.field : fieldId(indicators, indicator.code)}`}>{indicator.name}</a>:{' '}
      {problemWords(problem)}
    </>
  );
}

/** Where the keyboard lands for an indicator: its first field. */
function fieldId(indicators: FormIndicator[], code: string): string {
  const indicator = indicators.find((one) => one.code === code);
  return `${code}.${indicator?.rule.kind === 'yes_no' ? 'answer' : 'numerator'}`;
}
