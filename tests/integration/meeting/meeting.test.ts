// database: demonstration
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { addPoint } from '@/lib/commands/meeting/add-point';
import { changeFacts } from '@/lib/commands/meeting/change-facts';
import { createMeeting } from '@/lib/commands/meeting/create-meeting';
import { fillPoints } from '@/lib/commands/meeting/fill-points';
import { freezeFigures } from '@/lib/commands/meeting/freeze-figures';
import { freezeForMeeting } from '@/lib/commands/meeting/freeze-for-meeting';
import { removeIssuingBody } from '@/lib/commands/meeting/remove-issuing-body';
import { removeMeeting } from '@/lib/commands/meeting/remove-meeting';
import { savePoints } from '@/lib/commands/meeting/save-points';
import { setIssuingBody } from '@/lib/commands/meeting/set-issuing-body';
import { uploadFile } from '@/lib/commands/meeting/upload-file';
import { addConclusion } from '@/lib/commands/task/add-conclusion';
import { db } from '@/lib/db/client';
import { pointUnits } from '@/lib/domain/meeting/points';
import { addDays, vietnamDay } from '@/lib/domain/plan/day';
import { weekKey } from '@/lib/domain/plan/week';
import { getIssuingBody } from '@/lib/queries/meeting/get-issuing-body';
import { getMeetingFacts } from '@/lib/queries/meeting/get-meeting-facts';
import { getPoints } from '@/lib/queries/meeting/get-points';
import { listMeetings } from '@/lib/queries/meeting/list-meetings';
import { partVersion } from '@/lib/queries/meeting/part-version';
import { readTree } from '@/lib/queries/meeting/read-tree';
import { actorOf } from '@/tests/fixtures/demonstration-actor';
import { pdfFile } from '@/tests/fixtures/uploads';

const province = { plan: '78', unit: '40', week: '2022-18' };
let officer: Actor;
let leader: Actor;
let commune: Actor;

beforeAll(async () => {
  [officer, leader, commune] = await Promise.all([actorOf('tinh'), actorOf('lanhdao'), actorOf('keng-du')]);
});

async function versionOf(id: number) {
  return db.meeting.findUniqueOrThrow({ where: { id }, select: { id: true, version: true } });
}

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

async function giveTask(id: number, lead: string): Promise<number> {
  const version = await partVersion(db, id, 'conclusions');
  const typed = { text: 'Cấp tài khoản', lead, dueOn: '2022-06-30' };
  const outcome = await addConclusion(officer, { id, version, ...typed });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return (await db.task.findFirstOrThrow({ where: { meetingId: id }, orderBy: { id: 'desc' } })).id;
}

const factsVersion = async (id: number) => {
  const answer = await getMeetingFacts(officer, { id });
  if (answer.status !== 'ok') throw new Error(answer.status);
  return answer.view.version;
};

