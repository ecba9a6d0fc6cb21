import type { ReactNode } from 'react';

/** Ids of a field's parts, for aria-describedby: only those that are there. */
export function describedBy(id: string, parts: { hint?: unknown; error?: unknown; kept?: unknown }) {
  const ids = (['hint', 'error', 'kept'] as const).filter((part) => parts[part]);
  return ids.map((part) => `${id}-${part}`).join(' ') || undefined;
}

/**
 * Label, hint, the control and what is wrong with it, in that order. The control (class `input`, or
 * `input input-figure` for numbers) carries `id`, `aria-invalid` and `aria-describedby={describedBy(…)}`.
 */
export function Field({
  id,
  label,
  hint,
  error,
  children,
}: {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}
