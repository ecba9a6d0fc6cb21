// database: demonstration
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { freezeFigures } from '@/lib/commands/meeting/freeze-figures';
import { reopenWeek } from '@/lib/commands/plan/reopen-week';
import { sendReport } from '@/lib/commands/report/send-report';
import { db } from '@/lib/db/client';
import { sentenceText } from '@/lib/domain/meeting/summary/sentence';
import { summaryOf } from '@/lib/domain/meeting/summary/summary';
import { weekKey } from '@/lib/domain/plan/week';
import { stateText } from '@/lib/domain/progress/sentences';
import { getFreeze } from '@/lib/queries/meeting/get-freeze';
import { listFreezes } from '@/lib/queries/meeting/list-freezes';
import { readSnapshot } from '@/lib/queries/meeting/read-snapshot';
import { lastWholeWeek, progressOf } from '@/lib/queries/progress/indicator-progress';
import { locatePlace } from '@/lib/queries/progress/locate';
import { readIndicators } from '@/lib/queries/progress/read-indicators';
import { readReceipts } from '@/lib/queries/progress/read-receipts';
import { actorOf } from '@/tests/fixtures/demonstration-actor';

const address = { plan: '78', unit: '413', week: '2022-18' };
let officer: Actor;
let commune: Actor;

beforeAll(async () => {
  officer = await actorOf('tinh');
  commune = await actorOf('keng-du');
});

async function frozenId(): Promise<number> {
  const outcome = await freezeFigures(officer, address);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value.freezeId;
}

