/** A unit below the one that holds a meeting, as the tree of the meeting's day has it. */
export interface TreeUnit {
  id: number;
  code: string;
  parentId: number;
  /** 'Phường' */
  type: string;
  /** 'Phường Cửa Lò' */
  fullName: string;
}

/** A unit that can be a điểm cầu. */
export interface PointUnit {
  unitId: number;
  code: string;
  /** 1: right below the unit that holds the meeting; 2: the level below these. */
  depth: 1 | 2;
  /** As the list of points writes it: 'Phường Cửa Lò', 'Xã Nghi Kim, thành phố Vinh'. */
  name: string;
}

/** Since 01/07/2025 the former districts hold communes together on paper; they have no government that could attend. */
export const withoutGovernment = 'Địa bàn';
/** Official lists name towns before rural districts, wards before communes. */
const typesInOrder = ['Thành phố', 'Thị xã', 'Huyện', 'Phường', 'Thị trấn', 'Xã'];
const collator = new Intl.Collator('vi', { numeric: true });

/**
 * Units that can be điểm cầu of a meeting: those right below its unit, then the level below these. Those without a
 * government are passed over: what lies below them takes their place.
 */
export function pointUnits(hostId: number, tree: readonly TreeUnit[]): PointUnit[] {
  const first = governmentsBelow(hostId, tree);
  const second = first.flatMap((above) =>
    governmentsBelow(above.id, tree).map((unit) =>
      pointUnit(unit, 2, `${unit.fullName}, ${unitInSentence(above.fullName)}`),
    ),
  );
  return [...first.map((unit) => pointUnit(unit, 1, unit.fullName)), ...second];
}

function governmentsBelow(unitId: number, tree: readonly TreeUnit[]): TreeUnit[] {
  return tree
    .filter(({ parentId }) => parentId === unitId)
    .flatMap((unit) => (unit.type === withoutGovernment ? governmentsBelow(unit.id, tree) : [unit]))
    .sort(inListOrder);
}

function inListOrder(a: TreeUnit, b: TreeUnit): number {
  return (
    rankOf(a) - rankOf(b) ||
    collator.compare(a.fullName, b.fullName) ||
    (a.code < b.code ? -1 : Number(a.code > b.code))
  );
}

function rankOf({ type }: TreeUnit): number {
  const at = typesInOrder.indexOf(type);
  return at < 0 ? typesInOrder.length : at;
}

function pointUnit({ id, code }: TreeUnit, depth: 1 | 2, name: string): PointUnit {
  return { unitId: id, code, depth, name };
}

const startsWithType = new RegExp(`^(?:Tỉnh|${withoutGovernment}|${typesInOrder.join('|')}) `, 'u');

/** 'thành phố Vinh': a unit's type in the middle of a sentence. Names that begin with none stay: 'Sở Y tế'. */
export function unitInSentence(fullName: string): string {
  return startsWithType.test(fullName)
    ? fullName.charAt(0).toLocaleLowerCase('vi') + fullName.slice(1)
    : fullName;
}

/** A point as it is kept. */
export interface KeptPoint {
  unitId: number | null;
  name: string;
  attendees: string;
  attended: boolean | null;
}

/** A point of which nothing is known yet. */
export function newPoint({ unitId, name }: { unitId: number | null; name: string }): KeptPoint {
  return { unitId, name, attendees: '', attended: null };
}

/**
 * The points by the list of units once more: what is known of units that stay is kept, and so are points typed by hand,
 * which stand last.
 */
export function refilled(points: readonly KeptPoint[], units: readonly PointUnit[]): KeptPoint[] {
  const kept = new Map(points.map((point) => [point.unitId, point]));
  return [
    ...units.map((unit) => {
      const { attendees, attended } = kept.get(unit.unitId) ?? newPoint(unit);
      return { unitId: unit.unitId, name: unit.name, attendees, attended };
    }),
    ...points.filter(({ unitId }) => unitId === null),
  ];
}

export interface Attendance {
  present: number;
  absent: number;
  unknown: number;
}

export function attendanceOf(points: readonly Pick<KeptPoint, 'attended'>[]): Attendance {
  const count = (asked: boolean | null) => points.filter(({ attended }) => attended === asked).length;
  return { present: count(true), absent: count(false), unknown: count(null) };
}
