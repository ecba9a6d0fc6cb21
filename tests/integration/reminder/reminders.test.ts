import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sendReport } from '@/lib/commands/report/send-report';
import { db } from '@/lib/db/client';
import { toDate } from '@/lib/domain/plan/day';
import { openMailer } from '@/lib/jobs/mailer';
import { type Jobs, startJobs } from '@/lib/jobs/start-jobs';
import { type MailServer, openMailServer } from '@/tests/fixtures/mail-server';
import { makeSmallPlan, type SmallPlan } from '@/tests/fixtures/small-plan';

const hour = 3_600_000;
const address = 'https://so06.example.vn';

describe('reminders', () => {
  let plan: SmallPlan;
  let dueAt: Date;
  const open: { stop(): Promise<unknown> }[] = [];

  beforeAll(async () => {
    plan = await makeSmallPlan(db, 'nhac-viec');
    const last = { planId_ordinal: { planId: plan.planId, ordinal: 8 } };
    ({ dueAt } = await db.week.findUniqueOrThrow({ where: last }));
    await makeReporter('xa-1', '16001', 'xa1@example.vn');
    await makeReporter('xa-2', '16002', 'xa2@example.vn');
    await makeReporter('xa-4', '16004', null);
    await makeReporter('huyen-tay', '413', 'huyen@example.vn');
    await makeReporter('da-khoa', '16001', 'khoa@example.vn', { disabledAt: new Date() });
    const ended = { validUntil: toDate('2024-01-01') };
    await makeReporter('da-thoi', '16001', 'thoi@example.vn', {}, ended);
  });
  beforeEach(async () => {
    await db.reminder.deleteMany();
    await db.report.updateMany({ data: { extendedUntil: null, extensionReason: null } });
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((one) => one.stop()));
    await db.$executeRawUnsafe('DROP SCHEMA IF EXISTS pgboss CASCADE');
  });

  async function makeReporter(username: string, unit: string, email: string | null, more = {}, role = {}) {
    const data = { username, displayName: username, passwordHash: '-', email, ...more };
    const user = await db.user.create({ data });
    const unitId = plan.unitIds.get(unit) ?? 0;
    const validFrom = toDate('2020-01-01');
    await db.roleAssignment.create({
      data: { userId: user.id, role: 'reporter', unitId, validFrom, ...role },
    });
  }
  async function mailServer(refuse: string[] = [], port = 0): Promise<MailServer> {
    const server = await openMailServer(refuse, port);
    open.push(server);
    return server;
  }
  async function instance(url: string | null, offsetHours: number): Promise<Jobs> {
    const mailer = openMailer(
      url ? ({ SO06_SMTP_URL: url, SO06_MAIL_FROM: 'Sổ 06 <so06@example.vn>' } as never) : ({} as never),
    );
    const jobs = await startJobs({
      databaseUrl: process.env.DATABASE_URL ?? '',
      db,
      post: { sendMail: mailer?.sendMail ?? null, address },
      onError: () => {},
      retryDelaySeconds: 1,
      pollSeconds: 0.5,
      clock: () => new Date(dueAt.getTime() + offsetHours * hour),
    });
    open.push(jobs);
    return jobs;
  }
  const ledger = async () => {
    const rows = await db.reminder.findMany({
      include: { user: true, unit: true },
      orderBy: [{ unit: { code: 'asc' } }, { userId: 'asc' }, { channel: 'asc' }],
    });
    return rows.map((row) => ({
      who: row.user.username,
      unit: row.unit.code,
      channel: row.channel,
      state: row.state,
      offset: row.offsetHours,
      attempts: row.attempts,
      error: row.error,
    }));
  };
  const letters = async () => (await ledger()).filter((row) => row.channel === 'email');
  async function until(settled: () => Promise<boolean>) {
    for (let tries = 0; tries < 200; tries++) {
      if (await settled()) return;
      await sleep(100);
    }
    throw new Error(`not settled: ${JSON.stringify(await ledger())}`);
  }
  const allSettled = async () => (await letters()).every((row) => row.state !== 'queued');

  it('go to those who owe: their own reporters, else those above; once; with link, without figures', async () => {
    await send('16002');
    const server = await mailServer();
    const jobs = await instance(server.url, -2);
    await jobs.remindNow();
    await jobs.remindNow();
    await until(allSettled);
    expect(server.taken.map(({ to }) => to).sort()).toEqual([
      'huyen@example.vn',
      'huyen@example.vn',
      'xa1@example.vn',
    ]);
    expect((await letters()).map(({ who, unit, state, error }) => [who, unit, state, error])).toEqual([
      ['xa-1', '16001', 'sent', null],
      ['huyen-tay', '16003', 'sent', null],
      ['xa-4', '16004', 'not_possible', 'Người nhận chưa có địa chỉ thư'],
      ['huyen-tay', '16007', 'sent', null],
    ]);
    const inApp = (await ledger()).filter((row) => row.channel === 'app');
    expect(inApp.map(({ unit, state, offset }) => [unit, state, offset])).toEqual([
      ['16001', 'sent', -3],
      ['16003', 'sent', -3],
      ['16004', 'sent', -3],
      ['16007', 'sent', -3],
    ]);
    const letter = server.taken.find(({ to }) => to === 'xa1@example.vn')?.raw ?? '';
    const body = decode(letter);
    expect(body).toContain(`${address}/report/${plan.slug}/16001/${plan.weeks[7]}/edit`);
    expect(body).toContain('chưa gửi');
    expect(letter).toMatch(/Message-ID: <so06-nhac-\d+@example\.vn>/i);
  });

  it('say why when no letter can go: no mail server', async () => {
    const jobs = await instance(null, -2);
    await jobs.remindNow();
    const states = new Set((await letters()).map(({ state, error }) => `${state}: ${error}`));
    expect([...states]).toEqual(['not_possible: Chưa đặt máy chủ thư']);
  });

  it('a refused address is failed at once, seen with its reason, and keeps nobody else from their letter', async () => {
    const server = await mailServer(['xa1@example.vn']);
    const jobs = await instance(server.url, 16);
    await jobs.remindNow();
    await until(allSettled);
    const failed = (await letters()).filter((row) => row.state === 'failed');
    expect(failed).toEqual([
      expect.objectContaining({
        who: 'xa-1',
        offset: 15,
        attempts: 1,
        error: 'Máy chủ thư từ chối địa chỉ người nhận (mã 550)',
      }),
    ]);
    expect(server.taken).toHaveLength(2);
  });

  it('a server that is down is tried again, and takes each letter once when it is back', async () => {
    const probe = await openMailServer();
    await probe.stop();
    const jobs = await instance(probe.url, -23);
    await jobs.remindNow();
    await until(async () => (await letters()).some((row) => row.attempts > 0));
    const first = (await letters()).find((row) => row.attempts > 0);
    expect([first?.state, first?.error]).toEqual(['queued', 'Không nối được tới máy chủ thư']);
    const server = await mailServer([], probe.port);
    await until(allSettled);
    expect(server.taken).toHaveLength(3);
    expect((await letters()).filter((row) => row.state === 'sent')).toHaveLength(3);
    expect((await letters()).every((row) => row.state !== 'sent' || row.error === null)).toBe(true);
  });

  it('after five tries a letter is failed', async () => {
    const probe = await openMailServer();
    await probe.stop();
    const jobs = await instance(probe.url, -2);
    const one = await db.user.findUniqueOrThrow({ where: { username: 'xa-1' } });
    const unitId = plan.unitIds.get('16001') ?? 0;
    const at = { planId: plan.planId, weekOrdinal: 8, unitId, userId: one.id, dueAt, offsetHours: -3 };
    const createdAt = new Date(dueAt.getTime() - 2 * hour);
    await db.reminder.create({ data: { ...at, channel: 'email', attempts: 4, createdAt } });
    await jobs.remindNow();
    await until(async () => (await letters()).some((row) => row.state === 'failed'));
    const failed = (await letters()).find((row) => row.state === 'failed');
    expect([failed?.attempts, failed?.error]).toEqual([5, 'Không nối được tới máy chủ thư']);
  });

  it('two instances on one database send each letter exactly once', async () => {
    const server = await mailServer();
    const [first, second] = await Promise.all([instance(server.url, -2), instance(server.url, -2)]);
    await makeMany(60);
    await Promise.all([first?.remindNow(), second?.remindNow(), first?.remindNow(), second?.remindNow()]);
    await until(allSettled);
    const sent = (await letters()).filter((row) => row.state === 'sent');
    const ids = server.taken.map(({ raw }) => /so06-nhac-(\d+)/.exec(raw)?.[1]);
    expect(sent.length).toBeGreaterThan(60);
    expect(ids).toHaveLength(sent.length);
    expect(new Set(ids).size).toBe(ids.length);
    expect(sent.every((row) => row.attempts === 1)).toBe(true);
    await db.roleAssignment.deleteMany({ where: { user: { username: { startsWith: 'nhieu-' } } } });
  });

  it('a database that is away for a moment ends nothing: what was cut off is done again', async () => {
    const server = await mailServer();
    const jobs = await instance(server.url, -2);
    await jobs.remindNow();
    for (let cuts = 0; cuts < 5; cuts++) {
      await db.$queryRaw`
        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE application_name = 'so06-jobs' AND datname = current_database()`;
      await sleep(300);
    }
    await until(allSettled);
    expect(server.taken).toHaveLength(3);
  });

  it('a letter is not sent for what was handed in, or closed, after it was written', async () => {
    const down = await openMailServer();
    await down.stop();
    const jobs = await instance(down.url, -23);
    await jobs.remindNow();
    await send('16001');
    await db.week.update({
      where: { planId_ordinal: { planId: plan.planId, ordinal: 8 } },
      data: { closedAt: new Date() },
    });
    const server = await mailServer([], down.port);
    await until(allSettled);
    expect(server.taken).toEqual([]);
    expect(new Set((await letters()).map((row) => row.error))).toEqual(
      new Set([
        'Đơn vị đã nộp trước khi thư đi',
        'Tuần đã khoá sổ trước khi thư đi',
        'Người nhận chưa có địa chỉ thư',
      ]),
    );
    await db.reminder.deleteMany();
    await jobs.remindNow();
    expect(await ledger()).toEqual([]);
    await db.week.updateMany({ data: { closedAt: null } });
  });

  it('follow a unit’s own deadline where it was given one', async () => {
    const key = { planId: plan.planId, weekOrdinal: 8, unitId: plan.unitIds.get('16004') ?? 0 };
    await db.report.update({
      where: { planId_weekOrdinal_unitId: key },
      data: { extendedUntil: new Date(dueAt.getTime() + 40 * hour), extensionReason: 'mất điện diện rộng' },
    });
    const jobs = await instance(null, 16);
    await jobs.remindNow();
    const offsets = (await letters()).map(({ unit, offset }) => [unit, offset]);
    expect(offsets).toContainEqual(['16004', -24]);
    expect(offsets).toContainEqual(['16003', 15]);
    expect(offsets.filter(([unit]) => unit === '16004')).toHaveLength(1);
  });

  it('come again before a later deadline, and not any more for the one that was moved', async () => {
    const key = { planId: plan.planId, weekOrdinal: 8, unitId: plan.unitIds.get('16004') ?? 0 };
    const offsets = async () =>
      (await letters()).filter(({ unit }) => unit === '16004').map(({ offset, state }) => [offset, state]);
    await db.user.update({ where: { username: 'xa-4' }, data: { email: 'xa4@example.vn' } });
    const server = await mailServer();
    const before = await instance(server.url, -2);
    await before.remindNow();
    await until(allSettled);
    await db.report.update({
      where: { planId_weekOrdinal_unitId: key },
      data: { extendedUntil: new Date(dueAt.getTime() + 40 * hour), extensionReason: 'mất điện diện rộng' },
    });
    const late = await instance(server.url, 38);
    await late.remindNow();
    await until(allSettled);
    expect(await offsets()).toEqual([
      [-3, 'sent'],
      [-3, 'sent'],
    ]);
    const { id: userId } = await db.user.findUniqueOrThrow({ where: { username: 'xa-4' } });
    const moved = { ...key, userId, channel: 'email' as const, dueAt, offsetHours: -24 };
    await db.reminder.create({ data: { ...moved, createdAt: new Date(dueAt.getTime() + 37 * hour) } });
    await late.remindNow();
    await until(allSettled);
    expect(await offsets()).toContainEqual([-24, 'not_possible']);
  });

  async function send(unit: string) {
    const key = { planId: plan.planId, weekOrdinal: 8, unitId: plan.unitIds.get(unit) ?? 0 };
    const { version } = await db.report.findUniqueOrThrow({ where: { planId_weekOrdinal_unitId: key } });
    const sent = await sendReport(plan.everyone, {
      plan: plan.slug,
      unit,
      week: plan.weeks[7],
      basedOn: version,
      confirmed: true,
      entries: { dem: { numerator: '5' } },
    });
    expect(sent.ok).toBe(true);
  }

  async function makeMany(count: number) {
    for (let at = 0; at < count; at++) await makeReporter(`nhieu-${at}`, '16003', `nhieu${at}@example.vn`);
  }
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
