import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import type { Outcome } from '@/lib/commands/command';
import { removeFile } from '@/lib/commands/meeting/remove-file';
import { uploadFile } from '@/lib/commands/meeting/upload-file';
import { addConclusion } from '@/lib/commands/task/add-conclusion';
import { changeConclusion } from '@/lib/commands/task/change-conclusion';
import { moveConclusion } from '@/lib/commands/task/move-conclusion';
import { removeConclusion } from '@/lib/commands/task/remove-conclusion';
import { reopenTask } from '@/lib/commands/task/reopen-task';
import { reportTask } from '@/lib/commands/task/report-task';
import { setTaskDeadline } from '@/lib/commands/task/set-task-deadline';
import { db } from '@/lib/db/client';
import { addDays, formatDay, vietnamDay } from '@/lib/domain/plan/day';
import { partVersion } from '@/lib/queries/meeting/part-version';
import { getConclusions } from '@/lib/queries/task/get-conclusions';
import { getOwnTasks } from '@/lib/queries/task/get-own-tasks';
import { getTask } from '@/lib/queries/task/get-task';
import { listTasks } from '@/lib/queries/task/list-tasks';
import { makeSmallPlan, type SmallPlan } from '@/tests/fixtures/small-plan';
import { makeActor, makeDepartment, makeMeeting, unitOf } from '@/tests/fixtures/task-meeting';
import { exeFile, pdfFile } from '@/tests/fixtures/uploads';

const today = vietnamDay(new Date());
let plan: SmallPlan;
let officer: Actor;
let health: Actor;
let justice: Actor;
let commune: Actor;
let neighbour: Actor;
let meetingId: number;

beforeAll(async () => {
  plan = await makeSmallPlan(db, 'nhiem-vu');
  const province = unitOf(plan, '40');
  const [healthId, justiceId] = [
    await makeDepartment(plan, 'so-y-te', 'Sở Y tế'),
    await makeDepartment(plan, 'so-tu-phap', 'Sở Tư pháp'),
  ];
  officer = await makeActor('tinh', 'province_officer', province);
  health = await makeActor('y-te', 'department_officer', province, { departmentId: healthId });
  justice = await makeActor('tu-phap', 'department_officer', province, { departmentId: justiceId });
  commune = await makeActor('xa-1', 'reporter', unitOf(plan, '16001'));
  neighbour = await makeActor('xa-2', 'reporter', unitOf(plan, '16002'));
});
beforeEach(async () => {
  // The meeting must be near enough to give deadlines from today on.
  meetingId = await makeMeeting(plan, officer, {
    points: ['412', '16001', '16002', '40'],
    heldOn: addDays(today, -10),
  });
});

const codes = async (outcome: Promise<Outcome<unknown>>) => {
  const done = await outcome;
  return done.ok ? 'ok' : done.problems.map(({ field, code }) => `${field} ${code}`).join();
};

const version = () => partVersion(db, meetingId, 'conclusions');

async function add(change: object, actor = officer) {
  const typed = { text: 'Rà soát dữ liệu', lead: 'Sở Y tế', dueOn: addDays(today, 5) };
  return addConclusion(actor, { id: meetingId, version: await version(), ...typed, ...change });
}

async function conclusions(actor = officer) {
  const answer = await getConclusions(actor, { id: meetingId });
  if (answer.status !== 'ok') throw new Error(answer.status);
  return answer.view.conclusions ?? [];
}

/** The only task of a conclusion just given. */
async function given(change: object = {}): Promise<number> {
  const done = await add(change);
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
  return (await conclusions()).at(-1)?.tasks[0]?.id ?? 0;
}

async function view(id: number, actor = officer) {
  const answer = await getTask(actor, { id });
  if (answer.status !== 'ok') throw new Error(answer.status);
  return answer.view;
}

