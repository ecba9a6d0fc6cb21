import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankCell, type Cell, mergeCell, sameCell } from '@/lib/domain/report/cell';
import {
  type EditAnswer,
  type KeptCell,
  readBack,
  sendable,
  typed,
  type WaitingEdit,
} from '@/lib/domain/report/outbox';
import { Device } from '@/tests/fixtures/device';

const report = { plan: '2026', unit: '16732', week: '2026-48' };
const cell = (numerator: number | null, reason = ''): Cell => ({
  figure: numerator === null ? { is: 'blank' } : { is: 'given', numerator },
  reason,
});

/** The ledger as the command answers: key by key once, cell by cell merged. */
class Ledger {
  readonly cells = new Map<string, Cell>();
  readonly applied = new Set<string>();
  readonly log: string[] = [];

  receive = (edits: WaitingEdit[]): EditAnswer[] =>
    edits.map((edit) => {
      const kept = this.cells.get(edit.indicator) ?? blankCell;
      const said = (now: Cell): KeptCell => ({ ...now, by: null, at: null });
      if (this.applied.has(edit.id)) return { id: edit.id, is: 'applied', kept: said(kept) };
      const merged = edit.cell && mergeCell(edit.before, edit.cell, kept);
      if (!merged) return { id: edit.id, is: 'conflict', kept: said(kept) };
      this.applied.add(edit.id);
      this.log.push(edit.id);
      this.cells.set(edit.indicator, merged);
      return { id: edit.id, is: 'applied', kept: said(merged) };
    });
}

let keys = 0;
const device = () => new Device(1, () => `key-${++keys}`);
const type = (on: Device, indicator: string, numerator: number | null, reason = '') =>
  on.type({
    ...report,
    indicator,
    entry: { numerator: numerator === null ? '' : String(numerator), reason },
    cell: cell(numerator, reason),
    typedAt: '2026-11-24T08:00:00.000Z',
  });

const figures = fc.option(fc.integer({ min: 0, max: 9 }), { nil: null });
const indicators = fc.constantFrom('a', 'b', 'c');

describe('mergeCell', () => {
  const cells = fc
    .record({ figure: figures, reason: fc.constantFrom('', 'x', 'y') })
    .map((one) => cell(one.figure, one.reason));

  it('keeps what only one side changed, and never invents a third thing', () => {
    fc.assert(
      fc.property(cells, cells, cells, (before, mine, kept) => {
        const merged = mergeCell(before, mine, kept);
        if (!merged) return;
        expect([mine.figure, kept.figure]).toContainEqual(merged.figure);
        expect([mine.reason, kept.reason]).toContain(merged.reason);
        if (sameCell(kept, before)) expect(merged).toEqual(mine);
        if (sameCell(mine, before)) expect(merged).toEqual(kept);
      }),
    );
  });

  it('does not let a note undo a figure: one changed each', () => {
    expect(mergeCell(cell(1), cell(1, 'vì sao'), cell(2))).toEqual(cell(2, 'vì sao'));
    expect(mergeCell(cell(1), cell(3), cell(2))).toBeNull();
  });
});

describe('the outbox of a device', () => {
  it('brings the last figure of every cell, once, whatever step the tab dies at (1.000 runs)', async () => {
    const steps = fc.array(
      fc.oneof(
        fc.record({ do: fc.constant('type' as const), indicator: indicators, numerator: figures }),
        fc.record({
          do: fc.constant('sync' as const),
          stop: fc.constantFrom('marked', 'received', undefined),
        }),
      ),
      { maxLength: 40 },
    );
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const ledger = new Ledger();
        let now = device();
        const last = new Map<string, number | null>();
        for (const step of all) {
          if (step.do === 'type') {
            type(now, step.indicator, step.numerator);
            last.set(step.indicator, step.numerator);
          } else {
            await now.exchange(ledger.receive, step.stop as 'marked');
            // The tab dies: what it had in memory is gone, what it wrote down is read again.
            const kept = now.kept;
            const edits = structuredClone(now.edits);
            now = device();
            now.edits = edits;
            now.kept = kept;
          }
        }
        await now.sync(ledger.receive);
        expect(now.edits).toEqual([]);
        for (const [indicator, numerator] of last) {
          expect(ledger.cells.get(indicator) ?? blankCell).toEqual(cell(numerator));
        }
        expect(new Set(ledger.log).size).toBe(ledger.log.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('loses no figure of two devices: each is kept, or shown to a person beside the other', async () => {
    const changes = fc.array(fc.record({ first: fc.boolean(), indicator: indicators, numerator: figures }), {
      maxLength: 30,
    });
    await fc.assert(
      fc.asyncProperty(changes, async (all) => {
        const ledger = new Ledger();
        const [a, b] = [device(), device()];
        for (const { first, indicator, numerator } of all) type(first ? a : b, indicator, numerator);
        await a.sync(ledger.receive);
        await b.sync(ledger.receive);
        for (const edit of b.edits) {
          expect(edit.trouble?.is).toBe('conflict');
          expect(edit.cell).not.toEqual(ledger.cells.get(edit.indicator) ?? blankCell);
        }
        b.decide(() => 'mine');
        await b.sync(ledger.receive);
        expect(b.edits).toEqual([]);
      }),
    );
  });

  it('replaces what never left, and lets a second figure wait behind one that may have arrived', async () => {
    const one = device();
    type(one, 'a', 3);
    type(one, 'a', 30);
    expect(one.edits).toHaveLength(1);
    await one.exchange(new Ledger().receive, 'marked');
    type(one, 'a', 31);
    expect(one.edits.map((edit) => edit.cell)).toEqual([cell(30), cell(31)]);
    expect(sendable(one.edits).map((edit) => edit.cell)).toEqual([cell(30)]);
  });

  it('takes a figure written in another way for the same figure, and not for an answer to a conflict', async () => {
    const ledger = new Ledger();
    const [a, b] = [device(), device()];
    type(a, 'a', 3);
    type(b, 'a', 4);
    await a.sync(ledger.receive);
    await b.sync(ledger.receive);
    const before = structuredClone(b.edits);
    type(b, 'a', 4);
    expect(b.edits).toEqual(before);
  });

  it('keeps what cannot be read, and does not send it', () => {
    const one = device();
    one.type({
      ...report,
      indicator: 'a',
      entry: { numerator: '1,5' },
      cell: null,
      typedAt: '2026-11-24T08:00:00.000Z',
    });
    expect(one.edits).toHaveLength(1);
    expect(sendable(one.edits)).toEqual([]);
  });

  it('forgets what was typed back to how it was', () => {
    const one = device();
    type(one, 'a', 3);
    type(one, 'a', null);
    expect(one.edits).toEqual([]);
  });

  it('reads a file back once, however often', () => {
    const one = device();
    type(one, 'a', 3);
    const file = structuredClone(one.edits);
    expect(readBack(readBack([], file), file)).toEqual(file);
    expect(readBack(one.edits, file)).toEqual(file);
  });

  it('never mixes accounts or reports', () => {
    const own: WaitingEdit[] = [];
    const edit = { ...report, indicator: 'a', entry: {}, cell: cell(1), typedAt: '', wasOffline: false };
    const two = typed(
      typed(own, { ...edit, userId: 1 }, blankCell, 'k1'),
      { ...edit, userId: 2 },
      blankCell,
      'k2',
    );
    const three = typed(two, { ...edit, userId: 1, week: '2026-47' }, blankCell, 'k3');
    expect(three.map(({ id }) => id)).toEqual(['k1', 'k2', 'k3']);
  });
});
