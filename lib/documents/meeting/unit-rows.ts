import { isNotApplicable } from '@/lib/domain/meeting/freeze/not-applicable';
import {
  amountOf,
  reportersOf,
  type Snapshot,
  type SnapshotIndicator,
  type SnapshotUnit,
} from '@/lib/domain/meeting/freeze/snapshot';
import type { Block, PaperTable, TableRow } from '@/lib/domain/meeting/paper/paper';
import { kindsOf } from '@/lib/domain/meeting/summary/unit-words';
import { formatRate } from '@/lib/domain/progress/rate';
import { formatCount } from '@/lib/domain/report/number';
import { carriedMark, carriedNote, isCarried, receiptText } from './receipt-text';

/** As many rates as can be read across A4 lying down. */
const columnsMax = 10;
const none = '–';
const notApplicable = 'x';

/** Rates of one level of units that stand side by side in one table. */
interface Part {
  units: SnapshotUnit[];
  rates: SnapshotIndicator[];
}

/**
 * The rates with a target, unit by unit, in as many tables as their pages take, below what their signs mean: units stand
 * below the area that they lie in, with its own figures; the last row is the whole (Σ/Σ, never an average of rates).
 * Nothing where no unit below reports any.
 */
export function unitBlocks(snapshot: Snapshot): Block[] {
  const parts = partsOf(snapshot);
  if (parts.length === 0) return [];
  const tables = parts.map((part, at): Block => {
    const title = parts.length > 1 ? `Bảng ${at + 1}. ${titleOf(part)}` : '';
    return { is: 'table', title, table: tableOf(snapshot, part), startsPage: at > 0 };
  });
  const signs = signsIn(tables);
  if (signs === '') return tables;
  return [{ is: 'paragraph', runs: [{ text: `Ghi chú: ${signs}.`, italic: true }] }, ...tables];
}

function partsOf(snapshot: Snapshot): Part[] {
  const rates = snapshot.indicators.filter(({ rule, standing }) => rule.kind === 'rate' && standing.target);
  const levels = [...new Set(rates.map(({ reportedBy }) => reportedBy))];
  return levels.flatMap((level) => {
    const units = reportersOf(snapshot, { reportedBy: level });
    if (units.length === 0) return [];
    return inEqualParts(rates.filter(({ reportedBy }) => reportedBy === level)).map((some) => ({
      units,
      rates: some,
    }));
  });
}

function inEqualParts(rates: readonly SnapshotIndicator[]): SnapshotIndicator[][] {
  const parts = Math.ceil(rates.length / columnsMax);
  const length = Math.ceil(rates.length / parts);
  return Array.from({ length: parts }, (_, at) => rates.slice(at * length, (at + 1) * length));
}

/** 'Kết quả của các xã, phường: từ Hồ sơ trực tuyến đến Hồ sơ định danh' */
function titleOf({ units, rates }: Part): string {
  const [first, last] = [rates[0]?.shortName ?? '', rates.at(-1)?.shortName ?? ''];
  const which = first === last ? first : `từ ${first} đến ${last}`;
  return `Kết quả của các ${kindsOf(units)}: ${which}`;
}

function tableOf(snapshot: Snapshot, part: Part): PaperTable {
  const { unit, receipts } = snapshot;
  const whole: TableRow = {
    cells: ['', unit.fullName, shareText(receipts), ...part.rates.map((one) => rateText(one.standing.shown))],
    bold: true,
  };
  return {
    columns: [
      { label: 'TT', share: 5, align: 'center' },
      { label: 'Đơn vị', share: 34, align: 'left' },
      { label: 'Nộp báo cáo', share: 11, align: 'center' },
      ...part.rates.map(({ shortName }) => ({
        label: `${shortName} (%)`,
        share: 11,
        align: 'right' as const,
      })),
    ],
    rows: [...rowsByArea(snapshot, part), whole],
  };
}

/** Units in the order of their areas, each area with its own figures above them. */
function rowsByArea({ units: all, receipts }: Snapshot, { units, rates }: Part): TableRow[] {
  const areas = new Map(all.map((one) => [one.code, one]));
  const codes = [...new Set(units.map(({ parentCode }) => parentCode))].sort();
  let number = 0;
  return codes.flatMap((code): TableRow[] => {
    const area = areas.get(code);
    const below = units.filter(({ parentCode }) => parentCode === code);
    const rows = below.map((one): TableRow => {
      number += 1;
      const isOld = rates.some((rate) => isCarried(one, rate));
      const sent = receiptText(one, receipts.isDue).replaceAll(' ', '\u00a0');
      return {
        cells: [String(number), one.fullName, `${sent}${isOld ? carriedMark : ''}`, ...ratesOf(one, rates)],
      };
    });
    return area ? [areaRow(area, rates), ...rows] : rows;
  });
}

function areaRow(area: SnapshotUnit, rates: readonly SnapshotIndicator[]): TableRow {
  const cells = ['', area.fullName, shareText(area), ...rates.map((one) => rateText(amountOf(area, one)))];
  return { cells, bold: true, keeps: true };
}

function ratesOf(unit: SnapshotUnit, rates: readonly SnapshotIndicator[]): string[] {
  return rates.map((one) => (isNotApplicable(unit, one) ? notApplicable : rateText(amountOf(unit, one))));
}

function shareText({ expected, received }: { expected: number; received: number }): string {
  return `${formatCount(received)}/${formatCount(expected)}`;
}

function rateText(amount: { numerator: number; denominator: number } | null): string {
  return amount ? formatRate(amount.numerator, amount.denominator).replace('%', '') : none;
}

/** What the signs mean that stand in the tables, and no others. */
function signsIn(blocks: readonly Block[]): string {
  const cells = blocks.flatMap((one) =>
    one.is === 'table' ? one.table.rows.flatMap((row) => row.cells) : [],
  );
  return [
    ...(cells.includes(none) ? [`“${none}” không có số liệu`] : []),
    ...(cells.includes(notApplicable) ? [`“${notApplicable}” không áp dụng`] : []),
    ...(cells.some((cell) => cell.endsWith(carriedMark)) ? [carriedNote] : []),
  ].join('; ');
}
