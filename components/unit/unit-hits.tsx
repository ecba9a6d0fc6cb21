import Link from 'next/link';
import { progressPath } from '@/components/progress/paths';
import { addDays, formatDay } from '@/lib/domain/plan/day';
import type { FoundUnit } from '@/lib/queries/unit/read-units';
import type { UnitHit } from '@/lib/queries/unit/search-units';

/** More than so many are not read: a longer name finds the one. */
const shownMax = 50;

/** Units that answer, each with what tells it from its namesakes. */
export function UnitHits({ units }: { units: readonly (FoundUnit | UnitHit)[] }) {
  const left = units.length - shownMax;
  return (
    <>
      <ul className="unit-hits">
        {units.slice(0, shownMax).map((unit) => (
          <li key={unit.id}>
            <p className="unit-hit-name">
              <UnitLink unit={unit} />
              <span className="unit-hit-place"> {placeText(unit)}</span>
            </p>
            <Fate unit={unit} />
          </li>
        ))}
      </ul>
      {left > 0 && <p>Còn {left} đơn vị nữa: gõ thêm tên để tìm đúng đơn vị.</p>}
    </>
  );
}

function UnitLink({ unit }: { unit: FoundUnit | UnitHit }) {
  if (!unit.seen) return <strong>{unit.fullName}</strong>;
  return (
    <Link href={progressPath(unit.seen, unit.code)} prefetch={false}>
      {unit.fullName}
    </Link>
  );
}

/** 'thuộc địa bàn huyện Tân Kỳ cũ · mã 17287' */
function placeText({ parentName, code }: FoundUnit | UnitHit): string {
  return [parentName && `thuộc ${uncapitalised(parentName)}`, `mã ${code}`].filter(Boolean).join(' · ');
}

/** In force until when or from when, which week its link shows, and whose territory it is now. */
function Fate({ unit }: { unit: FoundUnit | UnitHit }) {
  if (unit.isInTree) return null;
  const parts = [
    unit.validUntil ? `đến ${formatDay(addDays(unit.validUntil, -1))}` : `từ ${formatDay(unit.validFrom)}`,
    unit.seen ? `xem tuần ${unit.seen.week.isoNumber}, ${unit.seen.plan.number}` : 'không thuộc kế hoạch nào',
  ];
  const became = 'became' in unit ? unit.became : [];
  return (
    <p className="unit-hit-fate">
      {parts.join(' · ')}
      {became.length > 0 && ' → nay thuộc '}
      {became.map(({ unit: heir, isPart }, index) => (
        <span key={heir.id}>
          {index > 0 && ', '}
          {isPart && 'một phần '}
          <UnitLink unit={heir} />
        </span>
      ))}
    </p>
  );
}

function uncapitalised(name: string): string {
  return name.charAt(0).toLocaleLowerCase('vi') + name.slice(1);
}
