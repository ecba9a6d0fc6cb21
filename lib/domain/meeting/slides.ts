/** A page for the conference screen: one thing said large. */
export type Slide =
  | { is: 'title'; title: string; lines: string[] }
  /** Up to 6 large figures. */
  | { is: 'figures'; title: string; figures: { label: string; value: string; detail: string }[] }
  /** Up to 10 rows. */
  | {
      is: 'table';
      title: string;
      columns: { label: string; align: 'left' | 'right' | 'center'; share: number }[];
      rows: string[][];
    }
  /** Sentences. */
  | { is: 'points'; title: string; points: string[] };

/** At the foot of each slide: whose figures these are and of which week. */
export interface SlideFooter {
  unit: string;
  week: string;
}