/** Rows as the form sends them: all as they are kept, but for some. */
async function rowsOf(id: number, said: Record<number, { attended?: string; attendees?: string }> = {}) {
  const { meeting } = await pointsOf(id);
  return meeting.points.map(({ position, name, attended, attendees }) => {
    const filled = { name, attended: attended === null ? 'unknown' : attended ? 'yes' : 'no', attendees };
    return { position, ...filled, ...said[position], filled };
  });
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

describe('the day of a meeting and its figures', () => {
  const codes = async (more: Record<string, string>, address = province) => {
    const outcome = await createMeeting(officer, { ...address, ...typed(more) });
    return outcome.ok ? [] : outcome.problems.map(({ field, code }) => `${field} ${code}`);
  };

  it('lie within the plan and a year ahead, not before the week of the figures', async () => {
    const today = { plan: '2026', unit: '40', week: '2026-40' };
    for (const heldOn of ['2022-05-10', '2024-06-01', '2026-09-27', addDays(vietnamDay(new Date()), 366)])
      expect(await codes({ heldOn, figures: '2026-40' }, today)).toEqual(['heldOn day_outside']);
    for (const heldOn of ['2026-09-28', addDays(vietnamDay(new Date()), 365)])
      expect(await codes({ heldOn, figures: '2026-40' }, today)).toEqual([]);
    const weeks = await db.week.findMany({ where: { plan: { slug: '2026' } }, orderBy: { ordinal: 'asc' } });
    const last = weeks.at(-1);
    const figures = last ? weekKey(last) : '';
    expect(await codes({ heldOn: vietnamDay(new Date()), figures }, today)).toContain('figures week_ahead');
    const id = await meetingId({ heldOn: '2026-10-06', figures: '2026-40' }, today);
    const change = { ...typed({ heldOn: '2026-10-06', figures }), id, version: await factsVersion(id) };
    expect(await changeFacts(officer, change)).toMatchObject({
      problems: [{ field: 'heldOn', code: 'day_outside' }, { code: 'week_ahead' }],
    });
    const ahead = await freezeFigures(officer, { ...today, week: figures });
    expect(ahead).toMatchObject({ problems: [{ code: 'week_ahead' }] });
  });
});

describe('a meeting that was made by mistake', () => {
  it('is removed with all that hangs on it; the figures that were frozen for it stay', async () => {
    const town = { ...province, unit: '413' };
    const id = await meetingId({}, town);
    await giveTask(id, '16732');
    const frozen = await freezeForMeeting(officer, { ...(await versionOf(id)), use: 'new' });
    if (!frozen.ok) throw new Error(JSON.stringify(frozen.problems));
    const file = { name: 'giay-moi.pdf', bytes: pdfFile('a') };
    expect(await uploadFile(officer, { place: { meetingId: id }, ...file })).toMatchObject({ ok: true });
    expect(await removeMeeting(commune, { id })).toMatchObject({ problems: [{ code: 'forbidden' }] });
    expect(await removeMeeting(officer, { id })).toMatchObject({
      ok: true,
      value: { plan: '78', unit: '413' },
    });
    expect((await getMeetingFacts(officer, { id })).status).toBe('missing');
    expect(await db.task.count({ where: { meetingId: id } })).toBe(0);
    expect(await db.freeze.count({ where: { id: frozen.value.freezeId } })).toBe(1);
    const audit = await db.audit.findFirstOrThrow({
      where: { command: 'meeting.remove' },
      orderBy: { id: 'desc' },
    });
    expect(audit.detail).toMatchObject({
      meetingId: id,
      heldOn: '2022-05-10',
      tasks: 1,
      freezeId: frozen.value.freezeId,
    });
    expect(JSON.stringify(audit.detail)).toContain('giay-moi.pdf');
  });

  it('stays once a paper was issued, or a task was reported on', async () => {
    const issued = await meetingId();
    const kept = { content: '{}', checksum: '-', issuedAt: new Date(), issuedById: officer.userId };
    await db.meetingPaper.create({ data: { ...kept, meetingId: issued, kind: 'invitation' } });
    expect(await removeMeeting(officer, { id: issued })).toMatchObject({
      problems: [{ code: 'paper_kept', params: { count: 1 } }],
    });
    const reported = await meetingId();
    const taskId = await giveTask(reported, 'Sở Y tế');
    await db.taskNote.create({
      data: { taskId, kind: 'progress', text: 'đã làm', writtenAt: new Date(), byId: officer.userId },
    });
    expect(await removeMeeting(officer, { id: reported })).toMatchObject({
      problems: [{ code: 'task_reported', params: { count: 1 } }],
    });
    expect(await db.meeting.count({ where: { id: { in: [issued, reported] } } })).toBe(2);
  });
});

describe('attendance', () => {
  it('is kept all at once, of two who mark at the same time; where both marked, the second is told', async () => {
    const id = await meetingId();
    const rows = await rowsOf(id, {
      1: { attended: 'yes', attendees: ' Phó Chủ tịch\u200b UBND  thành phố ' },
      2: { attended: 'no' },
    });
    const others = await rowsOf(id, { 3: { attended: 'yes' } });
    const against = await rowsOf(id, { 2: { attended: 'yes' }, 4: { attended: 'yes' } });
    expect((await savePoints(officer, { id, rows })).ok).toBe(true);
    expect((await savePoints(officer, { id, rows: others })).ok).toBe(true);
    expect(await savePoints(officer, { id, rows: against })).toMatchObject({
      problems: [
        { field: 'attendees-2', code: 'marked_meanwhile', params: { attended: 'no', attendees: '' } },
      ],
    });
    const { points } = (await pointsOf(id)).meeting;
    expect(points.slice(0, 4).map(({ attended, attendees }) => [attended, attendees])).toEqual([
      [true, 'Phó Chủ tịch UBND thành phố'],
      [false, ''],
      [true, ''],
      [null, ''],
    ]);
  });

  it('is not put beside another name when the list was changed meanwhile', async () => {
    const id = await meetingId();
    const rows = await rowsOf(id, { 21: { attended: 'no' } });
    await savePoints(officer, { id, rows: [], removed: 21 });
    expect(await savePoints(officer, { id, rows })).toMatchObject({
      problems: [{ field: '', code: 'point_gone', params: { name: rows[20]?.filled.name } }],
    });
    await addPoint(officer, { id, name: 'Hội trường UBND tỉnh' });
    expect(await savePoints(officer, { id, rows })).toMatchObject({ problems: [{ code: 'point_gone' }] });
    for (const position of [99_999_999_999, 0])
      expect(await savePoints(officer, { id, rows: [], removed: position })).toMatchObject({
        problems: [{ code: 'invalid' }],
      });
  });

  it('is all present at a word, and a point can be taken off', async () => {
    const id = await meetingId();
    const rows = await rowsOf(id, { 3: { attended: 'no' } });
    const asked = { id, rows, isAllPresent: true, removed: 21 };
    expect((await savePoints(officer, asked)).ok).toBe(true);
    const { points } = (await pointsOf(id)).meeting;
    expect(points).toHaveLength(20);
    expect(points.every(({ attended }) => attended === true)).toBe(true);
  });

  it('of a point that is taken off says which tasks its unit keeps, and the unit still finds the meeting', async () => {
    const id = await meetingId();
    const { points } = (await pointsOf(id)).meeting;
    const town = points.find(({ name }) => name === 'Thị xã Cửa Lò');
    await giveTask(id, '413');
    expect(await savePoints(officer, { id, rows: [], removed: town?.position })).toMatchObject({
      ok: true,
      value: { removed: { name: 'Thị xã Cửa Lò', tasks: 1 } },
    });
    const listed = await listMeetings(commune, { ...province, unit: '413' });
    if (listed.status !== 'ok') throw new Error(listed.status);
    expect(listed.view.invited.map((one) => one.id)).toContain(id);
  });

  it('holds no number of a citizen, and is nobody else’s to write', async () => {
    const id = await meetingId();
    const rows = await rowsOf(id, { 7: { attended: 'yes', attendees: 'A, 038 200 001 234' } });
    expect(await savePoints(officer, { id, rows })).toMatchObject({
      problems: [{ field: 'attendees-7', code: 'identity_number' }],
    });
    expect(await savePoints(leader, { id, rows: [] })).toMatchObject({
      problems: [{ code: 'forbidden' }],
    });
    expect((await pointsOf(id)).meeting.version).toBe(0);
  });

  it('stays with units that stay when the list is filled in anew', async () => {
    const id = await meetingId();
    const save = { id, rows: await rowsOf(id, { 2: { attended: 'yes' } }), removed: 1 };
    await savePoints(officer, save);
    await addPoint(officer, { id, name: 'Hội trường UBND tỉnh' });
    expect((await fillPoints(officer, { id, withNextLevel: true })).ok).toBe(true);
    const { points } = (await pointsOf(id)).meeting;
    expect(points).toHaveLength(21 + 460 + 1);
    expect(points.filter(({ attended }) => attended).map(({ name }) => name)).toEqual(['Thị xã Cửa Lò']);
    expect(points.at(-1)).toMatchObject({ name: 'Hội trường UBND tỉnh', unitCode: null });
  });

  it('has a point added by code or name once, and asks where several units have the name', async () => {
    const id = await meetingId();
    const add = (name: string) => addPoint(officer, { id, name });
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
    const version = await factsVersion(id);
    const changed = { ...typed({ heldOn: '2022-05-12', agenda: 'Báo\u0000 cáo\r\nKết luận' }), id, version };
    expect(await changeFacts(officer, changed)).toEqual({ ok: true, value: { isDayChanged: true } });
    const { facts, points } = (await pointsOf(id)).meeting;
    expect(facts).toMatchObject({ heldOn: '2022-05-12', agenda: 'Báo cáo\nKết luận' });
    expect(points).toHaveLength(21);
    expect(await changeFacts(officer, changed)).toMatchObject({ problems: [{ code: 'stale' }] });
    expect(await changeFacts(commune, changed)).toMatchObject({
      problems: [{ code: 'forbidden' }],
    });
  });

  it('are not in the way of who marks attendance or writes conclusions, nor those of them', async () => {
    const id = await meetingId();
    const version = await factsVersion(id);
    const conclusion = { lead: 'Thành phố Vinh', dueOn: '2022-06-30', text: 'Cấp tài khoản' };
    const begun = { ...conclusion, id, version: await partVersion(db, id, 'conclusions') };
    const rows = await rowsOf(id, { 1: { attended: 'yes' } });
    expect((await savePoints(officer, { id, rows })).ok).toBe(true);
    expect((await changeFacts(officer, { ...typed(), id, version })).ok).toBe(true);
    expect(await addConclusion(officer, begun)).toMatchObject({ ok: true });
    expect(await addConclusion(officer, begun)).toMatchObject({ problems: [{ code: 'stale' }] });
  });

  it('keep the week once its figures are frozen', async () => {
    const town = { ...province, unit: '413' };
    const id = await meetingId({}, town);
    const change = async (figures: string) =>
      changeFacts(officer, { ...typed({ figures }), id, version: await factsVersion(id) });
    expect((await change('2022-17')).ok).toBe(true);
    const frozen = await freezeFigures(officer, { ...town, week: '2022-17' });
    if (!frozen.ok) throw new Error('not frozen');
    await db.meeting.update({ where: { id }, data: { freezeId: frozen.value.freezeId } });
    expect(await change('2022-18')).toMatchObject({
      problems: [{ field: 'figures', code: 'frozen_week' }],
    });
    expect((await change('2022-17')).ok).toBe(true);
  });
});

describe('who issues the papers of a unit', () => {
  const address = { plan: '2026', unit: '16822', week: '2026-40' };
  const body = {
    form: 'state',
    parentName: '',
    name: 'Tổ công tác',
    symbol: 'TCT',
    place: 'Keng Đu',
    signerLines: 'Tổ trưởng',
    signerName: '',
    recipients: 'Lưu',
    filed: 'Lưu: VT.',
  };
  const view = async (from?: string) => {
    const answer = await getIssuingBody(officer, { ...address, from });
    if (answer.status !== 'ok') throw new Error(answer.status);
    return answer.view;
  };
  const set = async (change: object) =>
    setIssuingBody(officer, { ...address, ...body, version: (await view()).version, ...change });

  it('is not replaced without being asked; one that was asked for is put right; a wrong one is taken out', async () => {
    expect(await set({ validFrom: '2026-02-02', symbol: 'A' })).toMatchObject({ ok: true });
    expect(await set({ validFrom: '2026-12-01', symbol: 'B' })).toMatchObject({ ok: true });
    // The week shown has the former one: what was saved is shown by its day.
    expect((await view()).body.symbol).toBe('A');
    expect(await view('2026-12-01')).toMatchObject({
      body: { symbol: 'B' },
      since: '2026-12-01',
      isChosen: true,
    });
    expect(await set({ validFrom: '2026-02-02', symbol: 'C' })).toMatchObject({
      problems: [{ field: 'overwrite', code: 'body_taken', params: { day: '02/02/2026' } }],
    });
    expect((await view()).body.symbol).toBe('A');
    expect(await set({ validFrom: '2026-12-01', replaces: '2026-12-01', symbol: 'D' })).toMatchObject({
      ok: true,
    });
    expect(await set({ validFrom: '2026-02-02', overwrite: true, symbol: 'E' })).toMatchObject({ ok: true });
    expect((await view()).set.map((one) => one.body.symbol)).toEqual(['D', 'E']);

    const { version } = await view();
    const wrong = { ...address, version, validFrom: '2026-12-01' };
    expect(await removeIssuingBody(leader, wrong)).toMatchObject({ problems: [{ code: 'forbidden' }] });
    expect(await removeIssuingBody(officer, { ...wrong, version: 'x' })).toMatchObject({
      problems: [{ code: 'stale' }],
    });
    expect(await removeIssuingBody(officer, wrong)).toMatchObject({ ok: true });
    expect((await view()).set).toMatchObject([{ validFrom: '2026-02-02', validUntil: null }]);
  });

  it('holds from a day near the plan on, at most a year ahead', async () => {
    for (const validFrom of ['2000-01-01', '2099-01-01'])
      expect(await set({ validFrom })).toMatchObject({
        problems: [{ field: 'validFrom', code: 'day_outside' }],
      });
  });
});
