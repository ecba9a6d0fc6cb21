import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { applyQueue } from '@/lib/commands/report/apply-queue';
import { sendReport } from '@/lib/commands/report/send-report';
import { db } from '@/lib/db/client';
import { verifyLedger } from '@/lib/db/verify';
import { verifyReceipts } from '@/lib/db/verify-receipts';
import { addDays, toDate } from '@/lib/domain/plan/day';
import { cellOf } from '@/lib/domain/report/cell';
import type { WaitingEdit } from '@/lib/domain/report/outbox';
import { getHistory } from '@/lib/queries/report/get-history';
import { getReport } from '@/lib/queries/report/get-report';
import { Device } from '@/tests/fixtures/device';
import { makeSmallPlan, type SmallPlan } from '@/tests/fixtures/small-plan';

let plan: SmallPlan;
beforeAll(async () => {
  plan = await makeSmallPlan(db, 'ngoai-tuyen');
});

const rules = {
  dem: { kind: 'count', accumulation: 'running', direction: 'higher_is_better', denominatorBy: 'none' },
  phatsinh: { kind: 'count', accumulation: 'weekly', direction: 'higher_is_better', denominatorBy: 'none' },
  tinhgiao: {
    kind: 'rate',
    accumulation: 'running',
    direction: 'higher_is_better',
    denominatorBy: 'province',
  },
} as const;
type Code = keyof typeof rules;

const at = (unit: string, week: number) => ({ plan: plan.slug, unit, week: plan.weeks[week - 1] ?? '' });
const made = () => new Device(plan.everyone.userId, randomUUID);
const ledger = (actor: Actor) => async (edits: WaitingEdit[]) => {
  const answers = await applyQueue(actor, JSON.parse(JSON.stringify(edits)));
  if (!answers) throw new Error('not a queue');
  return answers;
};

function type(
  device: Device,
  unit: string,
  week: number,
  indicator: Code,
  numerator: string,
  typedAt: Date,
  reason = '',
) {
  const entry = { numerator, reason };
  device.type({
    ...at(unit, week),
    indicator,
    entry,
    cell: cellOf(rules[indicator], entry),
    typedAt: typedAt.toISOString(),
  });
}

/** Every value kept of a unit's drafts. */
async function drafts(unit: string) {
  const values = await db.value.findMany({
    where: { revision: { report: { planId: plan.planId, unitId: plan.unitIds.get(unit) } } },
    include: { revision: { include: { report: true } }, indicator: { include: { indicator: true } } },
  });
  return values
    .map(({ revision, indicator, numerator, reason }) =>
      [revision.report.weekOrdinal, indicator.indicator.code, numerator, reason].join(' '),
    )
    .sort();
}

describe('sixty edits on two devices over three days', () => {
  /** The same edits on two units' reports; only the order in which the devices reach the ledger differs. */
  async function threeDays(unit: string, order: [number, number], edits: Edit[]) {
    const devices = [made(), made()] as const;
    for (let day = 0; day < 3; day++) {
      for (const edit of edits.filter((one) => one.day === day)) {
        const device = devices[edit.device] as Device;
        type(
          device,
          unit,
          edit.week,
          edit.code,
          String(edit.figure),
          new Date(`2024-01-1${day}T0${edit.device}:00:00Z`),
        );
      }
      for (const index of order) await devices[index]?.sync(ledger(plan.everyone));
      // In the evening a person looks at what differs: the larger running total is the right one.
      while (devices.some((device) => device.edits.length > 0)) {
        for (const index of order) {
          const device = devices[index] as Device;
          device.decide((edit) => (larger(edit) ? 'mine' : 'kept'));
          await device.sync(ledger(plan.everyone));
        }
      }
    }
    expect(devices.flatMap((device) => device.edits)).toEqual([]);
    return drafts(unit);
  }

  interface Edit {
    day: number;
    device: 0 | 1;
    week: number;
    code: Code;
    figure: number;
  }

  it('end equal, whichever device reaches the ledger first', async () => {
    const [edits] = fc.sample(
      fc.array(
        fc.record({
          day: fc.nat(2),
          device: fc.constantFrom(0 as const, 1 as const),
          week: fc.integer({ min: 1, max: 3 }),
          code: fc.constantFrom('dem' as const, 'phatsinh' as const, 'tinhgiao' as const),
        }),
        { minLength: 60, maxLength: 60 },
      ),
      { numRuns: 1, seed: 6 },
    );
    // Running totals grow from day to day; on one day two people may still say different things.
    const all = (edits ?? []).map((edit, index) => ({ ...edit, figure: edit.day * 1000 + index }));
    const first = await threeDays('16001', [0, 1], all);
    const second = await threeDays('16002', [1, 0], all);
    expect(all).toHaveLength(60);
    expect(first.length).toBe(9);
    expect(second).toEqual(first);
  });
});

