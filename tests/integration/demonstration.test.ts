// database: demonstration
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { db } from '@/lib/db/client';
import type { PrismaClient } from '@/lib/db/generated/client';
import { openDatabase } from '@/lib/db/open-database';
import { verifyLedger } from '@/lib/db/verify';
import { verifyReceipts } from '@/lib/db/verify-receipts';
import { formatRate } from '@/lib/domain/progress/rate';
import { loadDemonstration } from '@/prisma/seed';
import { createDatabase, demonstrationNow } from '@/tests/fixtures/database';

/** Totals of a plan's unit by indicator, up to a week: sums of postings. */
async function totals(plan: string, unit: string, week: number) {
  const rows = await db.$queryRaw<{ code: string; numerator: number; denominator: number; units: number }[]>`
    SELECT i.code, sum(p.numerator)::int AS numerator, sum(p.denominator)::int AS denominator, sum(p.units)::int AS units
    FROM posting p JOIN plan ON plan.id = p.plan_id JOIN indicator i ON i.id = p.indicator_id
    JOIN unit u ON u.id = p.unit_id
    WHERE plan.slug = ${plan} AND u.code = ${unit} AND p.week_ordinal <= ${week}
    GROUP BY i.code`;
  return new Map(rows.map(({ code, ...amount }) => [code, amount]));
}

const none = { numerator: 0, denominator: 0, units: 0 };

describe('Kế hoạch 78, last week: the news report of 10/05/2022', () => {
  test('thị xã Cửa Lò, from its 7 phường', async () => {
    const cuaLo = await totals('78', '413', 12);
    const figures = [
      'ho-ngheo',
      'nhan-khau-ngheo',
      'ho-can-ngheo',
      'nhan-khau-can-ngheo',
      'chinh-sach',
      'tiem-chung-dong-bo',
    ].map((code) => cuaLo.get(code)?.numerator);
    expect(figures).toEqual([117, 356, 387, 1315, 1701, 20_066]);
    expect(cuaLo.get('hoc-sinh-cccd')).toEqual({ numerator: 383, denominator: 454, units: 7 });
    expect(formatRate(383, 454)).toBe('84,3%');
  });

  test('the province', async () => {
    const province = await totals('78', '40', 12);
    const rate = (code: string) => {
      const { numerator, denominator } = province.get(code) ?? none;
      return formatRate(numerator, denominator);
    };
    expect(rate('cccd-thu-nhan')).toBe('83,0%');
    expect(rate('tiem-chung-dong-bo')).toBe('94,2%');
    expect(province.get('cccd-thay-bhyt')?.numerator).toBe(3735);
    expect(province.get('ke-hoach-huyen')).toEqual({ numerator: 21, denominator: 21, units: 21 });
    expect(province.get('ke-hoach-xa')).toEqual({ numerator: 460, denominator: 460, units: 460 });
    expect(rate('ke-hoach-thon')).toBe('100,0%');
  });

  test('481 units were expected in each of 12 weeks, and all had reported in the last', async () => {
    const weeks = await db.report.groupBy({
      by: ['weekOrdinal'],
      where: { plan: { slug: '78' } },
      _count: true,
    });
    expect(weeks.map((week) => week._count)).toEqual(Array(12).fill(481));
    const open = { plan: { slug: '78' }, weekOrdinal: 12, state: { not: 'approved' as const } };
    expect(await db.report.count({ where: open })).toBe(0);
  });
});

describe('meetings', () => {
  test('21 điểm cầu on 10/05/2022, 130 today; the first meetings are frozen, the next one is being prepared', async () => {
    const meetings = await db.meeting.findMany({
      include: { plan: true, freeze: true, _count: { select: { points: true, lines: true, tasks: true } } },
      orderBy: { id: 'asc' },
    });
    expect(meetings.map(({ plan, _count }) => [plan.slug, _count.points, _count.tasks])).toEqual([
      ['78', 21, 4],
      ['2026', 130, 4],
      ['2026', 130, 0],
    ]);
    expect(meetings.map(({ freeze }) => freeze !== null)).toEqual([true, true, false]);
    expect(meetings.map(({ _count }) => _count.lines > 3)).toEqual([true, true, false]);
  });

  test('the figures of 10/05/2022 were frozen after the last report of the week', async () => {
    const { frozenAt } = await db.freeze.findFirstOrThrow({ where: { plan: { slug: '78' } } });
    const later = { plan: { slug: '78' }, sentAt: { gt: frozenAt } };
    expect(await db.report.count({ where: later })).toBe(0);
  });
});

