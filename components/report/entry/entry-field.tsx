import { memo } from 'react';
import type { Problem } from '@/lib/commands/command';
import type { Entry } from '@/lib/domain/report/entry';
import { formatCount } from '@/lib/domain/report/number';
import type { KeptCell } from '@/lib/domain/report/outbox';
import { figureWords, problemWords } from '../words';
import { EntryConflict } from './entry-conflict';
import type { FormIndicator } from './entry-form';
import { EntryMark } from './entry-mark';
import { EntryNote } from './entry-note';
import { EntryResult } from './entry-result';
import { canRepeat, repeated } from './repeat';
import { doubtsIn, type Thresholds, tidied } from './typed';
import type { CellMark } from './use-entries';

interface FieldProps {
  indicator: FormIndicator;
  typed: Entry;
  mark: CellMark;
  problems: Problem[];
  /** What the ledger holds instead, where a person must choose. */
  conflict: KeptCell | null;
  thresholds: Thresholds;
  weekOrdinal: number;
  isLive: boolean;
  onChange: (code: string, typed: Entry) => void;
  onDecide: (code: string, choice: 'mine' | 'kept') => void;
}

/** One indicator: last figure, what to type, what it comes to, where it is, and what is doubted about it. */
export const EntryField = memo(function EntryField(props: FieldProps) {
  const { indicator, typed, problems, conflict, isLive, onChange, onDecide } = props;
  const { code, rule } = indicator;
  const doubts = typed.notApplicable ? [] : doubtsIn(indicator, typed, props.thresholds);
  const set = (part: Entry) => onChange(code, part);
  const ofReason = problems.find(({ field }) => field === `${code}.reason`);
  const ofWhole = problems.find(({ field }) => field === code);
  return (
    <div className="entry" role="group" aria-labelledby={`${code}.name`}>
      <div className="entry-head">
        <h3 className="entry-name" id={`${code}.name`}>
          {indicator.name}
        </h3>
        <p className="entry-previous">
          <PreviousWords indicator={indicator} weekOrdinal={props.weekOrdinal} />
        </p>
        {indicator.returned && <p className="entry-returned">▲ Cần bổ sung: {indicator.returned.reason}</p>}
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
        <p className="entry-line">
          <EntryMark mark={props.mark} />
          <EntryResult indicator={indicator} typed={typed} />
        </p>
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
          {canRepeat(indicator, typed) && (
            <button
              type="button"
              className="button button-quiet entry-quiet needs-script"
              onClick={() => set(repeated(indicator))}
            >
              Như lần trước
            </button>
          )}
        </div>
      </div>
      {ofWhole && (
        <p className="field-error entry-whole">
          {problemWords(ofWhole)} Số đang gõ chưa được nhận.{' '}
          {isLive && (
            <button
              type="button"
              className="button button-quiet entry-quiet"
              onClick={() => onDecide(code, 'kept')}
            >
              Bỏ số này
            </button>
          )}
        </p>
      )}
      {conflict && (
        <EntryConflict
          rule={rule}
          typed={typed}
          kept={conflict}
          onDecide={isLive ? (choice) => onDecide(code, choice) : null}
        />
      )}
      <EntryNote code={code} reason={typed.reason ?? ''} doubts={doubts} problem={ofReason} onChange={set} />
    </div>
  );
}, isSame);

/** Problems are listed anew at every key; what they say counts. */
function isSame(before: FieldProps, after: FieldProps): boolean {
  return (Object.keys(after) as (keyof FieldProps)[]).every((key) =>
    key === 'problems'
      ? JSON.stringify(before.problems) === JSON.stringify(after.problems)
      : Object.is(before[key], after[key]),
  );
}

function Part({
  indicator: { code },
  part,
  label,
  typed,
  problems,
  onChange,
}: FieldProps & { part: 'numerator' | 'denominator'; label: string }) {
  const id = `${code}.${part}`;
  const problem = problems.find(({ field }) => field === id);
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
        onBlur={(event) => {
          const text = tidied(event.target.value);
          if (text !== event.target.value) onChange(code, { [part]: text });
        }}
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
  const problem = problems.find(({ field }) => field === `${code}.numerator`);
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

/** 'tuần trước 30.112', or of which week when it is older. */
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
