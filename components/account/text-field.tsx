import type { ComponentProps } from 'react';
import { describedBy, Field } from '@/components/ui/field';

/** A labelled line of text with its hint and what is wrong with it. `name` is also the id. */
export function TextField({
  name,
  label,
  hint,
  error,
  ...rest
}: ComponentProps<'input'> & { name: string; label: string; hint?: string; error?: string }) {
  return (
    <Field id={name} label={label} hint={hint} error={error}>
      <input
        id={name}
        name={name}
        className="input"
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(name, { hint, error })}
        {...rest}
      />
    </Field>
  );
}