describe('a conclusion', () => {
  it('is a task of its lead from then on, with who, until when and what', async () => {
    const more = { partners: '16001\nSở Tư pháp', person: 'Giám đốc', product: 'Báo cáo', authority: 'UBND' };
    const id = await given(more);
    const [one] = await conclusions();
    expect(one).toMatchObject({ number: 1, lead: 'Sở Y tế', partners: ['Xã 16001', 'Sở Tư pháp'] });
    const task = await view(id, neighbour);
    expect(task).toMatchObject({
      person: 'Giám đốc',
      product: 'Báo cáo',
      authority: 'UBND',
      state: 'running',
    });
    expect([task.reportsFor, task.mayManage]).toEqual([null, false]);
  });

  it('is given by those who manage the meeting, on its newest version', async () => {
    expect(await codes(add({}, commune))).toBe(' forbidden');
    expect(await codes(add({}, health))).toBe(' forbidden');
    expect(await codes(add({ version: '7' }))).toBe(' stale');
    expect(await codes(add({ lead: 'Sở Nào đó', text: '' }))).toBe('text needed,lead unknown_holder');
    expect(await db.task.count({ where: { meetingId } })).toBe(0);
    const at = await version();
    expect(await codes(add({ lead: '' }))).toBe('lead needed');
    expect(await version()).toBe(at);
  });

  it('given to all points is one task for each unit there, and one number in the paper', async () => {
    const isForAll = { lead: '', isForAll: true, partners: 'Sở Y tế\n16001' };
    expect(await codes(add({ ...isForAll, lead: 'Sở Y tế' }))).toBe('lead lead_or_all');
    expect(await add(isForAll)).toMatchObject({ ok: true, value: { tasks: 3 } });
    const [one, ...others] = await conclusions();
    expect(others).toEqual([]);
    expect(one?.tasks.map(({ lead }) => lead.code)).toEqual(['16001', '16002', '412']);
    const own = one?.tasks.find(({ lead }) => lead.code === '16001');
    // Who leads its own task does not also share in it.
    expect((await view(own?.id ?? 0)).partners.map(({ name }) => name)).toEqual(['Sở Y tế']);
    await db.meetingPoint.deleteMany({ where: { meetingId } });
    expect(await codes(add({ ...isForAll }))).toBe('lead no_points');
  });

  it('is moved, changed and taken out while nothing was reported; all its tasks together', async () => {
    for (const text of ['một', 'hai', 'ba']) await given({ text });
    await add({ text: 'tất cả', lead: '', isForAll: true });
    const texts = async () => (await conclusions()).map(({ text }) => text);
    const of = async (text: string) => (await conclusions()).find((one) => one.text === text)?.id ?? 0;
    const at = async (text: string) => ({
      id: meetingId,
      version: await version(),
      conclusion: await of(text),
    });
    await moveConclusion(officer, { ...(await at('tất cả')), way: 'up' });
    await moveConclusion(officer, { ...(await at('một')), way: 'up' });
    expect(await texts()).toEqual(['một', 'hai', 'tất cả', 'ba']);
    const typed = { text: 'mọi xã', dueOn: '', isStanding: true };
    expect(await codes(changeConclusion(officer, { ...(await at('tất cả')), ...typed }))).toBe('ok');
    const all = (await conclusions()).find(({ text }) => text === 'mọi xã');
    expect(all?.tasks.map(({ state }) => state)).toEqual(['standing', 'standing', 'standing']);
    expect(await codes(removeConclusion(commune, await at('mọi xã')))).toBe(' forbidden');
    expect(await codes(removeConclusion(officer, await at('mọi xã')))).toBe('ok');
    expect(await codes(removeConclusion(officer, { ...(await at('hai')), version: '0' }))).toBe(' stale');
    expect(await texts()).toEqual(['một', 'hai', 'ba']);
    const rows = await db.task.findMany({ where: { meetingId }, orderBy: { position: 'asc' } });
    expect(rows.map(({ position }) => position)).toEqual([1, 2, 3]);
  });

  it('is neither changed nor taken out once something was reported', async () => {
    const id = await given();
    await reportTask(health, { id, text: 'đã lập danh sách' });
    const at = async () => ({ id: meetingId, version: await version(), conclusion: id });
    const typed = { text: 'khác', lead: 'Sở Tư pháp', dueOn: addDays(today, 9) };
    expect(await codes(changeConclusion(officer, { ...(await at()), ...typed }))).toBe(' reported');
    expect(await codes(removeConclusion(officer, await at()))).toBe(' reported');
    expect((await view(id)).text).toBe('Rà soát dữ liệu');
  });

  it('of two added at once stands twice or is answered, never lost', async () => {
    const at = await version();
    const both = await Promise.all(['a', 'b'].map((text) => add({ text, version: at })));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await conclusions()).toHaveLength(1);
  });
});

