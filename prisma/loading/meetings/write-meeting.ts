import { createHash } from 'node:crypto';
import type { Tx } from '@/lib/db/client';
import { canonicalJson } from '@/lib/domain/meeting/freeze/canonical';
import { readSnapshotText } from '@/lib/domain/meeting/freeze/kept-snapshot';
import { summaryOf } from '@/lib/domain/meeting/summary/summary';
import { linesOf } from '@/lib/domain/meeting/summary/summary-line';
import { toDate } from '@/lib/domain/plan/day';
import { weekKey } from '@/lib/domain/plan/week';
import { readSnapshot } from '@/lib/queries/meeting/read-snapshot';
import { locatePlace, type Place } from '@/lib/queries/progress/locate';
import { readTree } from '../read-tree';
import type { ConclusionDraft, MeetingDraft } from './meeting-draft';

/** Writes a meeting of a plan that is loaded already: its points, frozen figures and summary, conclusions and notes. */
export async function writeMeeting(
  tx: Tx,
  draft: MeetingDraft,
  users: ReadonlyMap<string, number>,
): Promise<void> {
  const createdById = userOf(users, 'tinh');
  const place = await placeOf(tx, draft);
  const { heldOn, createdAt, title, startMinute, endMinute, form, place: where, chair, secretary } = draft;
  const { id } = await tx.meeting.create({
    data: {
      planId: place.plan.id,
      unitId: place.unit.id,
      weekOrdinal: place.week.ordinal,
      heldOn: toDate(heldOn),
      ...{ createdAt, createdById, title, startMinute, endMinute, form, place: where, chair, secretary },
      invited: draft.invited.join('\n'),
      agenda: draft.agenda.join('\n'),
      documents: draft.documents.join('\n'),
      proceedings: draft.proceedings.join('\n'),
      assessment: draft.assessment.join('\n'),
    },
    select: { id: true },
  });
  await writePoints(tx, id, draft);
  if (draft.frozenAt) await writeFrozen(tx, id, place, draft.frozenAt, createdById);
  for (const [at, conclusion] of draft.conclusions.entries())
    await writeConclusion(tx, { meetingId: id, position: at + 1, heldOn, place }, conclusion, users);
}

async function placeOf(tx: Tx, { plan, unit, weekEndsOn }: MeetingDraft): Promise<Place> {
  const week = await tx.week.findFirstOrThrow({
    where: { plan: { slug: plan }, endsOn: toDate(weekEndsOn) },
  });
  const place = await locatePlace(tx, { plan, unit, week: weekKey(week) });
  if (!place) throw new RangeError(`there is no unit ${unit} in plan ${plan}`);
  return place;
}

/** The districts of the day; where these are areas without a government, the communes in their place. */
async function writePoints(tx: Tx, meetingId: number, { heldOn, absent }: MeetingDraft) {
  const tree = await readTree(tx, heldOn);
  const districts = tree.filter(({ level, type }) => level === 'district' && type !== 'Địa bàn');
  const units = districts.length > 0 ? districts : tree.filter(({ level }) => level === 'commune');
  await tx.meetingPoint.createMany({
    data: units.map((unit, at) => ({
      meetingId,
      position: at + 1,
      unitId: unit.id,
      name: `${unit.type} ${unit.name}`,
      attended: absent && !absent.includes(unit.code),
    })),
  });
}

async function writeFrozen(tx: Tx, meetingId: number, place: Place, frozenAt: Date, frozenById: number) {
  const content = canonicalJson(await readSnapshot(tx, place, frozenAt));
  const { id } = await tx.freeze.create({
    data: {
      planId: place.plan.id,
      unitId: place.unit.id,
      weekOrdinal: place.week.ordinal,
      ...{ frozenAt, frozenById, content },
      checksum: createHash('sha256').update(content, 'utf8').digest('hex'),
    },
    select: { id: true },
  });
  await tx.meeting.update({ where: { id: meetingId }, data: { freezeId: id } });
  await tx.summaryLine.createMany({
    data: linesOf(summaryOf(readSnapshotText(content))).map(({ key, section, parts, isIncluded }, at) => ({
      ...{ meetingId, key, section, isIncluded, position: at + 1 },
      parts: parts.map((part) => (typeof part === 'string' ? part : { ...part })),
    })),
  });
}

interface Given {
  meetingId: number;
  position: number;
  heldOn: string;
  place: Place;
}

async function writeConclusion(
  tx: Tx,
  { meetingId, position, heldOn, place }: Given,
  draft: ConclusionDraft,
  users: ReadonlyMap<string, number>,
) {
  const { text, person, dueOn, product, authority, notes } = draft;
  const lead = await takerOf(tx, draft.lead, heldOn);
  const partners = [];
  for (const partner of draft.partners) partners.push(await takerOf(tx, partner, heldOn));
  await tx.task.create({
    data: {
      ...{ meetingId, position, text, person, product, authority },
      planId: place.plan.id,
      unitId: place.unit.id,
      leadUnitId: lead.unitId,
      leadDepartmentId: lead.departmentId,
      dueOn: dueOn && toDate(dueOn),
      doneAt: notes.findLast(({ kind }) => kind === 'done')?.at ?? null,
      partners: { create: partners },
      notes: {
        create: notes.map(({ kind, text: said, at, by }) => ({
          ...{ kind, text: said, writtenAt: at },
          byId: userOf(users, by),
        })),
      },
    },
  });
}

/** Who takes a task: a unit of the tree of the meeting's day, or a department. */
async function takerOf(tx: Tx, taker: { unit: string } | { department: string }, heldOn: string) {
  if ('department' in taker) {
    const { id } = await tx.department.findUniqueOrThrow({ where: { code: taker.department } });
    return { unitId: null, departmentId: id };
  }
  const on = toDate(heldOn);
  const { id } = await tx.unit.findFirstOrThrow({
    where: {
      code: taker.unit,
      validFrom: { lte: on },
      OR: [{ validUntil: null }, { validUntil: { gt: on } }],
    },
  });
  return { unitId: id, departmentId: null };
}

function userOf(users: ReadonlyMap<string, number>, name: string): number {
  const id = users.get(name);
  if (id === undefined) throw new RangeError(`there is no demonstration account ${name}`);
  return id;
}
