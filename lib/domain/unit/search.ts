import { fold, spell, squeeze } from './fold';

/** What a unit can be found by. */
export interface Findable {
  code: string;
  /** 'Phường', 'Địa bàn' */
  type: string;
  /** 'Cửa Lò', 'huyện Tân Kỳ cũ' */
  name: string;
}

/** How well a unit answers what was typed, the best first. */
export const matches = ['exact', 'prefix', 'word', 'contained'] as const;
export type Match = (typeof matches)[number];

/** Kinds of units as people write them before a name. */
const kinds: Record<string, string> = {
  'thanh pho': 'thanh pho',
  'thi tran': 'thi tran',
  'thi xa': 'thi xa',
  'dia ban': 'dia ban',
  phuong: 'phuong',
  huyen: 'huyen',
  tinh: 'tinh',
  xa: 'xa',
  tp: 'thanh pho',
  tx: 'thi xa',
  tt: 'thi tran',
  p: 'phuong',
  h: 'huyen',
  x: 'xa',
  t: 'tinh',
};

/** One way to read what was typed: a name, perhaps of a kind of unit. */
interface Reading {
  kind: string | null;
  name: string;
}

/** 'xa luong' may be the unit Xá Lượng, or a xã whose name begins with Lượng: both ways to read it. */
export function readingsOf(query: string): Reading[] {
  const name = fold(query);
  const kind = Object.keys(kinds).find((word) => name.startsWith(`${word} `));
  if (!kind) return [{ kind: null, name }];
  return [
    { kind: null, name },
    { kind: kinds[kind] ?? kind, name: name.slice(kind.length + 1) },
  ];
}

/** What the folded and squeezed full name of every unit holds that answers: for a first, coarse choice. */
export function squeezedReadings(query: string): string[] {
  return readingsOf(query)
    .map(({ name }) => squeeze(name))
    .filter(Boolean);
}

/** How well a unit answers; null when it does not. An empty query is answered by nothing. */
export function matchOf(query: string, unit: Findable): Match | null {
  const found = readingsOf(query)
    .filter(({ kind }) => kind === null || kindsOf(unit).includes(kind))
    .flatMap(({ name }) => [matchOfName(name, unit), matchOfCode(name, unit.code)]);
  return matches.find((match) => found.includes(match)) ?? null;
}

function matchOfName(name: string, unit: Findable): Match | null {
  if (name === '') return null;
  const names = namesOf(unit);
  if (names.includes(name)) return 'exact';
  if (names.some((one) => one.startsWith(name))) return 'prefix';
  if (names.some((one) => one.includes(` ${name}`))) return 'word';
  return squeeze(`${unit.type} ${unit.name}`).includes(name.replaceAll(' ', '')) ? 'contained' : null;
}

function matchOfCode(text: string, code: string): Match | null {
  if (text === code) return 'exact';
  return /^\d{2,}$/.test(text) && code.startsWith(text) ? 'prefix' : null;
}

/** 'tan ky', 'huyen tan ky cu', 'dia ban huyen tan ky cu': the short name and the full ones. */
function namesOf({ type, name }: Findable): string[] {
  const own = fold(name);
  return [own, fold(`${type} ${name}`), formerName(own)?.name ?? own];
}

function kindsOf({ type, name }: Findable): string[] {
  const former = formerName(fold(name));
  return former ? [fold(type), former.kind] : [fold(type)];
}

/** An area is known by the district it was: 'huyen tan ky cu' is the district Tân Kỳ. */
function formerName(name: string): (Reading & { kind: string }) | null {
  const [, kind, own] = /^(huyen|thi xa|thanh pho) (.+) cu$/.exec(name) ?? [];
  return kind && own ? { kind, name: own } : null;
}

/** Hits that answer, the best first: by match, then those spelt as typed, then by `byPlace`, then by name. */
export function rankHits<U extends Findable>(
  query: string,
  units: readonly U[],
  byPlace: (a: U, b: U) => number = () => 0,
): (U & { match: Match })[] {
  const collator = new Intl.Collator('vi', { numeric: true });
  const spelt = spell(query);
  const isSpelt = (unit: U) => Number(!spell(`${unit.type} ${unit.name}`).includes(spelt));
  return units
    .flatMap((unit) => {
      const match = matchOf(query, unit);
      return match ? [{ ...unit, match }] : [];
    })
    .sort(
      (a, b) =>
        matches.indexOf(a.match) - matches.indexOf(b.match) ||
        isSpelt(a) - isSpelt(b) ||
        byPlace(a, b) ||
        collator.compare(a.name, b.name) ||
        a.code.localeCompare(b.code),
    );
}
