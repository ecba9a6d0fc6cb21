import { memo } from 'react';
import type { Problem } from '@/lib/commands/command';
import type { Entry } from '@/lib/domain/report/entry';
import { formatCount } from '@/lib/domain/report/number';
import type { EntryState, FormIndicator } from './entry-form';
import { EntryFormReason } from './entry-form-reason';
import { EntryFormResult } from './entry-form-result';
import { doubtsIn, figureIn, tidied, typedOf } from './typed';
import { figureWords, problemWords } from './words';

interface FieldProps {
  indicator: FormIndicator;
  typed: Entry;
  problems: Problem[];
  stored: NonNullable<EntryState['stored']>[string] | null;
  swingPoints: number;
  weekOrdinal: number;
  isLive: boolean;
  onChange: (code: string, typed: Entry) => void;
}

/** One indicator: last figure, what to type, what it comes to, and what is doubted about it. */
export const EntryFormField = memo(function EntryFormField(props: FieldProps) {
  const { indicator, typed, problems, stored, isLive, onChange } = props;
  const { code, rule } = indicator;
  const doubts = typed.notApplicable ? [] : doubtsIn(indicator, typed, props.swingPoints);
  const set = (part: Entry) => onChange(code, part);
  const asksReason = doubts.length > 0 || Boolean(typed.reason) || problems.some(ofPart(code, 'reason'));
  return (
    <div className="entry" role="group" aria-labelledby={`${code}.name`}>
      <div className="entry-head">
        <h3 className="entry-name" id={`${code}.name`}>
          {indicator.name}
        </h3>
        <p className="entry-previous">
          <PreviousWords indicator={indicator} weekOrdinal={props.weekOrdinal} />
        </p>
      </div>
      <div className="entry-body">
        {rule.kind === 'yes_no' ? (
          <Answer {...props} />
        ) : (
          <div className="entry-parts">
            <Part {...props} part="numerator" label={labelOf(indicator)} />
            {rule.denominatorBy === 'reporter' && (
              <Part
                {...props}
                part="denominator"
                label={`trên ${inSentence(indicator.denominatorLabel ?? '')}`}
              />
            )}
          </div>
        )}
        {rule.denominatorBy === 'province' && rule.kind === 'rate' && (
          <p className="entry-given">{givenWords(indicator)}</p>
        )}
        <div className="entry-foot">
          <label className="entry-na">
            <input
              type="checkbox"
              name={`${code}.notApplicable`}
              checked={typed.notApplicable ?? false}
              onChange={(event) => set({ notApplicable: event.target.checked })}
            />
            Không áp dụng
          </label>
          {isLive && canRepeat(indicator, typed) ? (
            <button
              type="button"
              className="button button-quiet entry-repeat"
              onClick={() => set(repeated(indicator))}
            >
              Như lần trước
            </button>
          ) : (
            <EntryFormResult indicator={indicator} typed={typed} />
          )}
        </div>
      </div>
      {stored && stored.words !== figureWords(rule.kind, figureIn(rule, typed)) && (
        <p className="entry-stored">
          Đang lưu: <strong>{stored.words}</strong>
          {stored.by && ` (${stored.by}${stored.at ? `, ${stored.at}` : ''})`}. Bạn gõ:{' '}
          <strong>{figureWords(rule.kind, figureIn(rule, typed))}</strong>.{' '}
          {isLive && (
            <button type="button" className="button button-quiet" onClick={() => set(stored.typed)}>
              Lấy số đang lưu
            </button>
          )}
        </p>
      )}
      {asksReason && (
        <EntryFormReason
          code={code}
          reason={typed.reason ?? ''}
          doubts={doubts}
          problem={problems.find(ofPart(code, 'reason'))}
          onChange={set}
        />
      )}
    </div>
  );
});

