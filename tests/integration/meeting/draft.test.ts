import { createHash } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { changeFacts } from '@/lib/commands/meeting/change-facts';
import { issuePaper } from '@/lib/commands/meeting/issue-paper';
import { uploadFile } from '@/lib/commands/meeting/upload-file';
import { writeTaskReminders } from '@/lib/commands/reminder/write-task-reminders';
import { addConclusion } from '@/lib/commands/task/add-conclusion';
import { reportTask } from '@/lib/commands/task/report-task';
import { setTaskDeadline } from '@/lib/commands/task/set-task-deadline';
import { db } from '@/lib/db/client';
import { addDays, toDate, vietnamDay, vietnamInstant } from '@/lib/domain/plan/day';
import { getFile } from '@/lib/queries/meeting/get-file';
import { getKeptReport } from '@/lib/queries/meeting/get-kept-report';
import { getMeetingPapers } from '@/lib/queries/meeting/get-meeting-papers';
import { getMeetingReport } from '@/lib/queries/meeting/get-meeting-report';
import { getMeetingTold } from '@/lib/queries/meeting/get-meeting-told';
import { getSlides } from '@/lib/queries/meeting/get-slides';
import { listMeetings } from '@/lib/queries/meeting/list-meetings';
import { partVersion } from '@/lib/queries/meeting/part-version';
import { locatePlace } from '@/lib/queries/progress/locate';
import type { Query } from '@/lib/queries/query';
import { getConclusions } from '@/lib/queries/task/get-conclusions';
import { getOwnTasks } from '@/lib/queries/task/get-own-tasks';
import { getTask } from '@/lib/queries/task/get-task';
import { listTasks } from '@/lib/queries/task/list-tasks';
import { readTasksOf } from '@/lib/queries/task/read-meeting-tasks';
import { makeSmallPlan, type SmallPlan } from '@/tests/fixtures/small-plan';
import { makeActor, makeDepartment, makeMeeting, unitOf } from '@/tests/fixtures/task-meeting';
import { pdfFile } from '@/tests/fixtures/uploads';

const today = vietnamDay(new Date());
let plan: SmallPlan;
let officer: Actor;
let leader: Actor;
let commune: Actor;
let chief: Actor;
let neighbour: Actor;
let health: Actor;
let justice: Actor;
let meetingId: number;

beforeAll(async () => {
  plan = await makeSmallPlan(db, 'du-thao');
  const province = unitOf(plan, '40');
  const healthId = await makeDepartment(plan, 'so-y-te', 'Sở Y tế');
  const justiceId = await makeDepartment(plan, 'so-tu-phap', 'Sở Tư pháp');
  officer = await makeActor('tinh', 'province_officer', province);
  leader = await makeActor('lanh-dao', 'leader', province);
  commune = await makeActor('xa-1', 'reporter', unitOf(plan, '16001'));
  chief = await makeActor('chu-tich', 'leader', unitOf(plan, '16001'));
  neighbour = await makeActor('xa-2', 'reporter', unitOf(plan, '16002'));
  health = await makeActor('y-te', 'department_officer', province, { departmentId: healthId });
  justice = await makeActor('tu-phap', 'department_officer', province, { departmentId: justiceId });
});
beforeEach(async () => {
  await db.taskReminder.deleteMany();
  meetingId = await makeMeeting(plan, officer, { points: ['16001', '16002'], heldOn: addDays(today, 1) });
});

async function seen<T>(query: Query<T>, actor: Actor, input: object = { id: meetingId }): Promise<T> {
  const answer = await query(actor, input);
  if (answer.status !== 'ok') throw new Error(answer.status);
  return answer.view;
}

async function add(change: object): Promise<number> {
  const version = await partVersion(db, meetingId, 'conclusions');
  const typed = { text: 'Rà soát dữ liệu', lead: '16001', dueOn: addDays(today, 3), ...change };
  const outcome = await addConclusion(officer, { id: meetingId, version, ...typed });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  const last = await db.task.findFirstOrThrow({ where: { meetingId }, orderBy: { position: 'desc' } });
  return last.id;
}

async function hold(heldOn: string): Promise<void> {
  await db.meeting.update({ where: { id: meetingId }, data: { heldOn: toDate(heldOn) } });
}

