// database: demonstration
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { addPoint } from '@/lib/commands/meeting/add-point';
import { changeFacts } from '@/lib/commands/meeting/change-facts';
import { createMeeting } from '@/lib/commands/meeting/create-meeting';
import { fillPoints } from '@/lib/commands/meeting/fill-points';
import { freezeFigures } from '@/lib/commands/meeting/freeze-figures';
import { savePoints } from '@/lib/commands/meeting/save-points';
import { db } from '@/lib/db/client';
import { pointUnits } from '@/lib/domain/meeting/points';
import { getPoints } from '@/lib/queries/meeting/get-points';
import { listMeetings } from '@/lib/queries/meeting/list-meetings';
import { readTree } from '@/lib/queries/meeting/read-tree';
import { actorOf } from '@/tests/fixtures/demonstration-actor';

const province = { plan: '78', unit: '40', week: '2022-18' };
let officer: Actor;
let leader: Actor;
let commune: Actor;

beforeAll(async () => {
  [officer, leader, commune] = await Promise.all([actorOf('tinh'), actorOf('lanhdao'), actorOf('keng-du')]);
});

let made = 0;
function typed(more: Record<string, string> = {}) {
  made += 1;
  return {
    title: `Hội nghị giao ban thử ${made}`,
    heldOn: '2022-05-10',
    start: '14:00',
    end: '',
    form: 'online',
    place: 'Phòng họp số 1',
    chair: 'Nguyễn Văn Thành, Phó Chủ tịch UBND tỉnh',
    figures: '2022-18',
    ...more,
  };
}

async function meetingId(more: Record<string, string> = {}, address = province): Promise<number> {
  const outcome = await createMeeting(officer, { ...address, ...typed(more) });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value.meetingId;
}

async function pointsOf(id: number) {
  const answer = await getPoints(officer, { id });
  if (answer.status !== 'ok') throw new Error(answer.status);
  return answer.view;
}

/** Rows as the form sends them: all as they are kept, but for some. */
async function rowsOf(id: number, said: Record<number, { attended?: string; attendees?: string }> = {}) {
  const { meeting } = await pointsOf(id);
  return meeting.points.map(({ position }) => ({
    position,
    attended: 'unknown',
    attendees: '',
    ...said[position],
  }));
}

describe('điểm cầu of the province', () => {
  it.each([
    ['2022-05-10', 21, 460],
    ['2025-03-12', 20, 412],
    ['2026-11-25', 130, 0],
  ])('on %s are %d, with %d below these', async (day, right, below) => {
    const { id } = await db.unit.findFirstOrThrow({ where: { code: '40', level: 'province' } });
    const units = pointUnits(id, await readTree(db, id, day));
    expect(units.filter(({ depth }) => depth === 1)).toHaveLength(right);
    expect(units.filter(({ depth }) => depth === 2)).toHaveLength(below);
    expect(new Set(units.map(({ name }) => name)).size).toBe(units.length);
  });
});