const larger = (edit: WaitingEdit) =>
  edit.trouble?.is === 'conflict' && numeratorOf(edit.cell) > numeratorOf(edit.trouble.kept);
const numeratorOf = (cell: WaitingEdit['cell']) =>
  cell?.figure.is === 'given' ? (cell.figure.numerator ?? -1) : -1;

describe('an edit', () => {
  const edit = (unit: string, week: number, code: Code, numerator: string) => {
    const device = made();
    type(device, unit, week, code, numerator, new Date());
    return device.edits[0] as WaitingEdit;
  };

  it('is applied once with one key, and leaves one line of history with its way in', async () => {
    const one = edit('16003', 1, 'dem', '15');
    for (let again = 0; again < 3; again++) {
      expect(await ledger(plan.everyone)([one])).toMatchObject([
        { id: one.id, is: 'applied', kept: { figure: { numerator: 15 } } },
      ]);
    }
    const lines = await db.edit.findMany({ where: { id: one.id } });
    expect(lines).toMatchObject([
      { numerator: 15, beforeNumerator: null, origin: 'offline', userId: plan.everyone.userId },
    ]);
  });

  it('is dated within its week and now, whatever the device’s clock says', async () => {
    for (const [week, typedAt] of [
      [3, '0001-01-01T00:00:00Z'],
      [4, '9999-12-31T00:00:00Z'],
    ] as const) {
      const one = { ...edit('16003', week, 'dem', '7'), typedAt };
      expect(await ledger(plan.everyone)([one])).toMatchObject([{ is: 'applied' }]);
      const kept = await db.edit.findUniqueOrThrow({ where: { id: one.id } });
      expect(kept.typedAt).toEqual(kept.receivedAt);
    }
  });

  it('on a cell that somebody changed meanwhile is answered with both figures, and changes nothing', async () => {
    await ledger(plan.everyone)([edit('16003', 2, 'dem', '20')]);
    const [answer] = await ledger(plan.everyone)([edit('16003', 2, 'dem', '21')]);
    expect(answer).toMatchObject({ is: 'conflict', kept: { figure: { numerator: 20 }, by: 'Mọi vai' } });
    expect(await drafts('16003')).toContain('2 dem 20 ');
  });

  it('is refused with the reason: unreadable, unknown, not one’s own, week closed, unit merged, role withdrawn', async () => {
    const codes = async (actor: Actor, ...edits: WaitingEdit[]) =>
      (await ledger(actor)(edits)).map((one) => (one.is === 'refused' ? one.problems[0]?.code : one.is));
    const good = edit('16004', 1, 'dem', '5');
    const bad = { ...edit('16004', 1, 'tinhgiao', '7'), entry: { numerator: '1,5' } };
    const unknown = { ...edit('16004', 1, 'phatsinh', '7'), indicator: 'la' };
    expect(await codes(plan.everyone, good, bad, unknown)).toEqual([
      'applied',
      'comma_decimal',
      'unknown_indicator',
    ]);

    const ended = plan.everyone.assignments.map((one) => ({ ...one, validUntil: '2021-01-01' }));
    expect(await codes({ ...plan.everyone, assignments: ended }, edit('16004', 2, 'dem', '5'))).toEqual([
      'forbidden',
    ]);
    expect(await codes(plan.everyone, edit('16005', 7, 'dem', '5'))).toEqual(['missing']);

    const week = { planId_ordinal: { planId: plan.planId, ordinal: 4 } };
    await db.week.update({ where: week, data: { closedAt: toDate(addDays('2024-12-31', 1)) } });
    expect(await codes(plan.everyone, edit('16004', 4, 'dem', '5'), good)).toEqual([
      'week_closed',
      'applied',
    ]);
    await db.week.update({ where: week, data: { closedAt: null } });
    expect(await drafts('16004')).toEqual(['1 dem 5 ']);
  });

  it('refuses a citizen’s number in the note', async () => {
    const device = made();
    device.type({
      ...at('16004', 3),
      indicator: 'dem',
      entry: { numerator: '5', reason: 'xem hồ sơ 040 200 001 234' },
      cell: { figure: { is: 'given', numerator: 5 }, reason: '' },
      typedAt: new Date().toISOString(),
    });
    await device.sync(ledger(plan.everyone));
    expect(device.edits[0]?.trouble).toMatchObject({
      is: 'refused',
      problems: [{ code: 'reason_has_identity_number' }],
    });
  });
});

