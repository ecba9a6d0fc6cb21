import { describe, expect, it } from 'vitest';
import { deadlineBefore, deadlineNote } from '@/lib/domain/task/deadline-note';
import { firstDue, groupConclusions, leadWords } from '@/lib/domain/task/group-conclusions';
import { type Holder, holderLabel, readHolder } from '@/lib/domain/task/holder';
import { readConclusion, type TypedConclusion } from '@/lib/domain/task/typed-conclusion';

const health: Holder = { is: 'department', id: 1, code: 'so-y-te', name: 'Sở Y tế' };
const cuaLo: Holder = { is: 'unit', id: 1, code: '16732', name: 'Phường Cửa Lò' };
const twins: Holder[] = ['17001', '17002'].map((code, at) => ({
  is: 'unit',
  id: 10 + at,
  code,
  name: 'Xã Nghi Lâm',
}));
const choices = [health, cuaLo, ...twins];

const typed: TypedConclusion = {
  text: 'Rà soát hộ nghèo',
  lead: 'Phường Cửa Lò',
  partners: '',
  person: '',
  dueOn: '2026-06-30',
  isStanding: false,
  product: '',
  authority: '',
};

function read(change: Partial<TypedConclusion>, needsLead = true) {
  return readConclusion({ ...typed, ...change }, { choices, heldOn: '2026-06-01', needsLead });
}

function codes(change: Partial<TypedConclusion>): string[] {
  const result = read(change);
  return result.ok ? [] : result.problems.map(({ field, code }) => `${field} ${code}`);
}

describe('who takes a task', () => {
  it.each([
    ['Sở Y tế', health],
    ['so-y-te', health],
    ['  sở   y TẾ ', health],
    ['Phường Cửa Lò (16732)', cuaLo],
    ['16732', cuaLo],
    ['UBND phường Cửa Lò', cuaLo],
    ['Uỷ ban nhân dân Phường Cửa Lò', cuaLo],
    ['Xã Nghi Lâm (17002)', twins[1]],
  ])('is known by %s', (words, holder) => {
    expect(readHolder(words, choices)).toEqual({ ok: true, holder });
  });

  it.each([
    ['Xã Nghi Lâm', 'same_name'],
    ['Phường Cưa Lo', 'unknown_holder'],
    ['Sở', 'unknown_holder'],
    ['', 'unknown_holder'],
  ])('is not guessed from %j', (words, code) => {
    expect(readHolder(words, choices)).toEqual({ ok: false, code });
  });

  it('is read back from every label that is offered', () => {
    for (const holder of choices)
      expect(readHolder(holderLabel(holder), choices)).toEqual({ ok: true, holder });
  });
});

describe('a typed conclusion', () => {
  it('is read with lead, partners and deadline', () => {
    expect(read({ partners: '- Sở Y tế;\n17001\n' })).toEqual({
      ok: true,
      value: {
        text: 'Rà soát hộ nghèo',
        lead: cuaLo,
        partners: [health, twins[0]],
        person: '',
        dueOn: '2026-06-30',
        product: '',
        authority: '',
      },
    });
    expect(read({ dueOn: '', isStanding: true })).toMatchObject({ ok: true, value: { dueOn: null } });
    expect(read({ lead: '' }, false)).toMatchObject({ ok: true, value: { lead: null } });
  });

  it.each([
    [{ text: ' \n' }, 'text needed'],
    [{ text: 'a'.repeat(1501) }, 'text too_long'],
    [{ text: 'cấp lại cho 038200001234' }, 'text identity_number'],
    [{ lead: '' }, 'lead needed'],
    [{ lead: 'Xã Nghi Lâm' }, 'lead same_name'],
    [{ partners: 'Sở Nào đó' }, 'partners unknown_holder'],
    [{ partners: 'Sở Y tế\nso-y-te' }, 'partners twice'],
    [{ partners: 'Phường Cửa Lò' }, 'partners twice'],
    [{ dueOn: '' }, 'dueOn due_needed'],
    [{ isStanding: true }, 'dueOn due_or_standing'],
    [{ dueOn: '2026-02-30' }, 'dueOn day'],
    [{ dueOn: '2026-05-31' }, 'dueOn due_before_meeting'],
    [{ dueOn: '2036-06-30' }, 'dueOn due_far'],
    [{ product: 'a'.repeat(201) }, 'product too_long'],
  ])('is refused: %j', (change, problem) => {
    expect(codes(change)).toEqual([problem]);
  });

  it('has all that is wrong with it named at once', () => {
    expect(codes({ text: '', lead: '', dueOn: '' })).toEqual([
      'text needed',
      'lead needed',
      'dueOn due_needed',
    ]);
  });
});

describe('tasks of one conclusion', () => {
  const task = {
    text: 'Rà soát hộ nghèo',
    person: '',
    product: '',
    authority: '',
    due: '30/06/2026',
    lead: 'unit 1',
    partners: ['unit 2', 'department 1'],
  };
  const grouped = (...changes: Partial<typeof task>[]) => {
    const tasks = changes.map((change, at) => ({ ...task, ...change, position: at + 1 }));
    return groupConclusions(tasks.reverse()).map((group) => group.map(({ position }) => position));
  };

  it('stand one after the other with the same words', () => {
    const texts = ['a', 'b', 'b', 'a'].map((text) => ({ text }));
    expect(grouped(...texts)).toEqual([[1], [2, 3], [4]]);
  });

  it('also where one that leads shares in the others', () => {
    expect(grouped({}, { lead: 'unit 2', partners: ['department 1'] })).toEqual([[1, 2]]);
    expect(grouped({ partners: ['unit 2'] }, { lead: 'unit 2', partners: [] })).toEqual([[1, 2]]);
    expect(grouped({ partners: [] }, { lead: 'unit 2', partners: ['unit 3'] })).toEqual([[1], [2]]);
  });

  it.each([
    { due: '31/07/2026' },
    { due: 'thường xuyên' },
    { product: 'Báo cáo' },
    { person: 'Chủ tịch UBND xã' },
    { authority: 'Chủ tịch UBND tỉnh' },
    { partners: ['department 1'] },
  ])('are two with the same words and another %j', (change) => {
    expect(grouped({}, { lead: 'unit 9', ...change })).toEqual([[1], [2]]);
  });

  it('keep the deadline that they were given with in the note of its change', () => {
    const note = deadlineNote('2026-06-30', null, 'từ 01/01/2026 thành bão lũ');
    expect(note).toBe('Đổi thời hạn từ 30/06/2026 thành thường xuyên. Lý do: từ 01/01/2026 thành bão lũ');
    expect(deadlineBefore(note)).toBe('30/06/2026');
    expect(deadlineBefore(deadlineNote(null, '2026-06-30', 'có thời hạn'))).toBe('thường xuyên');
  });

  it('name their leads while they are few', () => {
    const some = (count: number, level: string | null) =>
      Array.from({ length: count }, (_, at) => ({ name: `Xã ${at}`, level }));
    expect(leadWords(some(2, 'commune'))).toBe('Xã 0; Xã 1');
    expect(leadWords(some(130, 'commune'))).toBe('130 xã, phường');
    expect(leadWords([...some(5, 'commune'), ...some(1, null)])).toBe('6 đơn vị');
  });

  it('are due with the first of them; never, where none is', () => {
    expect(firstDue([null, '2026-07-31', '2026-06-30'])).toBe('2026-06-30');
    expect(firstDue([null])).toBeNull();
  });
});
