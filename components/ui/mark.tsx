import type { ReactNode } from 'react';

/** ● reached · ▲ behind, needs a look · ■ overdue, wrong · ○ nothing yet · ◐ under way. */
export type Shape = 'disc' | 'triangle' | 'square' | 'ring' | 'half';

/** Colour follows the shape, so that neither is ever used for something else. */
const tones: Record<Shape, string> = {
  disc: 'mark-reached',
  triangle: 'mark-look',
  square: 'mark-wrong',
  ring: 'mark-plain',
  half: 'mark-plain',
};

function Drawing({ shape }: { shape: Shape }) {
  switch (shape) {
    case 'disc':
      return <circle cx="5" cy="5" r="4.5" fill="currentColor" />;
    case 'triangle':
      return <path d="M5 0.5 9.8 9.5H0.2Z" fill="currentColor" />;
    case 'square':
      return <path d="M0.5 0.5h9v9h-9Z" fill="currentColor" />;
    case 'ring':
      return <circle cx="5" cy="5" r="3.9" fill="none" stroke="currentColor" strokeWidth="1.4" />;
    case 'half':
      return (
        <>
          <circle cx="5" cy="5" r="3.9" fill="none" stroke="currentColor" strokeWidth="1.4" />
          <path d="M5 1.1a3.9 3.9 0 0 1 0 7.8Z" fill="currentColor" />
        </>
      );
  }
}

/** A state: shape, colour and word together. The word is never left out. */
export function Mark({ shape, children }: { shape: Shape; children: ReactNode }) {
  return (
    <span className={`mark ${tones[shape]}`}>
      <svg viewBox="0 0 10 10" aria-hidden="true">
        <Drawing shape={shape} />
      </svg>
      <span>{children}</span>
    </span>
  );
}
