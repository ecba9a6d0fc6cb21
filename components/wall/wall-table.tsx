import type { CSSProperties, ReactNode } from 'react';

/** A table that fills the screen as far as its rows can bear it. */
export function WallTable({ rows, children }: { rows: number; children: ReactNode }) {
  return (
    <table className="wall-table" style={{ '--rows': rows } as CSSProperties}>
      {children}
    </table>
  );
}