describe('a task', () => {
  it('is reported on by lead and partners, reported done by its lead alone', async () => {
    const id = await given({ partners: '16001' });
    expect(await codes(reportTask(justice, { id, text: 'việc của sở khác' }))).toBe(' forbidden');
    expect(await codes(reportTask(neighbour, { id, text: 'việc của xã khác' }))).toBe(' forbidden');
    expect(await codes(reportTask(commune, { id, text: 'đã gửi danh sách' }))).toBe('ok');
    expect(await codes(reportTask(commune, { id, text: 'xong', isDone: true }))).toBe(' only_lead');
    expect(await codes(reportTask(health, { id, text: ' ' }))).toBe('text note_needed');
    expect(await codes(reportTask(health, { id, text: 'đã cấp cho 038200001234' }))).toBe(
      'text identity_number',
    );
    expect(await codes(reportTask(health, { id, text: 'đã xong', isDone: true }))).toBe('ok');
    const task = await view(id);
    expect(task.state).toBe('done');
    expect(task.notes.map(({ kind, by }) => [kind, by])).toEqual([
      ['done', 'Người y-te'],
      ['progress', 'Người xa-1'],
    ]);
    expect(await codes(reportTask(health, { id, text: 'thêm' }))).toBe(' task_done');
  });

  it('keeps words and evidence together, or nothing of them', async () => {
    const id = await given();
    const [good, bad] = [
      { name: 'bc.pdf', bytes: pdfFile('a') },
      { name: 'bc2.pdf', bytes: exeFile },
    ];
    const report = { id, text: 'đã làm' };
    expect(await codes(reportTask(health, { ...report, files: [good, bad] }))).toBe('file file_broken');
    expect(await db.taskNote.count({ where: { taskId: id } })).toBe(0);
    const done = await reportTask(health, { ...report, files: [good] });
    if (!done.ok) throw new Error(JSON.stringify(done.problems));
    const [note] = (await view(id)).notes;
    expect(note?.files.map(({ name, size }) => [name, size])).toEqual([['bc.pdf', good.bytes.length]]);
    const place = { taskNoteId: done.value.noteId };
    const later = { place, name: 'thêm.pdf', bytes: pdfFile('b') };
    expect(await codes(uploadFile(neighbour, later))).toBe(' forbidden');
    expect(await codes(uploadFile(health, later))).toBe('ok');
  });

  it('keeps once what was sent twice; of two copies of a file one', async () => {
    const id = await given();
    const file = { name: 'bc.pdf', bytes: pdfFile('một') };
    const report = { id, text: 'đã làm', files: [file, { ...file, name: 'bc (1).pdf' }] };
    expect(await codes(reportTask(health, report))).toBe('ok');
    expect((await view(id)).notes[0]?.files.map(({ name }) => name)).toEqual(['bc.pdf']);
    for (const files of [[file], []])
      expect(await codes(reportTask(health, { ...report, files }))).toBe('text said_already');
    expect(await codes(reportTask(officer, { id, text: 'đã làm' }))).toBe('ok');
    const more = [{ name: 'bc2.pdf', bytes: pdfFile('hai') }];
    expect(await codes(reportTask(officer, { id, text: 'đã làm', files: more }))).toBe('ok');
    expect(await codes(reportTask(officer, { id, text: 'đã làm thêm' }))).toBe('ok');
  });

  it('says how much too long a text is, however long', async () => {
    const id = await given();
    const outcome = await reportTask(health, { id, text: 'a'.repeat(30_000) });
    expect(outcome).toMatchObject({
      problems: [{ field: 'text', code: 'too_long', params: { max: 1000, length: 30_000 } }],
    });
  });

  it('keeps its evidence once it is reported done; what was taken out before leaves its name', async () => {
    const id = await given();
    const files = ['nhầm.pdf', 'đúng.pdf'].map((name) => ({ name, bytes: pdfFile(name) }));
    await reportTask(health, { id, text: 'đã làm', files });
    const [wrong, right] = (await view(id)).notes[0]?.files ?? [];
    expect(await codes(removeFile(health, { id: wrong?.id }))).toBe('ok');
    await reportTask(health, { id, text: 'đã xong', isDone: true });
    for (const actor of [health, officer])
      expect(await codes(removeFile(actor, { id: right?.id }))).toBe(' file_of_done');
    const note = (await view(id, officer)).notes.at(-1);
    expect(note?.files.map(({ name }) => name)).toEqual(['đúng.pdf']);
    expect(note?.removed).toMatchObject([{ name: 'nhầm.pdf', by: 'Người y-te' }]);
    await reopenTask(officer, { id, reason: 'chưa đạt yêu cầu' });
    expect(await codes(removeFile(health, { id: right?.id }))).toBe('ok');
  });

  it('leads back to the list of those who have it', async () => {
    const id = await given({ partners: '16001' });
    const lists = async (actor: Actor) => (await view(id, actor)).ownListOf;
    expect([await lists(health), await lists(commune), await lists(neighbour)]).toEqual([
      '40',
      '16001',
      null,
    ]);
    expect(await lists(officer)).toBeNull();
  });

  it('that is done all the time is not reported done', async () => {
    const id = await given({ dueOn: '', isStanding: true });
    expect(await codes(reportTask(health, { id, text: 'xong', isDone: true }))).toBe(' standing_task');
    expect(await codes(reportTask(health, { id, text: 'tháng này đã làm' }))).toBe('ok');
  });

  it('is taken up again by who gave it, with a reason', async () => {
    const id = await given();
    expect(await codes(reopenTask(officer, { id, reason: 'chưa đạt' }))).toBe(' task_open');
    await reportTask(health, { id, text: 'đã xong', isDone: true });
    expect(await codes(reopenTask(health, { id, reason: 'chưa đạt' }))).toBe(' forbidden');
    expect(await codes(reopenTask(officer, { id, reason: 'ừ' }))).toBe('reason reason_needed');
    expect(await codes(reopenTask(officer, { id, reason: 'chưa đạt yêu cầu' }))).toBe('ok');
    const task = await view(id, health);
    expect([task.state, task.notes[0]?.kind]).toEqual(['running', 'reopened']);
    expect(await codes(reportTask(health, { id, text: 'làm lại xong', isDone: true }))).toBe('ok');
  });

  it('is given another deadline by who gave it: what it was and why stands among its notes', async () => {
    const id = await given();
    const at = { id, version: 0, reason: 'mưa lũ, đường bị cắt' };
    const [before, later] = [addDays(today, 5), addDays(today, 30)];
    expect(await codes(setTaskDeadline(health, { ...at, dueOn: later }))).toBe(' forbidden');
    expect(await codes(setTaskDeadline(officer, { ...at, dueOn: before }))).toBe('dueOn due_same');
    expect(await codes(setTaskDeadline(officer, { ...at, dueOn: addDays(today, -1) }))).toBe(
      'dueOn due_past',
    );
    expect(await codes(setTaskDeadline(officer, { ...at, dueOn: later, reason: '' }))).toBe(
      'reason reason_needed',
    );
    expect(await codes(setTaskDeadline(officer, { ...at, dueOn: later }))).toBe('ok');
    expect(await codes(setTaskDeadline(officer, { ...at, dueOn: addDays(today, 40) }))).toBe(' stale');
    const task = await view(id);
    expect(task.dueOn).toBe(later);
    expect(task.notes[0]?.text).toBe(
      `Đổi thời hạn từ ${formatDay(before)} thành ${formatDay(later)}. Lý do: mưa lũ, đường bị cắt`,
    );
    const audit = await db.audit.findFirst({ where: { command: 'task.deadline' }, orderBy: { id: 'desc' } });
    expect(audit?.detail).toEqual({ taskId: id, before, dueOn: later });
  });

  it('of two who report it done at once is done once', async () => {
    const id = await given();
    const both = await Promise.all(
      ['một', 'hai'].map((text) => reportTask(health, { id, text, isDone: true })),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await view(id)).notes).toHaveLength(1);
  });
});

