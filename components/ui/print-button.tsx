'use client';

/**
 * Prints the page as it stands. Where there is no JavaScript the browser's own menu does it.
 * @param label where the paper is another than the page.
 */
export function PrintButton({ label = 'In trang này' }: { label?: string }) {
  return (
    <button
      type="button"
      className="button button-secondary button-small needs-script"
      onClick={() => window.print()}
    >
      {label}
    </button>
  );
}
