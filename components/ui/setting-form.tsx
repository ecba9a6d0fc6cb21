'use client';

import { formatDay, isDay } from '@/lib/domain/plan/day';
import { Button } from './button';
import { describedBy, Field } from './field';
import { Mark } from './mark';
import { Notice } from './notice';
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
  /** Somebody else saved meanwhile: beside what was typed stands what is kept, and sending again replaces it. */
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
  const whole = problems.filter(({ field }) => !fields.some(({ name }) => name === field));
  const form = (
    <form {...kept.form} className="setting-form" noValidate>
      {fields.map((field) => (
        <SettingInput
          key={field.name}
          id={`${id}-${field.name}`}
          field={field}
          value={shownValue(field, { typed, isStale })}
          kept={isStale ? keptWords(field, typed) : null}
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
      {isRestored && <p className="field-hint">{restoredWords}</p>}
      <Button look={look} {...kept.button}>
        {label}
      </Button>
    </form>
  );
  if (!summary) return form;
  return (
    <details className="setting-folded" open={problems.length > 0 || done !== null || isRestored}>
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

function shownValue(
  { name, kind, value }: SettingField,
  { typed, isStale }: Pick<SettingState, 'typed' | 'isStale'>,
): string {
  // What goes along unseen says what the form was filled from: by now that is what stands beside each field.
  if (kind === 'hidden') return isStale ? value : (typed?.[name] ?? value);
  return typed ? (typed[name] ?? '') : value;
}

/** What is kept in a field where another thing was typed; null where that is the same. */
function keptWords(
  { name, kind, value, choices }: SettingField,
  typed: SettingState['typed'],
): string | null {
  const was = (typed?.[name] ?? '').replace(/\r\n?/g, '\n').trim();
  if (kind === 'hidden' || kind === 'heading' || was === value.trim()) return null;
  if (kind === 'check') return value === 'on' ? 'có đánh dấu' : 'không đánh dấu';
  if (kind === 'date' && isDay(value)) return formatDay(value);
  return choices?.find((choice) => choice.value === value)?.label ?? (value.trim() || 'để trống');
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
