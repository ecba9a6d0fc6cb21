import type { Day } from '../plan/day';

/** On a day, a unit's territory passes whole or in a share to another. */
export interface Passage {
  from: number;
  to: number;
  on: Day;
}

/** A unit while it is in force. */
export interface Lifespan {
  unit: number;
  from: Day;
  /** First day no longer in force; null while in force. */
  until: Day | null;
}

/** Units, and what became of what. In any order. */
export interface Kinship {
  lifespans: readonly Lifespan[];
  passages: readonly Passage[];
}

/**
 * Why no units of another day make up a territory: its figures were joined with others' (merged), went or came in
 * shares that nobody counted (split), or nobody knows where they came from or went (unknown).
 */
export type Break = 'merged' | 'split' | 'unknown';

export type Cover = { units: readonly number[] } | { broken: Break };

/**
 * The units in force on another day that together are exactly the territory of these units. Reorganisations in
 * between are undone, or done, one day after the other; nothing is apportioned: where a unit of the other day reaches
 * beyond the territory, there is no cover.
 * @param territory units in force on `on`.
 */
export function coverOf(territory: readonly number[], on: Day, then: Day, kinship: Kinship): Cover {
  const isBack = then < on;
  const days = [...new Set(kinship.passages.map((passage) => passage.on))]
    .filter((day) => (isBack ? then < day && day <= on : on < day && day <= then))
    .sort();
  let cover: Cover = { units: territory };
  for (const day of isBack ? days.reverse() : days) {
    if ('broken' in cover) return cover;
    cover = across(cover.units, linksOn(day, kinship), isBack);
  }
  if ('broken' in cover) return cover;
  const inForce = new Set(kinship.lifespans.filter((one) => isInForce(one, then)).map(({ unit }) => unit));
  return cover.units.every((unit) => inForce.has(unit)) ? cover : { broken: 'unknown' };
}

interface Link {
  before: number;
  after: number;
}

/** What passed to what on a day, and what stayed: a unit in force on both sides passes to itself. */
function linksOn(day: Day, { lifespans, passages }: Kinship): Link[] {
  const passed = passages.filter(({ on }) => on === day).map(({ from, to }) => ({ before: from, after: to }));
  const stayed = lifespans
    .filter(({ from, until }) => from < day && (until === null || day < until))
    .map(({ unit }) => ({ before: unit, after: unit }));
  return [...passed, ...stayed];
}

/** From one side of a reorganisation to the other. */
function across(units: readonly number[], links: readonly Link[], isBack: boolean): Cover {
  const here = (link: Link) => (isBack ? link.after : link.before);
  const there = (link: Link) => (isBack ? link.before : link.after);
  const own = new Set(units);
  const crossing = links.filter((link) => own.has(here(link)));
  if (units.some((unit) => !crossing.some((link) => here(link) === unit))) return { broken: 'unknown' };
  const other = new Set(crossing.map(there));
  const reaches = links.some((link) => other.has(there(link)) && !own.has(here(link)));
  // Back: what we come from went elsewhere too. Forth: what we became is made of others too.
  if (reaches) return { broken: isBack ? 'split' : 'merged' };
  return { units: [...other].sort((a, b) => a - b) };
}

function isInForce({ from, until }: Lifespan, day: Day): boolean {
  return from <= day && (until === null || day < until);
}
