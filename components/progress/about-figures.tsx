import { PrintButton } from '@/components/ui/print-button';
import { aboutFacts, type Behind, recordFacts } from '@/lib/domain/progress/about';

/** Về số liệu này: at the end of every page that shows figures. */
export function AboutFigures({
  place: { plan, unit, week },
  receipts,
  about,
  now,
}: Omit<Behind, 'plan' | 'unit' | 'week'> & { place: Pick<Behind, 'plan' | 'unit' | 'week'> }) {
  return <Facts title="Về số liệu này" facts={aboutFacts({ plan, unit, week, receipts, about, now })} />;
}

/** The same at the end of a list of what happened, such as the ledger of reminders. */
export function AboutRecord(record: Parameters<typeof recordFacts>[0]) {
  return <Facts title="Về danh sách này" facts={recordFacts(record)} />;
}

function Facts({ title, facts }: { title: string; facts: [word: string, text: string][] }) {
  return (
    <section className="about-figures" id="ve-so-lieu" aria-labelledby="ve-so-lieu-ten">
      <h2 id="ve-so-lieu-ten">{title}</h2>
      <dl>
        {facts.map(([word, text]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <PrintButton />
    </section>
  );
}