describe('what is drafted for a meeting', () => {
  it('is read by those who prepare it and who lead there, by nobody else', async () => {
    for (const query of [getMeetingTold, getMeetingReport]) {
      for (const actor of [officer, leader])
        expect((await query(actor, { id: meetingId })).status, actor.username).toBe('ok');
      for (const actor of [commune, chief, health])
        expect((await query(actor, { id: meetingId })).status, actor.username).toBe('forbidden');
    }
    expect((await seen(getMeetingPapers, leader)).matter).not.toBeNull();
    expect((await seen(getMeetingPapers, commune)).matter).toBeNull();
  });

  it('is read by a commune and those above it where the commune holds the meeting', async () => {
    const id = await makeMeeting(plan, commune, { unit: '16001' });
    for (const actor of [commune, chief, officer])
      expect((await getMeetingTold(actor, { id })).status, actor.username).toBe('ok');
    expect((await getMeetingTold(neighbour, { id })).status).toBe('forbidden');
  });

  it('once it is kept is read by everybody, as it was kept', async () => {
    expect(await seen(getKeptReport, commune)).toMatchObject({ kept: null, mayDraft: false, paper: null });
    const content = JSON.stringify({ typeName: 'BÁO CÁO' });
    const checksum = createHash('sha256').update(content).digest('hex');
    const issued = { issuedAt: new Date(), issuedById: officer.userId };
    const { id } = await db.meetingPaper.create({
      data: { meetingId, kind: 'report', content, checksum, ...issued },
    });
    expect(await seen(getKeptReport, commune)).toMatchObject({
      kept: { id, signedFileId: null },
      paper: { typeName: 'BÁO CÁO' },
    });
    expect(await seen(getKeptReport, leader)).toMatchObject({ kept: { id }, mayDraft: true, paper: null });

    // A signed one is what counts until another is signed.
    const signed = { name: 'da-ky.pdf', bytes: pdfFile('ký') };
    expect(await uploadFile(officer, { place: { paperId: id }, ...signed })).toMatchObject({ ok: true });
    await db.meetingPaper.create({ data: { meetingId, kind: 'report', content: '{}', checksum, ...issued } });
    expect(await seen(getKeptReport, commune)).toMatchObject({
      kept: { id, signedFileId: expect.any(Number) },
      paper: { typeName: 'BÁO CÁO' },
    });
  });

  it('is not kept before the meeting where it tells what came of it', async () => {
    const { version } = await db.meeting.findUniqueOrThrow({ where: { id: meetingId } });
    for (const kind of ['minutes', 'conclusions']) {
      const outcome = await issuePaper(officer, { id: meetingId, version, kind });
      expect(outcome, kind).toMatchObject({
        problems: [{ code: 'not_whole', params: { why: expect.stringContaining('Hội nghị chưa diễn ra') } }],
      });
    }
  });
});