describe('the list of tasks', () => {
  it('holds those given by the unit, led beneath it, or of one’s own; and marks one’s own', async () => {
    await given({ text: 'của sở' });
    await given({ text: 'của xã', lead: '16001', partners: 'Sở Tư pháp' });
    const texts = async (actor: Actor, unit: string) => {
      const answer = await listTasks(actor, { plan: plan.slug, unit, week: plan.weeks[7] });
      if (answer.status !== 'ok') throw new Error(answer.status);
      const here = answer.view.tasks.filter(({ meeting }) => meeting.id === meetingId);
      return here.map(({ text, isOwn }) => `${text}${isOwn ? ' (của tôi)' : ''}`).sort();
    };
    expect(await texts(officer, '40')).toEqual(['của sở', 'của xã']);
    expect(await texts(commune, '16001')).toEqual(['của xã (của tôi)']);
    expect(await texts(neighbour, '16002')).toEqual([]);
    expect(await texts(neighbour, '412')).toEqual(['của xã']);
    // Wherever a department's officer looks, the department's tasks are there.
    expect(await texts(justice, '16002')).toEqual(['của xã (của tôi)']);
    expect(await texts(health, '40')).toEqual(['của sở (của tôi)', 'của xã']);
  });

  it('where the day begins counts what one has and names what one leads and what wants something', async () => {
    const remote = await makeActor('xa-4', 'reporter', unitOf(plan, '16004'));
    const own = async (actor: Actor) => {
      const answer = await getOwnTasks(actor, {});
      if (answer.status !== 'ok') throw new Error(answer.status);
      return answer.view;
    };
    const count = async () => {
      const [{ name, unitCode, overdue, running, standing, shared } = {} as never] = (await own(remote))
        .counts;
      return [name, unitCode, overdue, running, standing, shared];
    };
    expect(await count()).toEqual(['Xã 16004', '16004', 0, 0, 0, 0]);
    const lead = '16004';
    const soon = await given({ text: 'gấp', lead, dueOn: addDays(today, 7) });
    const later = await given({ text: 'còn lâu', lead, dueOn: addDays(today, 8) });
    await given({ text: 'quá hạn', lead, dueOn: addDays(today, -1) });
    await given({ text: 'cùng làm', partners: lead });
    const done = await given({ text: 'đã xong', lead, dueOn: addDays(today, 1) });
    await reportTask(remote, { id: done, text: 'đã xong', isDone: true });
    const texts = async () => (await own(remote)).due.map(({ text }) => text);
    expect(await texts()).toEqual(['quá hạn', 'gấp', 'còn lâu']);
    expect(await count()).toEqual(['Xã 16004', '16004', 1, 2, 0, 1]);
    for (const id of [soon, later]) await reportTask(remote, { id, text: 'đang làm' });
    expect(await texts()).toEqual(['quá hạn', 'gấp']);
    // Opened again it is named until somebody reports on it.
    await reportTask(remote, { id: later, text: 'đã xong', isDone: true });
    await reopenTask(officer, { id: later, reason: 'thiếu hai thôn' });
    expect((await own(remote)).due.find(({ text }) => text === 'còn lâu')?.lastNote).toMatchObject({
      kind: 'reopened',
      text: 'thiếu hai thôn',
    });
    expect((await own(officer)).due).toEqual([]);
  });
});
