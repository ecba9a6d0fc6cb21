import Link from 'next/link';
import type { MapView } from '@/lib/queries/progress/get-map';

/** Equal cells or the true boundaries; nothing to choose where none were imported. */
export function MapViews({ view, hrefOf }: { view: MapView; hrefOf: (view: string | undefined) => string }) {
  if (!view.communes.some(({ hasOutline }) => hasOutline)) return null;
  const ways: [word: string, asked: string | undefined, isHere: boolean][] = [
    ['Ô bằng nhau', undefined, !view.isOutlined],
    ['Ranh giới', 'outlines', view.isOutlined],
  ];
  return (
    <nav aria-label="Cách vẽ bản đồ" className="map-views">
      {ways.map(([word, asked, isHere]) =>
        isHere ? (
          <span key={word} aria-current="true" className="picker-current">
            {word}
          </span>
        ) : (
          <Link key={word} href={hrefOf(asked)} prefetch={false}>
            {word}
          </Link>
        ),
      )}
    </nav>
  );
}
