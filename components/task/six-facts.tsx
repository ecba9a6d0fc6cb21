import type { ReactNode } from 'react';

/** Who does what until when: what a conclusion says besides its words; what was left open is left out. */
export function SixFacts({
  lead,
  partners,
  person,
  due,
  product,
  authority,
}: {
  lead: ReactNode;
  partners: readonly string[];
  person: string;
  due: ReactNode;
  product: string;
  authority: string;
}) {
  const facts: [string, ReactNode][] = [
    ['Chủ trì', lead],
    ['Phối hợp', partners.join('; ')],
    ['Người chịu trách nhiệm', person],
    ['Thời hạn', due],
    ['Sản phẩm', product],
    ['Thẩm quyền', authority],
  ];
  return (
    <dl className="six-facts">
      {facts
        .filter(([, said]) => said !== '')
        .map(([word, said]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{said}</dd>
          </div>
        ))}
    </dl>
  );
}
