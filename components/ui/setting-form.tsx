'use client';

import { useActionState, useEffect } from 'react';
import { Button } from './button';
import { describedBy, Field } from './field';
import { Notice } from './notice';

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

const untouched: SettingState = { problems: [], typed: null, done: null };

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
  const [{ problems, typed, done }, submit, isBusy] = useActionState(action, untouched);
  const whole = problems.filter(({ field }) => !fields.some(({ name }) => name === field));
  useEffect(() => {
    if (problems.length > 0)
      document.querySelector<HTMLElement>(`#${id} [aria-invalid], #${id} [role]`)?.focus();
  }, [id, problems]);
  const form = (
    <form action={submit} id={id} className="setting-form" noValidate>
      {fields.map((field) => (
        <SettingInput
          key={field.name}
          id={`${id}-${field.name}`}
          field={field}
          value={typed ? (typed[field.name] ?? '') : field.value}
          error={problems.find((one) => one.field === field.name)?.words}
        />
      ))}
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
      <Button look={look} disabled={isBusy}>
        {label}
      </Button>
    </form>
  );
  if (!summary) return form;
  return (
    <details className="setting-folded" open={problems.length > 0 || done !== null}>
      <summary>{summary}</summary>
      {form}
    </details>
  );
}

function SettingInput({
  id,
  field,
  value,
  error,
}: {
  id: string;
  field: SettingField;
  value: string;
  error: string | undefined;
}) {
  const { name, label, hint, kind } = field;
  const shared = {
    id,
    name,
    'aria-invalid': error ? (true as const) : undefined,
    'aria-describedby': describedBy(id, { hint, error }),
  };
  if (kind === 'heading') return <h2 className="setting-heading">{label}</h2>;
  if (kind === 'hidden') return <input key={value} type="hidden" name={name} defaultValue={value} />;
  // Remounted with each answer: React resets a form to what its fields began with.
  if (kind === 'check') {
    return (
      <label className="setting-check" htmlFor={id}>
        <input key={value} type="checkbox" {...shared} defaultChecked={value === 'on'} />
        <span>{label}</span>
      </label>
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
    </Field>
  );
}