describe('a queue', () => {
  it('is answered edit by edit: what cannot be read is refused by itself and holds up nothing', async () => {
    const made = (id: string, part: object) => ({
      ...at('16005', 1),
      id,
      indicator: 'dem',
      before: { figure: { is: 'blank' }, reason: '' },
      entry: { numerator: '8' },
      typedAt: new Date().toISOString(),
      wasOffline: true,
      ...part,
    });
    const [good, unseen, half] = [randomUUID(), randomUUID(), randomUUID()];
    const answers = await applyQueue(plan.everyone, [
      made('khong-phai-khoa', {}),
      made(unseen, { entry: { numerator: '8', reason: 'a\u0000b' } }),
      made(half, { unit: '\ud800' }),
      made(randomUUID(), { entry: { numerator: 8 } }),
      made(good, {}),
    ]);
    expect(answers?.map(({ is }) => is).sort()).toEqual([
      'applied',
      'refused',
      'refused',
      'refused',
      'refused',
    ]);
    expect(answers?.find(({ id }) => id === good)).toMatchObject({ is: 'applied' });
    expect(answers?.find(({ id }) => id === unseen)).toMatchObject({
      problems: [{ field: '', code: 'invalid' }],
    });
    expect(await applyQueue(plan.everyone, [{ unit: '16005' }])).toBeNull();
  });
});

