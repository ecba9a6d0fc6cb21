import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { writeTaskReminders } from '@/lib/commands/reminder/write-task-reminders';
import { db } from '@/lib/db/client';
import { addDays, toDate, vietnamInstant } from '@/lib/domain/plan/day';
import { openMailer } from '@/lib/jobs/mailer';
import { type Jobs, startJobs } from '@/lib/jobs/start-jobs';
import { type MailServer, openMailServer } from '@/tests/fixtures/mail-server';
import { makeSmallPlan, type SmallPlan } from '@/tests/fixtures/small-plan';
import { makeActor, makeDepartment, makeMeeting, unitOf } from '@/tests/fixtures/task-meeting';

const address = 'https://so06.example.vn';
const due = '2024-06-30';
/** Nine in the morning, so many days from the deadline. */
const at = (days: number, hour = 9) => vietnamInstant(addDays(due, days), hour * 60);

describe('reminders of tasks', () => {
  let plan: SmallPlan;
  let meetingId: number;
  let healthId: number;
  let officer: Actor;
  const open: { stop(): Promise<unknown> }[] = [];

  beforeAll(async () => {
    plan = await makeSmallPlan(db, 'nhac-nhiem-vu');
    const province = unitOf(plan, '40');
    healthId = await makeDepartment(plan, 'so-y-te', 'Sở Y tế');
    officer = await makeActor('tinh', 'province_officer', province, { email: 'tinh@example.vn' });
    await makeActor('y-te', 'department_officer', province, {
      departmentId: healthId,
      email: 'yte@example.vn',
    });
    await makeActor('xa-1', 'reporter', unitOf(plan, '16001'), { email: 'xa1@example.vn' });
    await makeActor('huyen', 'district_reviewer', unitOf(plan, '413'), { email: 'huyen@example.vn' });
    await makeActor('lanh-dao', 'leader', unitOf(plan, '16002'), { email: 'lanhdao@example.vn' });
    meetingId = await makeMeeting(plan, officer);
  });
  beforeEach(async () => {
    await db.taskReminder.deleteMany();
    await db.task.deleteMany();
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((one) => one.stop()));
    await db.$executeRawUnsafe('DROP SCHEMA IF EXISTS pgboss CASCADE');
  });

  let position = 0;
  async function task(lead: string | null, more = {}): Promise<number> {
    const { id } = await db.task.create({
      data: {
        planId: plan.planId,
        unitId: unitOf(plan, '40'),
        meetingId,
        position: ++position,
        text: 'Cấp 1.234 tài khoản',
        dueOn: toDate(due),
        leadUnitId: lead === null ? null : unitOf(plan, lead),
        leadDepartmentId: lead === null ? healthId : null,
        ...more,
      },
    });
    return id;
  }
  const ledger = async (channel: 'app' | 'email' = 'email') => {
    const rows = await db.taskReminder.findMany({
      where: { channel },
      include: { user: true },
      orderBy: { id: 'asc' },
    });
    return rows.map(({ user, offsetDays, state, error }) => [user.username, offsetDays, state, error]);
  };
  async function instance(url: string | null, now: Date): Promise<Jobs> {
    const env = url ? { SO06_SMTP_URL: url, SO06_MAIL_FROM: 'Sổ 06 <so06@example.vn>' } : {};
    const jobs = await startJobs({
      databaseUrl: process.env.DATABASE_URL ?? '',
      db,
      post: { sendMail: openMailer(env as never)?.sendMail ?? null, address },
      onError: () => {},
      retryDelaySeconds: 1,
      pollSeconds: 0.5,
      clock: () => now,
    });
    open.push(jobs);
    return jobs;
  }
  async function mailServer(port = 0): Promise<MailServer> {
    const server = await openMailServer([], port);
    open.push(server);
    return server;
  }
  async function settled() {
    for (let tries = 0; tries < 200; tries++) {
      if ((await ledger()).every(([, , state]) => state !== 'queued')) return;
      await sleep(100);
    }
    throw new Error(`not settled: ${JSON.stringify(await ledger())}`);
  }

  it('go to who answers for the lead, else for the unit above; to the department’s officers', async () => {
    await task('16001');
    await task('16004'); // Nobody there: the district above.
    await task('16002'); // A leader reads, and reports nothing; nobody in the district: the province.
    await task(null);
    await writeTaskReminders(db, at(-3), true);
    expect((await ledger()).map(([who]) => who)).toEqual(['xa-1', 'huyen', 'tinh', 'y-te']);
    expect(await ledger('app')).toEqual([
      ['xa-1', -3, 'sent', null],
      ['huyen', -3, 'sent', null],
      ['tinh', -3, 'sent', null],
      ['y-te', -3, 'sent', null],
    ]);
  });

  it('come once a day of the rule, however many ask; not before seven; not of what is done', async () => {
    await task('16001');
    const done = await task(null, { doneAt: at(-10) });
    expect(await writeTaskReminders(db, at(-3, 6), true)).toBe(0);
    const written = await Promise.all([1, 2, 3].map(() => writeTaskReminders(db, at(-3), true)));
    expect(written.reduce((sum, count) => sum + count, 0)).toBe(2);
    expect(await writeTaskReminders(db, at(-2), true)).toBe(0);
    for (const days of [-1, 0, 1, 2, 8, 58]) await writeTaskReminders(db, at(days), true);
    expect((await ledger('app')).map(([, offset]) => offset)).toEqual([-3, -1, 1, 8]);
    expect(await db.taskReminder.count({ where: { taskId: done } })).toBe(0);
  });

  it('begin anew with a later deadline', async () => {
    const id = await task('16001');
    await writeTaskReminders(db, at(1), true);
    await db.task.update({ where: { id }, data: { dueOn: toDate(addDays(due, 4)) } });
    await writeTaskReminders(db, at(1, 10), true);
    expect((await ledger('app')).map(([, offset]) => offset)).toEqual([1, -3]);
  });

  it('are letters with a link and a deadline, without the task’s words and figures', async () => {
    const id = await task('16001');
    const server = await mailServer();
    const jobs = await instance(server.url, at(8));
    await jobs.remindNow();
    await jobs.remindNow();
    await settled();
    expect(server.taken.map(({ to }) => to)).toEqual(['xa1@example.vn']);
    const raw = server.taken[0]?.raw ?? '';
    expect(raw).toMatch(/Message-ID: <so06-nhiem-vu-\d+@example\.vn>/i);
    const text = decode(raw);
    expect(text).toContain(`${address}/task/${id}`);
    expect(text).toContain('Thời hạn: 30/06/2024, quá 8 ngày.');
    expect(text).not.toContain('1.234');
    expect(await ledger()).toEqual([['xa-1', 8, 'sent', null]]);
  });

  it('a server that is down is tried again; a task reported done meanwhile gets no letter', async () => {
    const down = await openMailServer();
    await down.stop();
    await task('16001');
    const id = await task(null);
    const jobs = await instance(down.url, at(-1));
    await jobs.remindNow();
    for (let tries = 0; tries < 100; tries++) {
      if ((await db.taskReminder.count({ where: { attempts: { gt: 0 } } })) === 2) break;
      await sleep(100);
    }
    await db.task.update({ where: { id }, data: { doneAt: at(-1) } });
    const server = await mailServer(down.port);
    await settled();
    expect(server.taken.map(({ to }) => to)).toEqual(['xa1@example.vn']);
    expect(await ledger()).toEqual([
      ['xa-1', -1, 'sent', null],
      ['y-te', -1, 'not_possible', 'Nhiệm vụ đã báo hoàn thành trước khi thư đi'],
    ]);
  });

  it('two instances on one database send each letter exactly once', async () => {
    const server = await mailServer();
    for (let count = 0; count < 30; count++) await task(count % 2 ? null : '16001');
    const [first, second] = await Promise.all([instance(server.url, at(-3)), instance(server.url, at(-3))]);
    await Promise.all([first?.remindNow(), second?.remindNow(), first?.remindNow()]);
    await settled();
    const ids = server.taken.map(({ raw }) => /so06-nhiem-vu-(\d+)/.exec(raw)?.[1]);
    expect(ids).toHaveLength(30);
    expect(new Set(ids).size).toBe(30);
  });

  it('say why when no letter can go', async () => {
    await task('16001');
    const jobs = await instance(null, at(-3));
    await jobs.remindNow();
    expect(await ledger()).toEqual([['xa-1', -3, 'not_possible', 'Chưa đặt máy chủ thư']]);
  });
});

/** The text of a letter, whichever way it was encoded. */
function decode(raw: string): string {
  const body = raw.slice(raw.indexOf('\r\n\r\n') + 4);
  if (/Content-Transfer-Encoding: base64/i.test(raw)) return Buffer.from(body, 'base64').toString('utf8');
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
