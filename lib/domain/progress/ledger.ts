import type { IndicatorRule } from '../plan/indicator';
import type { Figure } from '../report/figure';

/** What a unit holds, or by how much it changed: sums of parts, never a percentage. */
export interface Amount {
  numerator: number;
  denominator: number;
  /** Reporting units behind the figure. */
  units: number;
}

/** A unit that reports one indicator: where it sits in the tree, what it reported, what the province set. */
export interface Holder {
  unit: number;
  /** From a week on: the unit itself, its parent, … the root; empty once the unit is dissolved. By week. */
  seat: { fromWeek: number; chain: number[] }[];
  /** Figures of counted reports, one a week at most. */
  figures: { week: number; figure: Figure }[];
  /** Denominators that the province set, one a week at most. */
  baselines: { week: number; denominator: number }[];
}

/** In a week, what a unit holds passes to another, whole or in a share. */
export interface Transfer {
  week: number;
  from: number;
  to: number;
  shareNumerator: number;
  shareDenominator: number;
}

/** What one week changed for one unit of the tree. */
export interface Posting extends Amount {
  unit: number;
  week: number;
}

/** What a holder has come to: its figure in force and the denominator in force. */
interface Standing extends Amount {
  baseline: number;
  applies: boolean;
}

const nothing: Standing = { numerator: 0, denominator: 0, units: 0, baseline: 0, applies: true };

/**
 * The ledger of one indicator from scratch: for every unit of the tree and week, by how much its total moved.
 * A posting is the difference between what a unit holds now and what it held before, added to the unit and to
 * every unit above it. In a week, moves in the tree and transfers come first, then baselines and reports.
 * Weeks are ordinals of the plan. Rows of nothing are left out.
 */
export function postingsOf(
  rule: IndicatorRule,
  holders: readonly Holder[],
  transfers: readonly Transfer[],
): Posting[] {
  const book = new Book();
  const desks = new Map(holders.map((holder) => [holder.unit, new Desk(rule, holder, book)]));
  for (const week of eventWeeks(holders, transfers)) {
    if (rule.accumulation === 'running') {
      for (const desk of desks.values()) desk.move(week);
      transfer(
        transfers.filter((one) => one.week === week),
        desks,
        week,
      );
    }
    for (const desk of desks.values()) desk.hear(week);
  }
  return book.rows();
}

/** A holder at work: its standing, and the postings it makes. */
class Desk {
  private standing = nothing;
  private readonly figures: Map<number, Figure>;
  private readonly baselines: Map<number, number>;

  constructor(
    private readonly rule: IndicatorRule,
    private readonly holder: Holder,
    private readonly book: Book,
  ) {
    this.figures = new Map(holder.figures.map(({ week, figure }) => [week, figure]));
    this.baselines = new Map(holder.baselines.map(({ week, denominator }) => [week, denominator]));
  }

  /** When the unit comes under other units, what it holds leaves the old ones and enters the new ones. */
  move(week: number): void {
    const seat = this.holder.seat.find(({ fromWeek }) => fromWeek === week);
    const before = this.chainAt(week - 1);
    // A dissolved unit keeps its holding in its old place until the transfer takes it out.
    if (!seat || seat.chain.length === 0 || before.length === 0) return;
    this.book.add(before, week, negated(this.standing));
    this.book.add(seat.chain, week, this.standing);
  }

  /** Gives up all it holds, in the place where it held it. */
  giveUp(week: number): Amount {
    const given = this.standing;
    this.book.add(this.chainAt(week - 1), week, negated(given));
    this.standing = nothing;
    return given;
  }

  /** Adds what another unit gave up; whether the indicator applies must be said anew after that. */
  takeOver(week: number, taken: Amount): void {
    const held = plus(this.standing, taken);
    this.hold(week, { ...held, baseline: held.denominator, applies: true });
  }

  /** The week's baseline and figure. */
  hear(week: number): void {
    const figure = this.figures.get(week);
    const baseline = this.baselines.get(week);
    if (this.rule.accumulation === 'weekly') {
      const amount = figure && countedAmount(this.rule, figure, 0);
      if (amount) this.book.add(this.chainAt(week), week, amount);
      return;
    }
    if (baseline !== undefined) this.hold(week, withBaseline(this.rule, this.standing, baseline));
    if (figure) this.hold(week, withFigure(this.rule, this.standing, figure));
  }

  private hold(week: number, next: Standing): void {
    this.book.add(this.chainAt(week), week, plus(next, negated(this.standing)));
    this.standing = next;
  }

