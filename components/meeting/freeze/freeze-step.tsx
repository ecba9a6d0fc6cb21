import { Button, buttonClasses } from '@/components/ui/button';

/** The button that freezes; where there is something to ask first, it stands behind the question. */
export function FreezeStep({
  question,
  label,
  look = 'secondary',
  small = false,
  ...pressed
}: {
  question: string | null;
  label: string;
  look?: 'primary' | 'secondary';
  small?: boolean;
  name?: string;
  value?: string;
}) {
  if (question === null)
    return (
      <Button look={look} small={small} {...pressed}>
        {label}
      </Button>
    );
  return (
    <details className="freeze-step">
      <summary className={buttonClasses(look, small)}>{label}…</summary>
      <p>{question}</p>
      <Button look="primary" small={small} {...pressed}>
        Vẫn chốt
      </Button>
    </details>
  );
}
