/** How much a summary says. */
export interface Limits {
  /** Indicators compared unit by unit. */
  ranks: number;
  /** Units named at either end of a ranking. */
  named: number;
  /** Indicators whose way to the target is named, in one sentence; 'all': each in a sentence of its own. */
  left: number | 'all';
  /** Units named of those that owe a report. */
  owing: number;
  /** Tasks named of those overdue and of those that fall due. */
  tasks: number;
  /** Letters of all groups together, beyond which each indicator is said by its short name. */
  letters: number;
}

export const whole: Limits = { ranks: 3, named: 3, left: 'all', owing: 10, tasks: 10, letters: 100_000 };

/** What one page of 13 points holds, the fullest first: where names and tasks are long, fewer of them are said. */
export const onePage: Limits[] = [
  { ranks: 1, named: 2, left: 3, owing: 5, tasks: 2, letters: 1200 },
  { ranks: 1, named: 2, left: 3, owing: 5, tasks: 1, letters: 800 },
  { ranks: 1, named: 2, left: 3, owing: 5, tasks: 0, letters: 800 },
  { ranks: 1, named: 1, left: 2, owing: 2, tasks: 0, letters: 0 },
  { ranks: 0, named: 0, left: 3, owing: 0, tasks: 0, letters: 0 },
  { ranks: 0, named: 0, left: 1, owing: 0, tasks: 0, letters: 0 },
];
