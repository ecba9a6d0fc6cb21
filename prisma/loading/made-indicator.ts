/** How an indicator of an illustrative plan is made up. Rates run from one level to another over the weeks. */
export type Shape =
  /** Of a standing number of people or things: `base` for every 1.000 people, and at least `least`. */
  | { is: 'rate'; base: number; least?: number; from: number; to: number }
  /** Of what has come in so far: `weekly` new ones a week for every 1.000 people. */
  | { is: 'flow'; weekly: number; from: number; to: number }
  /** Of what came in this week alone. */
  | { is: 'weekly_rate'; weekly: number; from: number; to: number }
  /** A running number: `base` for every 1.000 people in the last week. */
  | { is: 'count'; base: number; from: number }
  /** What happened in the week, for every 1.000 people. */
  | { is: 'weekly_count'; weekly: number }
  | { is: 'yes_no' };

export interface MadeIndicator {
  code: string;
  shape: Shape;
  /** How much a commune at the border lags behind one in the plain, as a share. */
  lag: number;
  /** Mức giao: percent of the unit's own denominator, or how many for every 1.000 people; due so many weeks from now. */
  target?: { percent?: number; base?: number; dueInWeeks: number };
}
