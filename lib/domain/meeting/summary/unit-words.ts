import type { SnapshotUnit } from '../freeze/snapshot';
import { unitInSentence, withoutGovernment } from '../points';

type Named = Pick<SnapshotUnit, 'fullName'>;

/** As papers name kinds of units one after the other: 'xã, phường'. */
const kinds: [type: string, word: string][] = [
  ['Tỉnh', 'tỉnh'],
  ['Huyện', 'huyện'],
  ['Thành phố', 'thành phố'],
  ['Thị xã', 'thị xã'],
  ['Xã', 'xã'],
  ['Phường', 'phường'],
  ['Thị trấn', 'thị trấn'],
  [withoutGovernment, 'địa bàn cấp huyện cũ'],
];

/** What units are, by their names: 'xã, phường', 'địa bàn cấp huyện cũ'; 'đơn vị' where a name does not say. */
export function kindsOf(units: readonly Named[]): string {
  const types = new Set(units.map(typeOf));
  if (units.length === 0 || types.has(undefined)) return 'đơn vị';
  return kinds
    .filter(([type]) => types.has(type))
    .map(([, word]) => word)
    .join(', ');
}

function typeOf({ fullName }: Named): string | undefined {
  return kinds.find(([type]) => fullName.startsWith(`${type} `))?.[0];
}

/** Since 01/07/2025 the former districts' areas are there on paper alone: nobody answers for them. */
export function isArea(unit: Named): boolean {
  return typeOf(unit) === withoutGovernment;
}

/** 'xã Đồng Văn'; with the unit above it where another of `all` has the same name: 'xã Đồng Văn (huyện Tân Kỳ)'. */
export function nameAmong(
  all: readonly Named[],
  unit: Pick<SnapshotUnit, 'fullName' | 'parentName'>,
): string {
  const name = unitInSentence(unit.fullName);
  const isAlone = all.filter(({ fullName }) => fullName === unit.fullName).length < 2;
  return isAlone ? name : `${name} (${unitInSentence(unit.parentName)})`;
}