describe('the illustrative plan of this year', () => {
  let planId = 0;
  beforeAll(async () => {
    const plan = await db.plan.findUniqueOrThrow({ where: { slug: '2026' } });
    expect([plan.isIllustrative, plan.title]).toEqual([true, expect.stringContaining('Số liệu minh hoạ')]);
    planId = plan.id;
  });

  const reportOf = (code: string, weekOrdinal: number) =>
    db.report.findFirstOrThrow({ where: { planId, weekOrdinal, unit: { code } } });

  test('130 communes in each of 26 weeks up to now, and weeks ahead that are not open', async () => {
    const weeks = await db.week.findMany({ where: { planId }, orderBy: { ordinal: 'asc' } });
    expect(weeks).toHaveLength(38);
    expect(weeks.filter((week) => week.openedAt !== null)).toHaveLength(26);
    const present = weeks[25];
    expect(present && present.startsOn <= demonstrationNow && demonstrationNow < present.cutoffAt).toBe(true);
    expect(await db.report.count({ where: { planId } })).toBe(26 * 130);
  });

  test('phường Cửa Lò has not sent the present week, and has sent the one before', async () => {
    expect((await reportOf('16732', 26)).state).toBe('due');
    expect(['sent', 'approved']).toContain((await reportOf('16732', 25)).state);
  });

  test('nothing was sent in the future', async () => {
    expect(await db.revision.count({ where: { planId, sentAt: { gt: demonstrationNow } } })).toBe(0);
  });

  test('like life: late reports, missing ones, corrections, one returned, one unit that stopped', async () => {
    const [late] = await db.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM report r JOIN week w ON (w.plan_id, w.ordinal) = (r.plan_id, r.week_ordinal)
      WHERE r.plan_id = ${planId} AND r.first_sent_at > w.due_at`;
    expect(late?.count).toBeGreaterThan(50);
    expect(
      await db.report.count({ where: { planId, weekOrdinal: { lt: 25 }, state: 'due' } }),
    ).toBeGreaterThan(40);
    expect(await db.report.count({ where: { planId, countedRevision: 2 } })).toBeGreaterThan(20);
    expect(await db.report.count({ where: { planId, state: 'returned' } })).toBe(1);
    const stopped = await db.report.count({
      where: { planId, unit: { code: '16885' }, weekOrdinal: { gt: 17 }, state: 'due' },
    });
    expect(stopped).toBe(9);
  });

  test('xã Keng Đu stalls on VNeID while its other figures go on', async () => {
    const then = await totals('2026', '16822', 13);
    const later = await totals('2026', '16822', 22);
    expect(later.get('vneid-kich-hoat')).toEqual(then.get('vneid-kich-hoat'));
    expect(later.get('so-suc-khoe')?.numerator).toBeGreaterThan(then.get('so-suc-khoe')?.numerator ?? 0);
  });
});

describe('Kế hoạch năm 2025, through the reorganisation of 01/07/2025', () => {
  let planId = 0;
  beforeAll(async () => {
    const plan = await db.plan.findUniqueOrThrow({ where: { slug: '2025' } });
    expect([plan.isIllustrative, plan.note]).toEqual([true, expect.stringContaining('Số liệu minh hoạ')]);
    planId = plan.id;
  });

  test('412 communes report in 13 weeks, then 130 in 13 weeks', async () => {
    const weeks = await db.report.groupBy({
      by: ['weekOrdinal'],
      where: { planId },
      _count: true,
      orderBy: { weekOrdinal: 'asc' },
    });
    expect(weeks.map(({ _count }) => _count)).toEqual([...Array(13).fill(412), ...Array(13).fill(130)]);
  });

  test('a commune that said nothing yet holds what its predecessors held, and they hold nothing', async () => {
    const carried = await db.$queryRaw<{ unit: number; now: string; before: string }[]>`
      WITH held AS (
        SELECT s.unit_id, s.indicator_id, i.code, sum(s.numerator) FILTER (WHERE s.week_ordinal <= 13) AS n13,
               sum(s.denominator) FILTER (WHERE s.week_ordinal <= 13) AS d13, sum(s.numerator) AS n14, sum(s.denominator) AS d14
        FROM posting s JOIN indicator i ON i.id = s.indicator_id AND i.accumulation = 'running'
        WHERE s.plan_id = ${planId} AND s.week_ordinal <= 14
        GROUP BY s.unit_id, s.indicator_id, i.code
      )
      SELECT r.unit_id AS unit, string_agg(concat(heir.code, ' ', heir.n14, '/', heir.d14), ' ' ORDER BY heir.code) AS now,
             string_agg(concat(heir.code, ' ', old.n, '/', old.d), ' ' ORDER BY heir.code) AS before
      FROM report r
      JOIN held heir ON heir.unit_id = r.unit_id
      CROSS JOIN LATERAL (
        SELECT sum(held.n13) AS n, sum(held.d13) AS d, sum(held.n14) AS left_over
        FROM succession s JOIN held ON held.unit_id = s.from_unit_id AND held.indicator_id = heir.indicator_id
        WHERE s.to_unit_id = r.unit_id
      ) old
      WHERE r.plan_id = ${planId} AND r.week_ordinal = 14 AND r.counted_revision IS NULL AND old.left_over = 0
      GROUP BY r.unit_id`;
    expect(carried.length).toBeGreaterThan(10);
    expect(carried.map(({ now }) => now)).toEqual(carried.map(({ before }) => before));
  });

  test('the transfer moves the province by nothing: it moves by what the 130 reported beyond it', async () => {
    const moved = await db.$queryRaw<{ code: string; moved: number; reported: number }[]>`
      WITH heir AS (
        SELECT u.id, u.id AS origin FROM unit u WHERE u.level = 'commune' AND u.valid_until IS NULL AND u.valid_from < '2025-07-01'
        UNION ALL SELECT s.to_unit_id, s.from_unit_id FROM succession s WHERE s.effective_on = '2025-07-01'
      ), said AS (
        SELECT v.indicator_id, r.unit_id, v.numerator FROM report r
        JOIN value v ON v.report_id = r.id AND v.revision_number = r.counted_revision
        WHERE r.plan_id = ${planId} AND r.week_ordinal = 14
      ), before AS (
        SELECT heir.id, s.indicator_id, sum(s.numerator) AS numerator
        FROM heir JOIN posting s ON s.unit_id = heir.origin AND s.plan_id = ${planId} AND s.week_ordinal <= 13
        GROUP BY heir.id, s.indicator_id
      )
      SELECT i.code, (SELECT coalesce(sum(p.numerator), 0) FROM posting p JOIN plan ON plan.id = p.plan_id
                      WHERE p.plan_id = ${planId} AND p.unit_id = plan.root_unit_id AND p.indicator_id = i.id
                        AND p.week_ordinal = 14)::int AS moved,
             sum(said.numerator - coalesce(before.numerator, 0))::int AS reported
      FROM said JOIN indicator i ON i.id = said.indicator_id AND i.accumulation = 'running'
      LEFT JOIN before ON before.id = said.unit_id AND before.indicator_id = said.indicator_id
      GROUP BY i.id, i.code`;
    expect(moved).toHaveLength(11);
    expect(moved.map((one) => one.moved)).toEqual(moved.map((one) => one.reported));
  });

  test('no running total of a commune of today falls, but for one correction that says why', async () => {
    const falls = await db.$queryRaw<{ unit: string; indicator: string; week: number }[]>`
      SELECT u.code AS unit, i.code AS indicator, s.week_ordinal AS week
      FROM posting s JOIN unit u ON u.id = s.unit_id AND u.level = 'commune' AND u.valid_until IS NULL
      JOIN indicator i ON i.id = s.indicator_id AND i.accumulation = 'running'
      WHERE s.plan_id = ${planId} AND s.numerator < 0`;
    expect(falls).toEqual([{ unit: '16732', indicator: 'hoi-vien-doan-the', week: 17 }]);
  });
});

test('every posting equals the recomputation from the reports', async () => {
  const { compared, differences } = await db.$transaction((tx) => verifyLedger(tx), { timeout: 60_000 });
  // All three plans: the last one alone has 575 units × 14 indicators × 26 weeks.
  expect(compared).toBeGreaterThan(400_000);
  expect(differences).toEqual([]);
});

test('every count of receipts equals the reports counted anew', async () => {
  expect(await db.$transaction((tx) => verifyReceipts(tx), { timeout: 60_000 })).toEqual([]);
});

const wholeLoad = 120_000;
test(
  'loading again changes nothing; loading elsewhere at the same moment gives the same',
  async () => {
    const before = await checksum(db);
    expect(await loadDemonstration(db, demonstrationNow)).toBe(false);
    expect(await checksum(db)).toEqual(before);
    const other = openDatabase(await createDatabase(inject('serverUrl'), 'catalogue'));
    try {
      expect(await loadDemonstration(other, demonstrationNow)).toBe(true);
      expect(await checksum(other)).toEqual(before);
    } finally {
      await other.$disconnect();
    }
  },
  wholeLoad,
);

/** Of all that was made up; ids may differ, so places go by code. */
async function checksum(database: PrismaClient) {
  return database.$queryRaw`
    SELECT
      (SELECT md5(string_agg(line, '|' ORDER BY line)) FROM (
        SELECT concat_ws(' ', p.slug, u.code, r.week_ordinal, r.state, r.version, r.first_sent_at, i.code,
                         v.revision_number, v.numerator, v.denominator, v.not_applicable, v.reason, v.typed_at) AS line
        FROM report r JOIN plan p ON p.id = r.plan_id JOIN unit u ON u.id = r.unit_id
        LEFT JOIN value v ON v.report_id = r.id LEFT JOIN indicator i ON i.id = v.indicator_id) AS said) AS reports,
      (SELECT md5(string_agg(line, '|' ORDER BY line)) FROM (
        SELECT concat_ws(' ', p.slug, u.code, i.code, s.week_ordinal, s.numerator, s.denominator, s.units) AS line
        FROM posting s JOIN plan p ON p.id = s.plan_id JOIN unit u ON u.id = s.unit_id
        JOIN indicator i ON i.id = s.indicator_id) AS posted) AS postings,
      (SELECT md5(string_agg(concat_ws(' ', p.slug, m.title, m.held_on, f.checksum), '|' ORDER BY m.id))
        FROM meeting m JOIN plan p ON p.id = m.plan_id LEFT JOIN figure_freeze f ON f.id = m.freeze_id) AS meetings,
      (SELECT md5(string_agg(concat_ws(' ', t.text, t.due_on, t.done_at), '|' ORDER BY t.id)) FROM task t) AS tasks,
      (SELECT count(*)::int FROM user_account WHERE is_demonstration) AS accounts`;
}
