import type { Cut } from './cuts';
import type { TrendMark } from './geometry';

/** One line of a trend. */
export interface TrendSeries {
  /** 'Tỉnh Nghệ An' */
  name: string;
  /** The same in as few words as tell it apart from the others: 'Nghệ An'. */
  briefName: string;
  marks: TrendMark[];
  /** What is written at the end of the line: '64,0%'. */
  endText: string;
}

/** A trend in figures and in words. */
export interface TrendStory {
  /** The finding. */
  title: string;
  /** The same in sentences, for those who do not see the drawing. */
  description: string;
  /** lines: totals or rates; bars: what happened in each week, of one unit. */
  form: 'lines' | 'bars';
  /** Consecutive weeks, by ordinal. */
  weeks: { week: number; label: string }[];
  /** The one that the page is about first (unless it is not drawn); six at most. */
  series: TrendSeries[];
  /** The first line is the page's own and stands out. */
  isOwnFirst: boolean;
  /** Reorganisations between two of the weeks. */
  cuts: Cut[];
  /** `briefText`: where there is no room for the day. */
  target: { value: number; text: string; briefText: string } | null;
  /** How the axis writes a value. */
  tickText: (value: number) => string;
}
