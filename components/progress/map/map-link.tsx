import type { ReactNode } from 'react';

/**
 * A commune on the map, a link to its indicator. A plain one: as many links as a province has communes would each
 * weigh more and load ahead.
 */
export function MapLink({
  href,
  label,
  area,
  look,
  isCurrent,
  children,
}: {
  href: string;
  label: string;
  /** The unit above it, for who points at it. */
  area: string;
  look: string;
  isCurrent: boolean;
  children: ReactNode;
}) {
  return (
    <a
      href={href}
      className={`map-place ${look}${isCurrent ? ' map-current' : ''}`}
      aria-label={label}
      aria-current={isCurrent ? 'true' : undefined}
    >
      <title>{`${label}, ${area}`}</title>
      {children}
    </a>
  );
}
