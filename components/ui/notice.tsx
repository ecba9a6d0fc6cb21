import type { ReactNode } from 'react';

/**
 * Something to know before reading on. `wrong` for what failed (with role alert when it answers an action),
 * `look` for what to be careful about, `reached` for what was done.
 */
export function Notice({
  tone = 'plain',
  title,
  role,
  id,
  children,
}: {
  tone?: 'plain' | 'look' | 'wrong' | 'reached';
  title?: ReactNode;
  role?: 'alert' | 'status' | 'note';
  id?: string;
  children?: ReactNode;
}) {
  return (
    <div
      className={`notice notice-${tone}`}
      role={role}
      id={id}
      tabIndex={role === 'alert' || role === 'status' ? -1 : undefined}
    >
      {title && <p className="notice-title">{title}</p>}
      {children}
    </div>
  );
}
