import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import type { Action } from '@/lib/access/policy';
import { isAllowed } from '@/lib/access/scope';
import { db } from '@/lib/db/client';
import { RoleName } from '@/lib/db/generated/enums';
import { makeSmallPlan, type SmallPlan } from '@/tests/fixtures/small-plan';

const actions: Action[] = [
  'progress.read',
  'report.read',
  'report.write',
  'report.review',
  'baseline.set',
  'figures.freeze',
  'meeting.read',
  'meeting.draft',
  'meeting.manage',
  'task.report',
  'week.manage',
  'account.manage',
];

/** Places as seen from district 412: itself, a commune of it, the province above, another district's commune. */
const places = { own: '412', below: '16001', above: '40', beside: '16004' };

/** Written out once more by hand, so that a slip in the policy table cannot also slip in here. */
const expected: Record<RoleName, Partial<Record<Action, (keyof typeof places)[]>>> = {
  reporter: {
    'progress.read': ['own', 'below', 'above', 'beside'],
    'meeting.read': ['own', 'below', 'above', 'beside'],
    'report.read': ['own', 'below'],
    'report.write': ['own', 'below'],
    'figures.freeze': ['own', 'below'],
    'meeting.draft': ['own', 'below'],
    'meeting.manage': ['own', 'below'],
    'task.report': ['own', 'below'],
  },
  district_reviewer: {
    'progress.read': ['own', 'below', 'above', 'beside'],
    'meeting.read': ['own', 'below', 'above', 'beside'],
    'report.read': ['own', 'below'],
    'report.review': ['own', 'below'],
    'figures.freeze': ['own', 'below'],
    'meeting.draft': ['own', 'below'],
    'meeting.manage': ['own', 'below'],
    'task.report': ['own', 'below'],
  },
  province_officer: {
    'progress.read': ['own', 'below', 'above', 'beside'],
    'meeting.read': ['own', 'below', 'above', 'beside'],
    'report.read': ['own', 'below'],
    'report.review': ['own', 'below'],
    'baseline.set': ['own', 'below'],
    'figures.freeze': ['own', 'below'],
    'meeting.draft': ['own', 'below'],
    'meeting.manage': ['own', 'below'],
    'task.report': ['own', 'below'],
    'week.manage': ['own', 'below'],
  },
  leader: {
    'progress.read': ['own', 'below', 'above', 'beside'],
    'meeting.read': ['own', 'below', 'above', 'beside'],
    'meeting.draft': ['own', 'below'],
    'report.read': ['own', 'below'],
  },
  // Of no department, as here, it may report of no task.
  department_officer: {
    'progress.read': ['own', 'below', 'above', 'beside'],
    'meeting.read': ['own', 'below', 'above', 'beside'],
  },
  administrator: {
    'progress.read': ['own', 'below', 'above', 'beside'],
    'meeting.read': ['own', 'below', 'above', 'beside'],
    'account.manage': ['own', 'below', 'above', 'beside'],
  },
};

const now = new Date('2024-02-01');

describe('who may do what, where', () => {
  let plan: SmallPlan;
  beforeAll(async () => {
    plan = await makeSmallPlan(db, 'quyen');
  });
  const actor = (
    role: RoleName,
    unit: string,
    period: Partial<Actor['assignments'][number]> = {},
  ): Actor => ({
    ...plan.everyone,
    assignments: [
      { role, unitId: plan.unitIds.get(unit) ?? 0, validFrom: '2020-01-01', validUntil: null, ...period },
    ],
  });
  const ask = (who: Actor, action: Action, unit: string, on = '2024-01-07') =>
    isAllowed(db, who, { action, unitId: plan.unitIds.get(unit) ?? 0, on }, now);

  for (const role of Object.values(RoleName)) {
    for (const action of actions) {
      it.each(Object.entries(places))(`${role} of a district, ${action}, %s`, async (place, unit) => {
        const granted = expected[role][action]?.includes(place as keyof typeof places) ?? false;
        expect(await ask(actor(role, '412'), action, unit)).toBe(granted);
      });
    }
  }

  it('the officer of a department reports of its tasks, and of no other department', async () => {
    const officer = actor('department_officer', '40', { departmentId: 7 });
    const of = (departmentId: number | null) =>
      isAllowed(
        db,
        officer,
        { action: 'task.report', unitId: plan.unitIds.get('40') ?? 0, on: '2024-01-07', departmentId },
        now,
      );
    expect(await of(7)).toBe(true);
    expect(await of(8)).toBe(false);
    expect(await of(null)).toBe(false);
  });

  it('nobody without a role, nobody before or after their time', async () => {
    expect(await ask({ ...plan.everyone, assignments: [] }, 'progress.read', '40')).toBe(false);
    expect(await ask(actor('leader', '40', { validFrom: '2024-02-02' }), 'progress.read', '40')).toBe(false);
    expect(await ask(actor('leader', '40', { validUntil: '2024-02-01' }), 'progress.read', '40')).toBe(false);
    expect(await ask(actor('leader', '40', { validUntil: '2024-02-02' }), 'progress.read', '40')).toBe(true);
  });

  it('by the tree of the day asked about: xã 16003 moved from 412 to 413', async () => {
    const [old, later] = ['2024-01-28', '2024-02-04'];
    expect(await ask(actor('district_reviewer', '412'), 'report.review', '16003', old)).toBe(true);
    expect(await ask(actor('district_reviewer', '412'), 'report.review', '16003', later)).toBe(false);
    expect(await ask(actor('district_reviewer', '413'), 'report.review', '16003', later)).toBe(true);
  });
});
