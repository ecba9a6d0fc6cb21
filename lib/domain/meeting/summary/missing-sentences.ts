import { formatDay } from '@/lib/domain/plan/day';
import { leftText } from '@/lib/domain/progress/sentences';
import { formatCount } from '@/lib/domain/report/number';
import type { Snapshot, SnapshotIndicator } from '../freeze/snapshot';
import type { Limits } from './limits';
import { withSmallFirst } from './phrase';
import { urgency } from './rank';
import { aimShare } from './result-text';
import { figureAt, joined, type Part, type Sentence } from './sentence';

/** What is left to reach each target, the most urgent first, and the indicators nobody said anything of. */
export function missingSentences({ indicators }: Snapshot, { left }: Limits): Sentence[] {
  const open = indicators
    .filter(({ standing }) => (standing.missing ?? 0) > 0)
    .sort((a, b) => urgency(b) - urgency(a));
  return [
    ...(left === 'all' ? open.map(leftSentence) : leftInShort(open, left)),
    ...silentSentence(indicators),
  ];
}

/** 'Hồ sơ trực tuyến: còn thiếu 20.441 hồ sơ (mức giao 85%, hạn 03/01/2027).' */
function leftSentence(indicator: SnapshotIndicator): Sentence {
  const { code, shortName, rule, measure, standing } = indicator;
  const { target, state } = standing;
  const aim: Part[] = target
    ? [
        ' (mức giao ',
        figureAt(`indicators/${code}/target`, aimShare(rule, target)),
        `${target.denominator === null ? ` ${measure}` : ''}, hạn ${formatDay(target.dueOn)}${state === 'overdue' ? ', đã quá hạn' : ''})`,
      ]
    : [];
  return {
    key: `left-${code}`,
    section: 'missing',
    parts: [`${shortName}: `, ...leftParts(indicator), ...aim, '.'],
  };
}

/** 'Chưa đạt mức giao: hồ sơ trực tuyến (còn thiếu 20.441 hồ sơ), … và 13 chỉ tiêu khác.' */
function leftInShort(open: readonly SnapshotIndicator[], named: number): Sentence[] {
  if (open.length === 0) return [];
  const shown = open
    .slice(0, named)
    .map((one): Part[] => [`${withSmallFirst(one.shortName)} (`, ...leftParts(one), ')']);
  const rest = open.length - shown.length;
  const more = rest > 0 ? ` và ${formatCount(rest)} chỉ tiêu khác` : '';
  return [
    { key: 'left', section: 'missing', parts: ['Chưa đạt mức giao: ', ...joined(shown, ', '), `${more}.`] },
  ];
}

function leftParts({ code, rule, measure, standing }: SnapshotIndicator): Part[] {
  const left = figureAt(`indicators/${code}/missing`, formatCount(standing.missing ?? 0));
  return [`${leftText(rule)} `, left, ` ${measure}`];
}

function silentSentence(indicators: readonly SnapshotIndicator[]): Sentence[] {
  const silent = indicators.filter(({ standing }) => standing.shown === null);
  if (silent.length === 0) return [];
  const names = silent.map(({ shortName }) => shortName).join('; ');
  return [{ key: 'silent', section: 'missing', parts: [`Không có số liệu: ${names}.`] }];
}
