import type { ReactNode } from 'react';

/** A step of the way down to this page; the last one is the page itself and carries no address. */
export interface TrailStep {
  label: string;
  href?: string;
}

/** The page's one h1, the way to it, and lines of fact below it. */
export function PageHeader({
  trail,
  title,
  children,
}: {
  trail?: TrailStep[];
  title: ReactNode;
  children?: ReactNode;
}) {
  return (
    <header className="page-header">
      {trail && trail.length > 1 && (
        <nav aria-label="Đường dẫn">
          <ol className="trail" data-in-app>
            {trail.map((step) => (
              <li key={`${step.href ?? ''}${step.label}`}>
                {step.href ? (
                  <a href={step.href}>{step.label}</a>
                ) : (
                  <span aria-current="page">{step.label}</span>
                )}
              </li>
            ))}
          </ol>
        </nav>
      )}
      <h1 className="page-title">{title}</h1>
      {children}
    </header>
  );
}
