'use client';

import { useEffect, useRef } from 'react';
import { Button } from './button';
import { describedBy, Field } from './field';
import { Mark } from './mark';
import { Notice } from './notice';
import { filledName, filledText, mergedField } from './stale-form';
import { useKeptForm } from './use-kept-form';

/** What is wrong, at which field, in words; '' is the whole form. */
export interface Said {
  field: string;
  words: string;
}

export interface SettingState {
  problems: Said[];
  /** As typed, while something is wrong with it. */
  typed: Record<string, string> | null;
  /** What was done, in words. */
  done: string | null;
  /** Somebody else saved meanwhile: what they changed shows, beside what was typed, and sending again replaces that. */
  isStale?: boolean;
}

export type SettingAction = (before: SettingState, form: FormData) => Promise<SettingState>;

export interface SettingField {
  name: string;
  label: string;
  hint?: string;
  /**
   * hidden: goes along unseen, such as the version that the form was filled from; heading: no field, but what those
   * after it are about.
   */
  kind: 'text' | 'figure' | 'date' | 'choice' | 'check' | 'lines' | 'hidden' | 'heading';
  /** As it is kept; of a check, 'on' or ''. */
  value: string;
  choices?: { value: string; label: string }[];
  /** Height of a text of several lines; 2 when left out. */
  rows?: number;
  /** Of a text: the id of a datalist of the page, to choose from. */
  list?: string;
}

/** Beside what was typed before and not sent. */
export const restoredWords = 'Nội dung gõ lần trước chưa gửi, còn giữ ở đây.';

/** A form of settings. A client component to say what is wrong beside each field, with everything typed kept. */
export function SettingForm({
  id,
  action,
  fields,
  label,
  look = 'secondary',
  summary,
}: {
  id: string;
  action: SettingAction;
  fields: SettingField[];
  /** The button: a verb. */
  label: string;
  look?: 'primary' | 'secondary' | 'danger';
  /** Folded away behind these words until it is wanted; open while something is wrong with it. */
  summary?: string;
}) {
  const kept = useKeptForm(id, action, typedValues(fields));
  const { problems, typed, done, isStale, isRestored } = kept;
  const { answer } = kept;
  const folded = useRef<HTMLDetailsElement>(null);
  const isSettled = answer.typed === null && answer.problems.length === 0 && answer.done === null;
  const first = useRef(answer);
  // What was done shows on the page itself: the form folds away again.
  useEffect(() => {
    if (answer !== first.current && isSettled) folded.current?.removeAttribute('open');
  }, [answer, isSettled]);
  const whole = problems.filter(({ field }) => !fields.some(({ name }) => name === field));
  const form = (
    <form {...kept.form} className="setting-form" noValidate>
      {fields.map((field) => (
        <SettingInput
          key={field.name}
          id={`${id}-${field.name}`}
          field={field}
          {...shownField(field, { typed, isStale })}
          error={problems.find((one) => one.field === field.name)?.words}
        />
      ))}
      {fields.some(({ name }) => name === 'version') && (
        <input type="hidden" name={filledName} value={filledText(fields)} />
      )}
      {whole.length > 0 && (
        <Notice tone="wrong" role="alert">
          {whole.map((problem) => (
            <p key={problem.words}>{problem.words}</p>
          ))}
        </Notice>
      )}
      {done && (
        <Notice tone="reached" role="status">
          <p>{done}</p>
        </Notice>
      )}
      {isRestored && <p className="field-hint">{restoredWords}</p>}
      <Button look={look} {...kept.button}>
        {label}
      </Button>
    </form>
  );
  if (!summary) return form;
  return (
    <details
      ref={folded}
      className="setting-folded"
      open={problems.length > 0 || done !== null || isRestored}
    >
      <summary>{summary}</summary>
      {form}
    </details>
  );
}

/** What a person types or chooses, as it is kept: the others go along unseen. */
function typedValues(fields: readonly SettingField[]): Record<string, string> {
  return Object.fromEntries(
    fields
      .filter(({ kind }) => kind !== 'hidden' && kind !== 'heading')
      .map(({ name, value }) => [name, value]),
  );
}

/** What to show in a field, and in words what somebody else saved there while another thing was typed. */
function shownField(
  field: SettingField,
  { typed, isStale }: Pick<SettingState, 'typed' | 'isStale'>,
): { value: string; kept: string | null } {
  if (!typed) return { value: field.value, kept: null };
  if (isStale) return mergedField(field, typed);
  return { value: typed[field.name] ?? (field.kind === 'hidden' ? field.value : ''), kept: null };
}

function SettingInput({
  id,
  field,
  value,
  kept,
  error,
}: {
  id: string;
  field: SettingField;
  value: string;
  /** What somebody else saved there meanwhile. */
  kept: string | null;
  error: string | undefined;
}) {
  const { name, label, hint, kind } = field;
  const shared = {
    id,
    name,
    'aria-invalid': error ? (true as const) : undefined,
    'aria-describedby': describedBy(id, { hint, error, kept }),
  };
  const now = kept !== null && (
    <p className="field-kept" id={`${id}-kept`}>
      <Mark shape="triangle">Đang lưu</Mark>: {kept}
    </p>
  );
  if (kind === 'heading') return <h2 className="setting-heading">{label}</h2>;
  if (kind === 'hidden') return <input key={value} type="hidden" name={name} defaultValue={value} />;
  // Remounted with each answer: React resets a form to what its fields began with.
  if (kind === 'check') {
    return (
      <>
        <label className="setting-check" htmlFor={id}>
          <input key={value} type="checkbox" {...shared} defaultChecked={value === 'on'} />
          <span>{label}</span>
        </label>
        {error && (
          <p className="field-error" id={`${id}-error`}>
            {error}
          </p>
        )}
        {now}
      </>
    );
  }
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {kind === 'choice' ? (
        <select key={value} className="input setting-choice" {...shared} defaultValue={value}>
          {field.choices?.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      ) : kind === 'lines' ? (
        <textarea key={value} className="input" rows={field.rows ?? 2} {...shared} defaultValue={value} />
      ) : (
        <input
          key={value}
          className={kind === 'text' ? 'input' : 'input input-figure'}
          type={kind === 'date' ? 'date' : 'text'}
          inputMode={kind === 'figure' ? 'numeric' : undefined}
          autoComplete="off"
          maxLength={kind === 'text' ? 200 : 60}
          {...shared}
          defaultValue={value}
        />
      )}
      {now}
    </Field>
  );
}