describe('a meeting', () => {
  it('begins with the điểm cầu of its day, in the order of official lists', async () => {
    const { meeting, hasNextLevel } = await pointsOf(await meetingId());
    expect(meeting.points).toHaveLength(21);
    expect(meeting.points.slice(0, 5).map(({ name }) => name)).toEqual([
      'Thành phố Vinh',
      'Thị xã Cửa Lò',
      'Thị xã Hoàng Mai',
      'Thị xã Thái Hòa',
      'Huyện Anh Sơn',
    ]);
    expect(meeting.points.every(({ attended }) => attended === null)).toBe(true);
    expect(hasNextLevel).toBe(true);
    const today = { plan: '2026', unit: '40', week: '2026-40' };
    const id = await meetingId({ heldOn: '2026-10-06', figures: '2026-40' }, today);
    expect((await pointsOf(id)).meeting.points).toHaveLength(130);
  });

  it('of a commune has none', async () => {
    const address = { plan: '2026', unit: '16732', week: '2026-40' };
    const id = await meetingId({ heldOn: '2026-10-06', figures: '2026-40' }, address);
    expect((await pointsOf(id)).meeting.points).toEqual([]);
  });

  it('is listed for its unit, and for units that attend it', async () => {
    const id = await meetingId();
    const [own, town] = await Promise.all([
      listMeetings(leader, province),
      listMeetings(commune, { ...province, unit: '413' }),
    ]);
    if (own.status !== 'ok' || town.status !== 'ok') throw new Error('not listed');
    expect(own.view.meetings.find((one) => one.id === id)).toMatchObject({
      points: 21,
      isFrozen: false,
      tasks: 0,
      week: { isoYear: 2022, isoNumber: 18 },
    });
    expect(own.view.mayManage).toBe(false);
    expect(town.view.invited.map((one) => one.id)).toContain(id);
    expect(town.view.meetings.map((one) => one.id)).not.toContain(id);
  });

  it('is begun once, by those who answer for the unit, on a day and week that the unit has', async () => {
    const same = { ...province, ...typed() };
    const twice = await Promise.all([createMeeting(officer, same), createMeeting(officer, same)]);
    expect(twice.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(twice).toContainEqual({ ok: false, problems: [{ field: 'title', code: 'meeting_taken' }] });
    for (const actor of [leader, commune])
      expect(await createMeeting(actor, { ...province, ...typed() })).toMatchObject({
        problems: [{ code: 'forbidden' }],
      });
    const town = { ...province, unit: '413', ...typed({ heldOn: '2026-10-06', figures: '2026-40' }) };
    expect(await createMeeting(officer, town)).toMatchObject({
      problems: [
        { field: 'heldOn', code: 'not_in_force' },
        { field: 'figures', code: 'no_week' },
      ],
    });
    const named = typed({ chair: 'Ông A, số định danh 038200001234' });
    expect(await createMeeting(officer, { ...province, ...named })).toMatchObject({
      problems: [{ field: 'chair', code: 'identity_number' }],
    });
  });
});

describe('attendance', () => {
  it('is kept all at once; of two who save from the same page the second is told', async () => {
    const id = await meetingId();
    const { version } = (await pointsOf(id)).meeting;
    const rows = await rowsOf(id, {
      1: { attended: 'yes', attendees: ' Phó Chủ tịch UBND thành phố ' },
      2: { attended: 'no' },
    });
    expect((await savePoints(officer, { id, version, rows })).ok).toBe(true);
    expect(await savePoints(officer, { id, version, rows })).toMatchObject({ problems: [{ code: 'stale' }] });
    const { points } = (await pointsOf(id)).meeting;
    expect(points.slice(0, 3).map(({ attended, attendees }) => [attended, attendees])).toEqual([
      [true, 'Phó Chủ tịch UBND thành phố'],
      [false, ''],
      [null, ''],
    ]);
  });

  it('is all present at a word, and a point can be taken off', async () => {
    const id = await meetingId();
    const rows = await rowsOf(id, { 3: { attended: 'no' } });
    const asked = { id, version: 0, rows, isAllPresent: true, removed: 21 };
    expect((await savePoints(officer, asked)).ok).toBe(true);
    const { points } = (await pointsOf(id)).meeting;
    expect(points).toHaveLength(20);
    expect(points.every(({ attended }) => attended === true)).toBe(true);
  });

  it('holds no number of a citizen, and is nobody else’s to write', async () => {
    const id = await meetingId();
    const rows = await rowsOf(id, { 7: { attended: 'yes', attendees: 'A, 038 200 001 234' } });
    expect(await savePoints(officer, { id, version: 0, rows })).toMatchObject({
      problems: [{ field: 'attendees-7', code: 'identity_number' }],
    });
    expect(await savePoints(leader, { id, version: 0, rows: [] })).toMatchObject({
      problems: [{ code: 'forbidden' }],
    });
    expect((await pointsOf(id)).meeting.version).toBe(0);
  });

  it('stays with units that stay when the list is filled in anew', async () => {
    const id = await meetingId();
    const save = { id, version: 0, rows: await rowsOf(id, { 2: { attended: 'yes' } }), removed: 1 };
    await savePoints(officer, save);
    await addPoint(officer, { id, version: 1, name: 'Hội trường UBND tỉnh' });
    expect((await fillPoints(officer, { id, version: 2, withNextLevel: true })).ok).toBe(true);
    const { points } = (await pointsOf(id)).meeting;
    expect(points).toHaveLength(21 + 460 + 1);
    expect(points.filter(({ attended }) => attended).map(({ name }) => name)).toEqual(['Thị xã Cửa Lò']);
    expect(points.at(-1)).toMatchObject({ name: 'Hội trường UBND tỉnh', unitCode: null });
    expect(await fillPoints(officer, { id, version: 2, withNextLevel: false })).toMatchObject({
      problems: [{ code: 'stale' }],
    });
  });

  it('has a point added by code or name once, and asks where several units have the name', async () => {
    const id = await meetingId();
    const add = async (name: string) =>
      addPoint(officer, { id, version: (await pointsOf(id)).meeting.version, name });
    const { others } = await pointsOf(id);
    const bare = others.map(({ name }) => name.split(',')[0] ?? '');
    const shared = bare.find((name, at) => bare.indexOf(name) !== at) ?? '';
    expect(await add(shared)).toMatchObject({ problems: [{ field: 'name', code: 'point_ambiguous' }] });
    const one = others[0];
    if (!one) throw new Error('no commune');
    expect(await add(one.code)).toMatchObject({ ok: true, value: { name: one.name } });
    expect(await add(one.name)).toMatchObject({ problems: [{ field: 'name', code: 'point_taken' }] });
    expect(await add('thi xa cua lo')).toMatchObject({ problems: [{ field: 'name', code: 'point_taken' }] });
  });
});

describe('the facts of a meeting', () => {
  it('change together; another day leaves the points as they are', async () => {
    const id = await meetingId();
    const changed = { ...typed({ heldOn: '2022-05-12', agenda: 'Báo cáo\r\nKết luận' }), id, version: 0 };
    expect(await changeFacts(officer, changed)).toEqual({ ok: true, value: { isDayChanged: true } });
    const { facts, points, version } = (await pointsOf(id)).meeting;
    expect(facts).toMatchObject({ heldOn: '2022-05-12', agenda: 'Báo cáo\nKết luận' });
    expect(points).toHaveLength(21);
    expect(version).toBe(1);
    expect(await changeFacts(officer, changed)).toMatchObject({ problems: [{ code: 'stale' }] });
    expect(await changeFacts(commune, { ...changed, version })).toMatchObject({
      problems: [{ code: 'forbidden' }],
    });
  });

  it('keep the week once its figures are frozen', async () => {
    const town = { ...province, unit: '413' };
    const id = await meetingId({}, town);
    const change = (figures: string, version: number) =>
      changeFacts(officer, { ...typed({ figures }), id, version });
    expect((await change('2022-17', 0)).ok).toBe(true);
    const frozen = await freezeFigures(officer, { ...town, week: '2022-17' });
    if (!frozen.ok) throw new Error('not frozen');
    await db.meeting.update({ where: { id }, data: { freezeId: frozen.value.freezeId } });
    expect(await change('2022-18', 1)).toMatchObject({
      problems: [{ field: 'figures', code: 'frozen_week' }],
    });
    expect((await change('2022-17', 1)).ok).toBe(true);
  });
});
