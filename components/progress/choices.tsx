import Link from 'next/link';

export interface Option {
  word: string;
  isChosen: boolean;
  href: string;
}

/** One choice among a few, as links: each has its address. */
export function Choices({ label, options }: { label: string; options: Option[] }) {
  return (
    <nav aria-label={label} className="heat-choice">
      <span>{label}:</span>
      {options.map(({ word, isChosen, href }) => (
        <Link
          key={word}
          href={href}
          prefetch={false}
          aria-current={isChosen ? 'true' : undefined}
          className={isChosen ? 'picker-current' : undefined}
        >
          {word}
        </Link>
      ))}
    </nav>
  );
}
