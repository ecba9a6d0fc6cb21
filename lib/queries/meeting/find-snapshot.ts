import type { Tx } from '@/lib/db/client';
import type { Snapshot } from '@/lib/domain/meeting/freeze/snapshot';
import type { IssuingBody } from '@/lib/domain/meeting/paper/paper';
import { isDay } from '@/lib/domain/plan/day';
import { currentWeek, weekKey } from '@/lib/domain/plan/week';
import { fold } from '@/lib/domain/unit/fold';
import { locatePlace, progressAddress } from '@/lib/queries/progress/locate';
import { readIssuingBody } from './read-issuing-body';
import { readSnapshot } from './read-snapshot';

/** As people name it: a plan's address, a unit by code or full name, a week by any day in it. */
export interface Named {
  plan: string;
  unit: string;
  day: string | undefined;
}

type Found = { ok: true; value: Snapshot; body: IssuingBody } | { ok: false; why: string };

/** The figures of what was named, with who issues its papers, without a person who asks: for commands of whoever runs the machine. */
export async function findSnapshot(tx: Tx, { plan: slug, unit, day }: Named, now: Date): Promise<Found> {
  const plan = await tx.plan.findUnique({
    where: { slug },
    include: { weeks: { orderBy: { ordinal: 'asc' } } },
  });
  if (!plan) return no(`Không có kế hoạch "${slug}".`);
  if (day !== undefined && !isDay(day))
    return no(`"${day}" không phải một ngày: hãy viết theo dạng 2022-05-08.`);
  const weeks = plan.weeks.map((one) => ({
    ...one,
    startsOn: one.startsOn.toISOString().slice(0, 10),
    endsOn: one.endsOn.toISOString().slice(0, 10),
  }));
  const week =
    day === undefined
      ? currentWeek(weeks, now)
      : weeks.find((one) => one.startsOn <= day && day <= one.endsOn);
  if (!week) return no(`Ngày ${day} không nằm trong kế hoạch "${slug}".`);
  const on = new Date(`${week.endsOn}T00:00:00Z`);
  const inForce = await tx.unit.findMany({
    where: { validFrom: { lte: on }, OR: [{ validUntil: null }, { validUntil: { gt: on } }] },
    select: { code: true, type: true, name: true },
  });
  const asked = fold(unit);
  const named = inForce.filter((one) => one.code === unit || fold(`${one.type} ${one.name}`) === asked);
  const [first, second] = named;
  if (!first)
    return no(`Không có đơn vị "${unit}" trong tuần đó: hãy viết đủ tên, ví dụ "Thị xã Cửa Lò", hoặc mã.`);
  if (second)
    return no(`Có nhiều đơn vị tên "${unit}": hãy dùng mã (${named.map(({ code }) => code).join(', ')}).`);
  const address = progressAddress.parse({ plan: slug, unit: first.code, week: weekKey(week) });
  const place = await locatePlace(tx, address);
  if (!place) return no(`"${unit}" không thuộc kế hoạch "${slug}".`);
  const body = await readIssuingBody(tx, place.unit, week.endsOn);
  return { ok: true, value: await readSnapshot(tx, place, now), body };
}

function no(why: string): Found {
  return { ok: false, why };
}
