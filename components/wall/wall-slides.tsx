import type { ReactNode } from 'react';
import { groupNames } from '@/components/progress/words';
import { evenParts } from '@/lib/domain/wall/slides';
import type { WallView } from '@/lib/queries/progress/get-wall';
import { GroupSlide } from './group-slide';
import { StandingSlide } from './standing-slide';
import { furthestBehind, TrendSlide } from './trend-slide';
import { GainSlide, MissingSlide, WorstSlide } from './unit-slides';

/** One screen. */
export interface Slide {
  key: string;
  title: ReactNode;
  body: ReactNode;
}

/** As many indicators as stand on one screen in letters that can be read from the last row. */
const linesMax = 5;

/** What is shown, in the order in which a meeting asks: are we on track, where, who, what most of all. */
export function slidesOf(view: WallView, now: Date): Slide[] {
  const slides: Slide[] = [
    {
      key: 'tong-quan',
      title: `${view.indicators.length} chỉ tiêu`,
      body: <StandingSlide view={view} now={now} />,
    },
  ];
  const groups = [...new Set(view.indicators.map(({ groupNumber }) => groupNumber))];
  for (const group of groups) {
    const parts = evenParts(
      view.indicators.filter(({ groupNumber }) => groupNumber === group),
      linesMax,
    );
    for (const [index, indicators] of parts.entries()) {
      const count = parts.length > 1 ? ` (${index + 1}/${parts.length})` : '';
      const title = `${group}. ${groupNames[group] ?? indicators[0]?.groupName}${count}`;
      slides.push({ key: `nhom-${group}-${index}`, title, body: <GroupSlide indicators={indicators} /> });
    }
  }
  const ranked = view.ranking && view.ranking.units.some(({ shown }) => shown) ? view.ranking : null;
  if (ranked) {
    const { shortName } = ranked.by;
    slides.push({ key: 'cham', title: `Thấp nhất: ${shortName}`, body: <WorstSlide ranking={ranked} /> });
    if (ranked.units.some(({ change }) => (change ?? 0) > 0))
      slides.push({
        key: 'tang',
        title: `Tăng nhiều nhất: ${shortName}`,
        body: <GainSlide ranking={ranked} />,
      });
  }
  if (view.ranking && view.receipts.expected > 0)
    slides.push({ key: 'chua-nop', title: 'Chưa báo cáo', body: <MissingSlide view={view} /> });
  const behind = furthestBehind(view.indicators);
  if (behind)
    slides.push({
      key: 'xa-muc-giao',
      title: `Chậm nhất: ${behind.shortName}`,
      body: <TrendSlide unit={view.unit} indicator={behind} weeks={view.weeks} />,
    });
  return slides;
}
