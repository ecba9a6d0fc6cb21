'use client';

/** Prints the page as it stands. Where there is no JavaScript the browser's own menu does it. */
export function PrintButton() {
  return (
    <button
      type="button"
      className="button button-secondary button-small needs-script"
      onClick={() => window.print()}
    >
      In trang này
    </button>
  );
}