function Part({
  indicator: { code },
  part,
  label,
  typed,
  problems,
  onChange,
}: FieldProps & { part: 'numerator' | 'denominator'; label: string }) {
  const id = `${code}.${part}`;
  const problem = problems.find(ofPart(code, part));
  return (
    <div className="entry-part">
      <label className="entry-label" htmlFor={id}>
        {label}
      </label>
      <input
        className="input input-figure"
        id={id}
        name={id}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        enterKeyHint="next"
        value={typed[part] ?? ''}
        readOnly={typed.notApplicable ?? false}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-error` : undefined}
        onChange={(event) => onChange(code, { [part]: event.target.value })}
        onBlur={(event) => onChange(code, { [part]: tidied(event.target.value) })}
      />
      {problem && (
        <p className="field-error" id={`${id}-error`}>
          {problemWords(problem)}
        </p>
      )}
    </div>
  );
}

function Answer({ indicator: { code, numeratorLabel }, typed, problems, onChange }: FieldProps) {
  const problem = problems.find(ofPart(code, 'numerator'));
  const errorId = problem ? `${code}.answer-error` : undefined;
  return (
    <fieldset className="entry-answer" aria-describedby={errorId}>
      <legend className="entry-label">{numeratorLabel}</legend>
      {/* So that "no answer" is said too; a chosen radio comes after it and wins. */}
      <input type="hidden" name={`${code}.answer`} value="" />
      {(['yes', 'no'] as const).map((answer) => (
        <label key={answer} className="entry-choice">
          <input
            type="radio"
            id={answer === 'yes' ? `${code}.answer` : undefined}
            name={`${code}.answer`}
            value={answer}
            checked={typed.answer === answer}
            disabled={typed.notApplicable ?? false}
            onChange={() => onChange(code, { answer })}
          />
          {answer === 'yes' ? 'Có' : 'Chưa'}
        </label>
      ))}
      {problem && (
        <p className="field-error" id={errorId}>
          {problemWords(problem)}
        </p>
      )}
    </fieldset>
  );
}

/** 'tuần trước 30.112 (+368)', or of which week when it is older. */
function PreviousWords({ indicator, weekOrdinal }: { indicator: FormIndicator; weekOrdinal: number }) {
  const { previous, rule } = indicator;
  if (!previous) return 'chưa có số kỳ trước';
  const when = previous.ordinal === weekOrdinal - 1 ? 'tuần trước' : `tuần ${previous.isoNumber}`;
  return (
    <>
      {when} <strong>{figureWords(rule.kind, previous.figure)}</strong>
    </>
  );
}

/** 'Đã kích hoạt (luỹ kế, người)' */
function labelOf({ numeratorLabel, measure, rule }: FormIndicator): string {
  return `${numeratorLabel} (${rule.accumulation === 'running' ? 'luỹ kế' : 'phát sinh'}, ${measure})`;
}

/** 'trên 47.602 người đủ điều kiện' */
function givenWords({ baseline, denominatorLabel }: FormIndicator): string {
  if (baseline === null) return 'Tỉnh chưa giao mẫu số nên chưa tính được tỷ lệ.';
  return `trên ${formatCount(baseline)} ${inSentence(denominatorLabel ?? '')} (tỉnh giao)`;
}

/** 'Người tham gia BHXH' → 'người tham gia BHXH' */
function inSentence(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}

/** Nothing is typed yet, and there is a last figure to repeat. */
function canRepeat({ rule, previous }: FormIndicator, typed: Entry): boolean {
  return previous !== null && rule.accumulation === 'running' && isUntouched(typed);
}

function isUntouched({ numerator, denominator, answer, notApplicable }: Entry): boolean {
  return !numerator && !denominator && !answer && !notApplicable;
}

function repeated({ rule, previous }: FormIndicator): Entry {
  const { reason: _reason, ...figure } = typedOf(rule, previous?.figure ?? { is: 'blank' }, '');
  return figure;
}

function ofPart(code: string, part: string) {
  return ({ field }: Problem) => field === `${code}.${part}`;
}
