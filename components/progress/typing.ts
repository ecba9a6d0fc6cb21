import { formatInstant } from '@/lib/domain/plan/day';
import type { OwnFigure } from '@/lib/queries/progress/read-own-figures';

/** 'Nguyễn Văn A, 14:43 20/11/2026' */
export function typingText({ typedBy, typedAt }: Pick<OwnFigure, 'typedBy' | 'typedAt'>): string {
  return `${typedBy ?? 'hệ thống khác'}, ${formatInstant(typedAt)}`;
}

/** Who typed most of the figures that a unit reports itself, and when: said once; the others say it themselves. */
export function usualTypingOf(figures: readonly (OwnFigure | null)[]): string | null {
  const counts = new Map<string, number>();
  const own = figures.filter((figure) => figure !== null);
  for (const figure of own) counts.set(typingText(figure), (counts.get(typingText(figure)) ?? 0) + 1);
  const most = [...counts].sort(([, a], [, b]) => b - a)[0];
  return most && most[1] > own.length / 2 ? most[0] : null;
}