  private chainAt(week: number): number[] {
    return this.holder.seat.findLast(({ fromWeek }) => fromWeek <= week)?.chain ?? [];
  }
}

/** Sums of postings by unit and week. */
class Book {
  private readonly cells = new Map<string, Posting>();

  add(chain: readonly number[], week: number, amount: Amount): void {
    for (const unit of chain) {
      const key = `${unit} ${week}`;
      const before = this.cells.get(key) ?? { unit, week, numerator: 0, denominator: 0, units: 0 };
      this.cells.set(key, { unit, week, ...plus(before, amount) });
    }
  }

  rows(): Posting[] {
    return [...this.cells.values()].filter(
      (row) => row.numerator !== 0 || row.denominator !== 0 || row.units !== 0,
    );
  }
}

function transfer(transfers: readonly Transfer[], desks: ReadonlyMap<number, Desk>, week: number): void {
  const taken: [Desk, Amount][] = [];
  for (const from of new Set(transfers.map((one) => one.from))) {
    const shares = transfers.filter((one) => one.from === from);
    const given = desks.get(from)?.giveUp(week);
    if (!given) continue;
    divide(given, shares).forEach((part, index) => {
      const successor = desks.get(shares[index]?.to ?? Number.NaN);
      if (!successor) throw new RangeError(`the successor of unit ${from} is not among the holders`);
      taken.push([successor, part]);
    });
  }
  for (const [desk, part] of taken) desk.takeOver(week, part);
}

/** Whole parts that add up to the whole: each share is cut, and the last one takes what is left. */
export function divideWhole(
  whole: number,
  shares: readonly Pick<Transfer, 'shareNumerator' | 'shareDenominator'>[],
): number[] {
  const parts = shares.map((share) => Math.floor((whole * share.shareNumerator) / share.shareDenominator));
  const given = parts.slice(0, -1).reduce((sum, part) => sum + part, 0);
  return parts.map((part, index) => (index === parts.length - 1 ? whole - given : part));
}

function divide(whole: Amount, shares: readonly Transfer[]): Amount[] {
  const numerators = divideWhole(whole.numerator, shares);
  const denominators = divideWhole(whole.denominator, shares);
  const units = divideWhole(whole.units, shares);
  return shares.map((_, index) => ({
    numerator: numerators[index] ?? 0,
    denominator: denominators[index] ?? 0,
    units: units[index] ?? 0,
  }));
}

/**
 * What a figure counts for; null when it changes nothing: blank, or a pair with a part missing.
 * @param baseline the denominator that the province set, where it does.
 */
export function countedAmount(rule: IndicatorRule, figure: Figure, baseline: number): Amount | null {
  if (figure.is === 'blank') return null;
  if (figure.is === 'not_applicable') return { numerator: 0, denominator: 0, units: 0 };
  if (figure.numerator === undefined) return null;
  if (rule.denominatorBy === 'none') return { numerator: figure.numerator, denominator: 0, units: 1 };
  if (rule.denominatorBy === 'province')
    return { numerator: figure.numerator, denominator: baseline, units: 1 };
  if (figure.denominator === undefined) return null;
  return { numerator: figure.numerator, denominator: figure.denominator, units: 1 };
}

function withFigure(rule: IndicatorRule, standing: Standing, figure: Figure): Standing {
  const amount = countedAmount(rule, figure, standing.baseline);
  if (!amount) return standing;
  return { ...amount, baseline: standing.baseline, applies: figure.is !== 'not_applicable' };
}

/** A unit for which the indicator does not apply stays out of the denominator until it reports a figure. */
function withBaseline(rule: IndicatorRule, standing: Standing, baseline: number): Standing {
  const denominator = rule.denominatorBy === 'province' && standing.applies ? baseline : standing.denominator;
  return { ...standing, baseline, denominator };
}

function eventWeeks(holders: readonly Holder[], transfers: readonly Transfer[]): number[] {
  const weeks = new Set(transfers.map((one) => one.week));
  for (const holder of holders) {
    for (const { fromWeek } of holder.seat) weeks.add(fromWeek);
    for (const { week } of holder.figures) weeks.add(week);
    for (const { week } of holder.baselines) weeks.add(week);
  }
  return [...weeks].sort((a, b) => a - b);
}

function plus(a: Amount, b: Amount): Amount {
  return {
    numerator: a.numerator + b.numerator,
    denominator: a.denominator + b.denominator,
    units: a.units + b.units,
  };
}

function negated(amount: Amount): Amount {
  return { numerator: -amount.numerator, denominator: -amount.denominator, units: -amount.units };
}
