'use client';

import { useEffect } from 'react';

/**
 * Arrow keys go from a place on the map to the next one in that direction; the map is then one stop of the Tab key.
 * A client component for the keys; without script each place is a stop.
 * @param of id of the drawing.
 */
export function MapKeys({ of }: { of: string }) {
  useEffect(() => {
    const map = document.getElementById(of);
    if (!map) return;
    const places = [...map.querySelectorAll<SVGAElement>('a')];
    const enter = (one: SVGAElement) => {
      for (const place of places) place.tabIndex = place === one ? 0 : -1;
    };
    const middle = (place: Element) => {
      const { x, y, width, height } = place.getBoundingClientRect();
      return [x + width / 2, y + height / 2] as const;
    };
    const move = (event: KeyboardEvent) => {
      const way = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }[event.key];
      const from = (event.target as Element).closest('a');
      if (!way || !from || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      const [x, y] = middle(from);
      let next: SVGAElement | undefined;
      let least = Number.POSITIVE_INFINITY;
      for (const place of places) {
        const [toX, toY] = middle(place);
        const along = (toX - x) * (way[0] as number) + (toY - y) * (way[1] as number);
        const aside = Math.abs((toX - x) * (way[1] as number)) + Math.abs((toY - y) * (way[0] as number));
        if (along > 1 && along + aside < least) [next, least] = [place, along + aside];
      }
      next?.focus();
    };
    const focused = (event: FocusEvent) => {
      const place = (event.target as Element).closest<SVGAElement>('a');
      if (place) enter(place);
    };
    const first = places[0];
    if (first) enter(first);
    map.addEventListener('keydown', move);
    map.addEventListener('focusin', focused);
    return () => {
      map.removeEventListener('keydown', move);
      map.removeEventListener('focusin', focused);
    };
  });
  return null;
}
