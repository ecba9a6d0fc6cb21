/** A page for the conference screen: one thing said large. Texts begin with a shape where they say a state ('▲ chậm'). */
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

/** At the foot of each slide: whose figures these are and of which week, and what to know of them. */
export interface SlideFooter {
  unit: string;
  week: string;
  /** 'chốt lúc 17:00 08/05/2022'; null before a freeze. */
  frozen: string | null;
  /** What needs a look: 'số liệu chưa chốt', 'Số liệu minh hoạ'. */
  warnings: string[];
}

/** How large a slide is set, in points of a screen of 960 × 540. */
export interface SlideFit {
  /** Letters of its text, its rows, its details. */
  size: number;
  /** Its large figures. */
  large: number;
  /** Widths of a table's columns, in per cent. */
  widths: number[];
}
