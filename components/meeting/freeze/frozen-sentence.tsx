import type { Snapshot } from '@/lib/domain/meeting/freeze/snapshot';
import { sourceOf } from '@/lib/domain/meeting/summary/figure-source';
import type { Sentence } from '@/lib/domain/meeting/summary/sentence';

/** A sentence of the frozen summary; each of its figures leads to its row on the same page. @param path of the page. */
export function FrozenSentence({
  sentence,
  snapshot,
  path,
}: {
  sentence: Sentence;
  snapshot: Snapshot;
  path: string;
}) {
  return (
    <p className="mb-3">
      {sentence.parts.map((part, at) =>
        typeof part === 'string' ? (
          part
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place
          <a key={at} className="frozen-link" href={`${path}${sourceOf(snapshot, part.from).at}`}>
            {part.text}
          </a>
        ),
      )}
    </p>
  );
}
