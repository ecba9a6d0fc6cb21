import { aboutFacts, type Behind } from '@/lib/domain/progress/about';

/** Về số liệu này: at the end of every page that shows figures. */
export function AboutFigures({
  place: { plan, unit, week },
  receipts,
  about,
  now,
}: Omit<Behind, 'plan' | 'unit' | 'week'> & { place: Pick<Behind, 'plan' | 'unit' | 'week'> }) {
  return (
    <section className="about-figures" id="ve-so-lieu" aria-labelledby="ve-so-lieu-ten">
      <h2 id="ve-so-lieu-ten">Về số liệu này</h2>
      <dl>
        {aboutFacts({ plan, unit, week, receipts, about, now }).map(([word, text]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
