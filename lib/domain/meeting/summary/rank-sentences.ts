import { writtenRate } from '@/lib/domain/progress/rate';
import { formatCount } from '@/lib/domain/report/number';
import type { Snapshot, SnapshotIndicator, SnapshotUnit } from '../freeze/snapshot';
import { withoutGovernment } from '../points';
import type { Limits } from './limits';
import {
  comparedAreas,
  comparedUnits,
  firstOf,
  furthestBehind,
  laggards,
  type Ranked,
  rankedBy,
  tiedWithFirst,
} from './rank';
import { figureAt, joined, type Part, type Sentence } from './sentence';
import { kindsOf, nameAmong } from './unit-words';

/** Areas named at either end. */
const areasNamed = 2;

/** Of the indicators furthest behind: who stands highest and who lowest. */
export function rankSentences(snapshot: Snapshot, { ranks, named, left }: Limits): Sentence[] {
  const units = comparedUnits(snapshot);
  const areas = left === 'all' ? comparedAreas(snapshot) : [];
  return furthestBehind(snapshot)
    .map((indicator): Sentence => {
      const own = endsOf(indicator, { units, kind: kindsOf(units) }, named);
      const parts =
        own.length === 0 ? [] : [`${indicator.shortName}: `, ...own, ...areaParts(indicator, areas)];
      return { key: `rank-${indicator.code}`, section: 'ranks', parts };
    })
    .filter(({ parts }) => parts.length > 0)
    .slice(0, ranks);
}

/** ' Theo địa bàn cấp huyện cũ: dẫn đầu là …' */
function areaParts(indicator: SnapshotIndicator, areas: readonly SnapshotUnit[]): Part[] {
  const bare = areas.map((one) => ({ ...one, fullName: one.fullName.replace(`${withoutGovernment} `, '') }));
  const ends = endsOf(indicator, { units: bare, kind: 'địa bàn' }, areasNamed);
  return ends.length === 0 ? [] : [` Theo ${kindsOf(areas)}: `, ...ends];
}

interface Compared {
  units: readonly SnapshotUnit[];
  /** 'xã, phường' */
  kind: string;
}

/** 'dẫn đầu là …; còn chậm là ….'; none where too few have a figure. */
function endsOf(indicator: SnapshotIndicator, { units, kind }: Compared, named: number): Part[] {
  const known = rankedBy(indicator, units);
  // Fewer than both ends hold would name a unit as first and as last.
  if (named === 0 || known.length < 2 * named) return [];
  const of = `/${formatCount(known.length)} ${kind}`;
  const end = (ordered: readonly Ranked[], alike: string): Part[] => {
    const [first] = ordered;
    const tied = tiedWithFirst(ordered);
    // Where more than these stand alike, naming some would be unjust.
    if (first && tied > named) return [`${formatCount(tied)}${of} ${alike} `, rateOf(first, indicator.code)];
    return joined(
      firstOf(ordered, named).map((one): Part[] => [
        `${nameAmong(units, one.unit)} (`,
        rateOf(one, indicator.code),
        isCarried(one.unit) ? ', số báo cáo trước)' : ')',
      ]),
      ', ',
    );
  };
  return [
    'dẫn đầu là ',
    ...end(known, 'cùng đạt'),
    '; còn chậm là ',
    ...end(laggards(known), 'cùng ở mức'),
    '.',
  ];
}

function rateOf({ unit, amount }: Ranked, code: string): Part {
  return figureAt(`units/${unit.code}/${code}/rate`, writtenRate(amount.numerator, amount.denominator));
}

/** A commune that has sent nothing this week stands at its last report. */
function isCarried({ level, expected, received }: SnapshotUnit): boolean {
  return level === 'commune' && expected > 0 && received === 0;
}
