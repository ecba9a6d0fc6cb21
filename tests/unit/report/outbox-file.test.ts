import { describe, expect, it } from 'vitest';
import { fileOf, readFile } from '@/components/report/device/outbox-file';
import type { WaitingEdit } from '@/lib/domain/report/outbox';

const edit: WaitingEdit = {
  id: '3f2b8f0a-6c1e-4f5d-9b7a-0d2c4e6f8a10',
  userId: 7,
  plan: '2026',
  unit: '16732',
  week: '2026-47',
  indicator: 'cccd',
  before: { figure: { is: 'blank' }, reason: '' },
  entry: { numerator: '1.315', notApplicable: false, reason: '' },
  cell: { figure: { is: 'given', numerator: 1315 }, reason: '' },
  typedAt: '2026-11-22T08:00:00.000Z',
  wasOffline: true,
  wasTried: false,
  trouble: { is: 'refused', problems: [{ field: '', code: 'week_closed' }] },
};
const now = new Date('2026-11-23T00:00:00Z');
const text = (edits: unknown[]) =>
  fileOf({ edits: edits as WaitingEdit[], sendings: [] }, 7, 'cualo-xa', now);

describe('a file of waiting figures', () => {
  it('is read back by its own account, to be asked anew with the same key', () => {
    expect(readFile(text([edit]), 7)).toEqual({
      ok: true,
      edits: [{ ...edit, wasTried: true, trouble: null }],
    });
  });

  it('is nobody else’s', () => {
    expect(readFile(text([edit]), 8)).toEqual({ ok: false, fault: 'other_account', account: 'cualo-xa' });
  });

  it.each([
    ['no key', { id: '1' }],
    ['a note that is no text', { entry: { reason: 5 } }],
    ['no entry', { entry: null }],
    ['an answer that is none', { entry: { answer: 'maybe' } }],
    ['a figure that is none', { cell: { figure: { is: 'given', numerator: 1.5 }, reason: '' } }],
    ['no state before', { before: {} }],
    ['no time', { typedAt: 'hôm qua' }],
  ])('with %s is refused whole', (_, part) => {
    expect(readFile(text([edit, { ...edit, ...part }]), 7)).toEqual({ ok: false, fault: 'not_a_queue' });
  });

  it.each(['', 'null', '[]', '{"format":"so06-hang-cho","version":1,"edits":{}}'])('%j is none', (other) => {
    expect(readFile(other, 7)).toEqual({ ok: false, fault: 'not_a_queue' });
  });
});