describe('a conclusion before its meeting', () => {
  const listed = async (actor: Actor, unit: string) => {
    const { tasks } = await seen(listTasks, actor, { plan: plan.slug, unit, week: plan.weeks[7] });
    return tasks.filter(({ meeting }) => meeting.id === meetingId).length;
  };
  const own = async (actor: Actor) =>
    (await seen(getOwnTasks, actor, {})).due.filter(({ text }) => text === 'Chờ họp').length;
  const counted = async (actor: Actor) => {
    const address = { plan: plan.slug, unit: '40', week: plan.weeks[7] };
    const { meetings, ownName } = await seen(listMeetings, actor, address);
    const found = meetings.find(({ id }) => id === meetingId);
    return [found?.tasks, found?.ownTasks, ownName];
  };

  it('stands in no list and at nobody’s day’s beginning; from its hour on it does', async () => {
    await add({ text: 'Chờ họp' });
    await add({ text: 'Việc khác', lead: '16002', dueOn: addDays(today, 9) });
    expect([await listed(commune, '16001'), await listed(officer, '40'), await own(commune)]).toEqual([
      0, 0, 0,
    ]);
    expect(await counted(commune)).toEqual([0, 0, 'Xã 16001']);
    await hold(addDays(today, -1));
    expect([await listed(commune, '16001'), await listed(officer, '40'), await own(commune)]).toEqual([
      1, 2, 1,
    ]);
    expect(await counted(commune)).toEqual([2, 1, 'Xã 16001']);
    expect(await counted(leader)).toEqual([2, 0, '']);
  });

  it('is seen by those alone who read drafts, and worked on by nobody', async () => {
    const id = await add({});
    expect((await seen(getConclusions, leader)).conclusions).toHaveLength(1);
    expect(await seen(getConclusions, commune)).toMatchObject({ conclusions: null, isGiven: false, own: {} });
    expect((await getTask(commune, { id })).status).toBe('forbidden');
    expect(await seen(getTask, officer, { id })).toMatchObject({ isGiven: false, reportsFor: null });
    expect(await reportTask(commune, { id, text: 'đã làm' })).toMatchObject({
      problems: [{ code: 'not_given' }],
    });
    const later = { id, version: 0, dueOn: addDays(today, 9), reason: 'lùi lại' };
    expect(await setTaskDeadline(officer, later)).toMatchObject({ problems: [{ code: 'not_given' }] });
    const slides = async (actor: Actor) => JSON.stringify((await seen(getSlides, actor)).slides);
    expect(await slides(officer)).toContain('Rà soát dữ liệu');
    expect(await slides(commune)).not.toContain('Rà soát dữ liệu');

    await hold(addDays(today, -1));
    expect(await slides(commune)).toContain('Rà soát dữ liệu');
    expect(await seen(getTask, commune, { id })).toMatchObject({ isGiven: true });
    const { conclusions, own: parts } = await seen(getConclusions, commune);
    expect(parts[conclusions?.[0]?.id ?? 0]).toEqual([
      { taskId: id, name: 'Xã 16001', isLead: true, state: 'running' },
    ]);
    expect((await seen(getConclusions, neighbour)).own[id]).toEqual([]);
    expect(await reportTask(commune, { id, text: 'đã làm' })).toMatchObject({ ok: true });
  });

  it('that was reported on is not taken back by putting the meeting off', async () => {
    await hold(addDays(today, -1));
    const id = await add({});
    const version = () => partVersion(db, meetingId, 'facts');
    const facts = { title: 'Hội nghị thử', start: '14:00', end: '', form: 'online', place: 'A', chair: 'B' };
    const change = async () =>
      changeFacts(officer, { id: meetingId, version: await version(), ...facts, heldOn: addDays(today, 1) });
    expect(await change()).toMatchObject({ ok: true });
    await hold(addDays(today, -1));
    await reportTask(commune, { id, text: 'đã làm' });
    expect(await change()).toMatchObject({ problems: [{ field: 'heldOn', code: 'tasks_reported' }] });
  });

  it('reminds nobody', async () => {
    await hold('2024-06-28');
    await db.task.create({
      data: {
        ...{ planId: plan.planId, unitId: unitOf(plan, '40'), meetingId, position: 1, text: 'Chờ họp' },
        leadUnitId: unitOf(plan, '16001'),
        dueOn: toDate('2024-06-29'),
      },
    });
    const at = (hour: number) => writeTaskReminders(db, vietnamInstant('2024-06-28', hour * 60), false);
    expect([await at(9), await at(13), (await at(14)) > 0]).toEqual([0, 0, true]);
  });

  it('enters no summary', async () => {
    await hold('2024-02-20');
    await db.task.create({
      data: {
        ...{ planId: plan.planId, unitId: unitOf(plan, '40'), meetingId, position: 1, text: 'Việc tuần 8' },
        leadUnitId: unitOf(plan, '16001'),
      },
    });
    const place = await locatePlace(db, { plan: plan.slug, unit: '40', week: plan.weeks[7] });
    if (!place) throw new Error('no place');
    const told = async (minute: number) => {
      const tasks = await readTasksOf(db, place, [], vietnamInstant('2024-02-20', minute));
      return tasks.some(({ text }) => text === 'Việc tuần 8');
    };
    expect([await told(14 * 60 - 1), await told(14 * 60)]).toEqual([false, true]);
  });
});

describe('conclusions with the same words', () => {
  it('stay two where their deadlines differ, and one where a unit was given more time', async () => {
    await hold(addDays(today, -1));
    await add({ lead: '', isForAll: true });
    const last = await add({ lead: '16001', dueOn: addDays(today, 30) });
    const groups = async () =>
      ((await seen(getConclusions, officer)).conclusions ?? []).map(({ tasks }) => tasks.length);
    expect(await groups()).toEqual([2, 1]);
    const [first] = await db.task.findMany({ where: { meetingId }, orderBy: { position: 'asc' } });
    if (!first || first.id === last) throw new Error('no task');
    const later = { id: first.id, version: 0, dueOn: addDays(today, 30), reason: 'mưa lũ' };
    expect(await setTaskDeadline(officer, later)).toMatchObject({ ok: true });
    expect(await groups()).toEqual([2, 1]);
  });
});

describe('evidence', () => {
  it('is read by who gave the task, who works on it and who answers for them', async () => {
    await hold(addDays(today, -1));
    const id = await add({ partners: 'Sở Y tế' });
    const files = [{ name: 'minh-chung.pdf', bytes: pdfFile('minh chứng') }];
    expect(await reportTask(commune, { id, text: 'đã làm', files })).toMatchObject({ ok: true });
    const file = await db.attachment.findFirstOrThrow({ where: { taskNote: { taskId: id } } });
    for (const actor of [officer, leader, commune, chief, health])
      expect((await getFile(actor, { id: file.id })).status, actor.username).toBe('ok');
    for (const actor of [neighbour, justice]) {
      expect((await getFile(actor, { id: file.id })).status, actor.username).toBe('forbidden');
      const [note] = (await seen(getTask, actor, { id })).notes;
      expect([note?.files, note?.closedFiles]).toEqual([[], 1]);
    }
    const [note] = (await seen(getTask, chief, { id })).notes;
    expect([note?.files.length, note?.closedFiles]).toEqual([1, 0]);
  });
});