describe('a note beside a blank', () => {
  it('is kept and sent, counts nowhere, and does not stand before the last figure', async () => {
    const why = 'Chưa chốt xong với tổ dân phố';
    const send = async (
      week: number,
      entries: Record<'dem' | 'phatsinh', { numerator: string; reason?: string }>,
    ) => {
      const device = made();
      for (const [code, { numerator, reason }] of Object.entries(entries)) {
        type(device, '16004', week, code as Code, numerator, new Date(), reason);
      }
      await device.sync(ledger(plan.everyone));
      expect(device.edits).toEqual([]);
      const sending = { ...at('16004', week), entries, confirmed: true, key: randomUUID() };
      expect(await sendReport(plan.everyone, sending)).toMatchObject({ ok: true });
    };
    await send(6, { dem: { numerator: '9' }, phatsinh: { numerator: '2' } });
    await send(7, { dem: { numerator: '', reason: why }, phatsinh: { numerator: '3' } });

    expect(await drafts('16004')).toContain(`7 dem  ${why}`);
    expect((await verifyLedger(db)).differences).toEqual([]);
    expect(await verifyReceipts(db)).toEqual([]);
    const dem = async (week: number) => {
      const answer = await getReport(plan.everyone, at('16004', week));
      if (answer.status !== 'ok') throw new Error(answer.status);
      return answer.view.groups.flatMap(({ indicators }) => indicators).find(({ code }) => code === 'dem');
    };
    expect((await dem(7))?.typed).toMatchObject({ figure: { is: 'blank' }, reason: why });
    expect((await dem(8))?.previous).toMatchObject({ ordinal: 6, figure: { numerator: 9 } });

    const reader = {
      ...plan.everyone,
      assignments: plan.everyone.assignments.filter(({ role }) => role !== 'reporter'),
    };
    const events = async (actor: Actor) => {
      const answer = await getHistory(actor, { ...at('16004', 7), indicator: 'dem' });
      return answer.status === 'ok' ? answer.view.events.map(({ is, reason }) => `${is} ${reason}`) : [];
    };
    expect(await events(reader)).toEqual([`sending ${why}`, `edit ${why}`]);
    const device = made();
    device.kept.set(`${plan.slug} 16004 ${plan.weeks[6]} dem`, { figure: { is: 'blank' }, reason: why });
    type(device, '16004', 7, 'dem', '11', new Date(), why);
    await device.sync(ledger(plan.everyone));
    expect(device.edits).toEqual([]);
    // A draft is nobody's but its writers'.
    expect(await events(reader)).toHaveLength(2);
    expect(await events(plan.everyone)).toEqual([`edit ${why}`, `sending ${why}`, `edit ${why}`]);
  });
});

describe('a report confirmed without network', () => {
  const confirmed = (unit: string, week: number, entries: object) => ({
    ...at(unit, week),
    entries,
    confirmed: true,
    key: randomUUID(),
  });

  it('is sent once, and only as it was seen', async () => {
    const device = made();
    type(device, '16001', 4, 'dem', '5000', new Date());
    await device.sync(ledger(plan.everyone));
    const other = await sendReport(plan.everyone, confirmed('16001', 4, { dem: { numerator: '4999' } }));
    expect(other).toEqual({ ok: false, problems: [{ field: '', code: 'stale' }] });
    const sending = confirmed('16001', 4, { dem: { numerator: '5.000' } });
    const first = await sendReport(plan.everyone, sending);
    expect(first).toMatchObject({ ok: true, value: { state: 'sent' } });
    expect(await sendReport(plan.everyone, sending)).toEqual(first);
    const report = await db.report.findFirstOrThrow({
      where: { planId: plan.planId, weekOrdinal: 4, unitId: plan.unitIds.get('16001') },
      include: { revisions: true },
    });
    expect(report.revisions).toHaveLength(1);
    expect(await sendReport(plan.everyone, { ...sending, ...at('16001', 3) })).toEqual({
      ok: false,
      problems: [{ field: '', code: 'invalid' }],
    });
    expect((await verifyLedger(db)).differences).toEqual([]);
    expect(await verifyReceipts(db)).toEqual([]);
  });

  it('stays what the reviewer saw while somebody types a correction', async () => {
    const report = () =>
      db.report.findFirstOrThrow({
        where: { planId: plan.planId, weekOrdinal: 4, unitId: plan.unitIds.get('16001') },
      });
    const device = made();
    device.kept.set(`${plan.slug} 16001 ${plan.weeks[3]} dem`, {
      figure: { is: 'given', numerator: 5000 },
      reason: '',
    });
    type(device, '16001', 4, 'dem', '6000', new Date());
    await device.sync(ledger(plan.everyone));
    expect(device.edits).toEqual([]);
    expect(await report()).toMatchObject({ state: 'sent', countedRevision: 1, draftRevision: 2 });
  });
});
