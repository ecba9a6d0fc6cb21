import { z } from 'zod';
import type { Tx } from '@/lib/db/client';
import type { SnapshotMeeting } from '@/lib/domain/meeting/freeze/snapshot';
import type { MeetingFacts, MeetingPoint } from '@/lib/domain/meeting/meeting';
import { dayOf } from '@/lib/domain/plan/day';
import { weekKey } from '@/lib/domain/plan/week';
import { locatePlace, type Place, subjectOf } from '@/lib/queries/progress/locate';

/** How a meeting stands in addresses: '/meeting/7'. */
export const meetingAddress = z.object({ id: z.coerce.number().int().positive().max(2_147_483_647) });

/** A meeting, where it stands in plan, tree and weeks, and what its papers tell. */
export interface MeetingPlace {
  id: number;
  /** Grows with every write to the meeting: a form sends back the one it was filled from. */
  version: number;
  /** The plan, the week of the figures, and the unit that holds it. */
  place: Place;
  facts: MeetingFacts;
  points: MeetingPoint[];
  freeze: { id: number; frozenAt: Date; frozenBy: string } | null;
}

/** Null when there is no such meeting. */
export async function locateMeeting(tx: Tx, id: number): Promise<MeetingPlace | null> {
  const row = await tx.meeting.findUnique({
    where: { id },
    include: {
      plan: { select: { slug: true } },
      week: { select: { isoYear: true, isoNumber: true } },
      unit: { select: { code: true } },
      points: { orderBy: { position: 'asc' }, include: { unit: { select: { code: true } } } },
      freeze: { select: { id: true, frozenAt: true, frozenBy: { select: { displayName: true } } } },
    },
  });
  if (!row) return null;
  const place = await locatePlace(tx, { plan: row.plan.slug, unit: row.unit.code, week: weekKey(row.week) });
  if (!place) return null;
  const { version, points, freeze, heldOn, ...facts } = row;
  return {
    id,
    version,
    place,
    facts: { ...factsOf(facts), heldOn: dayOf(heldOn) },
    points: points.map(({ position, unit, name, attendees, attended }) => ({
      position,
      unitCode: unit?.code ?? null,
      name,
      attendees,
      attended,
    })),
    freeze: freeze && { id: freeze.id, frozenAt: freeze.frozenAt, frozenBy: freeze.frozenBy.displayName },
  };
}

/** The meeting as the figures that it works with name it. */
export function asFrozen({ facts, points, place }: MeetingPlace): SnapshotMeeting {
  const { title, heldOn, form } = facts;
  return { title, heldOn, form, heldBy: place.unit.fullName, points: points.length };
}

type Told = Omit<MeetingFacts, 'heldOn'>;

/** Of a row, what a meeting's papers tell. */
function factsOf(row: Told): Told {
  const { title, startMinute, endMinute, form, place, chair, secretary } = row;
  const { invited, agenda, documents, proceedings, assessment } = row;
  return {
    title,
    startMinute,
    endMinute,
    form,
    place,
    chair,
    secretary,
    invited,
    agenda,
    documents,
    proceedings,
    assessment,
  };
}

/** Reading a meeting: asked of the unit that holds it. */
export async function mayReadMeeting(tx: Tx, { id }: { id: number }) {
  const meeting = await locateMeeting(tx, id);
  return meeting && subjectOf(meeting.place, 'meeting.read');
}

/** Reading what is still being drafted for it: its papers before they are kept, its conclusions before it begins. */
export async function mayDraftMeeting(tx: Tx, { id }: { id: number }) {
  const meeting = await locateMeeting(tx, id);
  return meeting && subjectOf(meeting.place, 'meeting.draft');
}

/** Preparing it, issuing its papers, giving its tasks. */
export async function mayManageMeeting(tx: Tx, { id }: { id: number }) {
  const meeting = await locateMeeting(tx, id);
  return meeting && subjectOf(meeting.place, 'meeting.manage');
}
