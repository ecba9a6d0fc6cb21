import type { ReactNode } from 'react';

/**
 * Around a table that may be wider than the window: it scrolls by itself, and by keyboard.
 * @param label what the table is, as its caption says.
 */
export function TableRegion({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className="table-region" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