/** A phường of Cửa Lò corrects its report of the week: five poor households more. */
async function sendFiveMore(): Promise<void> {
  const report = await db.report.findFirstOrThrow({
    where: {
      plan: { slug: '78' },
      week: { isoYear: 2022, isoNumber: 18 },
      unit: { code: '16732', level: 'commune' },
    },
    include: {
      revisions: { include: { values: { include: { indicator: { include: { indicator: true } } } } } },
    },
  });
  const counted = report.revisions.find(({ number }) => number === report.countedRevision);
  const value = counted?.values.find(({ indicator }) => indicator.indicator.code === 'ho-ngheo');
  const numerator = String((value?.numerator ?? 0) + 5);
  await reopenWeek(officer, { plan: '78', week: address.week, reason: 'rà soát lại hộ nghèo' });
  const outcome = await sendReport(await actorOf('cualo-2022'), {
    ...address,
    unit: '16732',
    basedOn: report.version,
    confirmed: true,
    entries: { 'ho-ngheo': { numerator, reason: 'rà soát lại' } },
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
}

async function view(id: number) {
  const answer = await getFreeze(officer, { id });
  if (answer.status !== 'ok') throw new Error(answer.status);
  return answer.view;
}

describe('the figures of a week that is not over', () => {
  const now = new Date('2026-11-21T05:00:00Z');

  it('are judged as the page of progress judges them', async () => {
    const place = await locatePlace(db, { plan: '2026', unit: '40', week: '2026-47' });
    if (!place) throw new Error('no such week');
    const at = { planId: place.plan.id, unitId: place.unit.id, week: place.week.ordinal };
    const moves = await readIndicators(db, { ...at, from: place.week.ordinal - 12 });
    const { own: receipts } = await readReceipts(db, { ...at, on: place.week.endsOn });
    const through = lastWholeWeek(place, receipts, now);
    expect(through).toBe(place.week.ordinal - 1);
    const shown = moves.map((one) => progressOf(one, place, { through, own: [], receipts }).standing);
    const { indicators, asOf } = await readSnapshot(db, place, now);
    expect(indicators.map(({ standing }) => stateText(standing))).toEqual(shown.map(stateText));
    expect(asOf).toBe(now.toISOString());
    expect((await readSnapshot(db, place, new Date('2026-11-23T05:00:00Z'))).asOf).toBeNull();
  });

  it('tell of no meeting that is still to come', async () => {
    const place = await locatePlace(db, address);
    if (!place) throw new Error('no such week');
    expect((await readSnapshot(db, place, new Date('2022-05-09T05:00:00Z'))).meeting).toBeNull();
    expect((await readSnapshot(db, place, new Date('2022-05-10T05:00:00Z'))).meeting?.points).toBe(21);
  });
});

describe('a freeze', () => {
  it('keeps figures, words, targets and who, with a checksum over all of it', async () => {
    const id = await frozenId();
    const row = await db.freeze.findUniqueOrThrow({ where: { id } });
    expect(createHash('sha256').update(row.content).digest('hex')).toBe(row.checksum);
    const { frozen, frozenBy, changes } = await view(id);
    expect(frozenBy).toContain('Tổ công tác tỉnh');
    expect(changes).toEqual([]);
    const text = summaryOf(frozen).map(sentenceText).join(' ');
    for (const figure of ['117 hộ, 356 nhân khẩu', '1.315', 'đạt 84,3%', '20.066'])
      expect(text).toContain(figure);
  });

  it('does not change with what is reported later, and lists it', async () => {
    const id = await frozenId();
    const before = summaryOf((await view(id)).frozen);
    await sendFiveMore();
    const { frozen, changes, sendings } = await view(id);
    expect(summaryOf(frozen)).toEqual(before);
    expect(changes.length).toBeGreaterThanOrEqual(2); // of the town and of the phường below it
    const [own] = changes;
    expect(own).toMatchObject({ unitCode: '413', indicatorCode: 'ho-ngheo' });
    expect((own?.after?.numerator ?? 0) - (own?.before?.numerator ?? 0)).toBe(5);
    expect(sendings.length).toBe(1);
  });

  it('lists the first of those sent later, and says how many there are', async () => {
    const { id: _, ...row } = await db.freeze.findUniqueOrThrow({ where: { id: await frozenId() } });
    const province = await db.unit.findFirstOrThrow({ where: { code: '40', level: 'province' } });
    const frozenAt = new Date('2022-01-01T00:00:00Z');
    const old = { ...row, unitId: province.id, supersedesId: null, frozenAt };
    const { id } = await db.freeze.create({ data: old });
    const { sendings, sendingsCount } = await view(id);
    const weeks = { planId: row.planId, weekOrdinal: { lte: row.weekOrdinal } };
    expect(sendings).toHaveLength(500);
    expect(sendingsCount).toBe(await db.revision.count({ where: { report: weeks } }));
    expect(sendingsCount).toBeGreaterThan(500);
  });

  it('cannot be edited nor deleted, not even past the application', async () => {
    const id = await frozenId();
    await expect(db.$executeRaw`UPDATE figure_freeze SET content = '{}' WHERE id = ${id}`).rejects.toThrow(
      /kept for ever/,
    );
    await expect(db.$executeRaw`DELETE FROM figure_freeze WHERE id = ${id}`).rejects.toThrow(/kept for ever/);
    await expect(db.$executeRaw`TRUNCATE figure_freeze CASCADE`).rejects.toThrow(/kept for ever/);
  });

  it('is superseded by the next one, also by several at once', async () => {
    const ids = await Promise.all(Array.from({ length: 5 }, frozenId));
    const answer = await listFreezes(officer, address);
    if (answer.status !== 'ok') throw new Error(answer.status);
    const { freezes } = answer.view;
    expect(freezes.filter(({ isSuperseded }) => !isSuperseded).map(({ id }) => id)).toEqual([
      Math.max(...ids),
    ]);
    expect(freezes.length).toBeGreaterThanOrEqual(5);
  });

  it('is none of a week in which nobody reported yet', async () => {
    const later = { plan: '2026', unit: '16732', week: '2026-40' };
    expect(await freezeFigures(officer, later)).toMatchObject({ ok: true });
    const place = { plan: { slug: '2026' }, isoYear: 2026 };
    const silent = await db.week.findFirstOrThrow({
      where: { ...place, startsOn: { lte: new Date() } },
      orderBy: { ordinal: 'desc' },
    });
    const of = { planId: silent.planId, weekOrdinal: silent.ordinal, unit: { code: '16732' } };
    await db.receipt.updateMany({ where: of, data: { received: 0, onTime: 0, approved: 0 } });
    expect(await freezeFigures(officer, { ...later, week: weekKey(silent) })).toMatchObject({
      problems: [{ code: 'no_reports', params: { unit: 'Phường Cửa Lò' } }],
    });
  });

  it('is made by those who answer for the unit, and not where nothing was reported', async () => {
    expect(await freezeFigures(commune, address)).toMatchObject({
      ok: false,
      problems: [{ code: 'forbidden' }],
    });
    const nowhere = await freezeFigures(officer, { ...address, unit: '99999' });
    expect(nowhere).toMatchObject({ ok: false, problems: [{ code: 'missing' }] });
  });
});
