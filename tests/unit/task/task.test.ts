import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { onTaskPage, parseTaskPage } from '@/components/task/task-pages';
import { isNewTask, standingWords } from '@/components/task/task-words';
import { addDays, daysBetween } from '@/lib/domain/plan/day';
import {
  compareTasks,
  dueText,
  isDoneLate,
  isPressing,
  type TaskTimes,
  taskReminderOn,
  taskStateOf,
} from '@/lib/domain/task/task';

const due = '2026-06-30';
const open = { dueOn: due, doneOn: null };
const day = fc.integer({ min: -400, max: 400 }).map((count) => addDays(due, count));
const times = fc.record({ dueOn: fc.option(day), doneOn: fc.option(day) });

describe('where a task stands', () => {
  it.each([
    [open, '2026-06-29', 'running', 'còn 1 ngày'],
    [open, '2026-06-30', 'running', 'hạn hôm nay'],
    [open, '2026-07-01', 'overdue', 'quá 1 ngày'],
    [{ dueOn: null, doneOn: null }, '2026-07-01', 'standing', ''],
    [{ dueOn: due, doneOn: '2026-07-05' }, '2026-07-09', 'done', ''],
    [{ dueOn: null, doneOn: '2026-07-05' }, '2026-07-09', 'done', ''],
  ] as const)('%j on %s', (task, today, state, words) => {
    expect(taskStateOf(task, today)).toBe(state);
    expect(dueText(task, today)).toBe(words);
  });

  it('is done late only after the deadline’s own day', () => {
    expect(isDoneLate({ dueOn: due, doneOn: due })).toBe(false);
    expect(isDoneLate({ dueOn: due, doneOn: '2026-07-01' })).toBe(true);
    expect(isDoneLate({ dueOn: null, doneOn: '2026-07-01' })).toBe(false);
  });

  it('presses from a week before the deadline until it is done', () => {
    expect(isPressing(open, '2026-06-22')).toBe(false);
    expect(isPressing(open, '2026-06-23')).toBe(true);
    expect(isPressing(open, '2026-12-31')).toBe(true);
    expect(isPressing({ dueOn: due, doneOn: due }, due)).toBe(false);
    expect(isPressing({ dueOn: null, doneOn: null }, due)).toBe(false);
  });

  it('never goes back from overdue by waiting, and is overdue exactly when its text says so', () => {
    fc.assert(
      fc.property(times, day, fc.nat(300), (task, today, wait) => {
        const state = taskStateOf(task, today);
        if (state === 'overdue') expect(taskStateOf(task, addDays(today, wait))).toBe('overdue');
        expect(state === 'overdue').toBe(dueText(task, today).startsWith('quá'));
      }),
    );
  });
});

describe('the order of tasks', () => {
  it('is what presses, what is done all the time, what is done', () => {
    const tasks: TaskTimes[] = [
      { dueOn: due, doneOn: '2026-06-01' },
      { dueOn: null, doneOn: null },
      { dueOn: '2026-07-01', doneOn: null },
      { dueOn: due, doneOn: '2026-06-03' },
      open,
    ];
    expect([...tasks].sort(compareTasks)).toEqual([tasks[4], tasks[2], tasks[1], tasks[3], tasks[0]]);
  });

  it('is one order: what stands before another stands before all behind it', () => {
    fc.assert(
      fc.property(times, times, times, (a, b, c) => {
        expect(Math.sign(compareTasks(a, b))).toBe(-Math.sign(compareTasks(b, a)) + 0);
        if (compareTasks(a, b) <= 0 && compareTasks(b, c) <= 0)
          expect(compareTasks(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('reminders of a task', () => {
  const on = (days: number) => taskReminderOn(open, addDays(due, days));

  it('fall three days and one day before, the day after, and then weekly', () => {
    expect([-4, -3, -2, -1, 0, 1, 2, 7, 8, 14, 15].map(on)).toEqual([
      null,
      -3,
      -3,
      -1,
      -1,
      1,
      1,
      1,
      8,
      8,
      15,
    ]);
    expect(on(57)).toBe(57);
    expect(on(58)).toBeNull();
  });

  it('are none of a task that is done, or done all the time', () => {
    expect(taskReminderOn({ dueOn: due, doneOn: '2026-06-01' }, due)).toBeNull();
    expect(taskReminderOn({ dueOn: null, doneOn: null }, due)).toBeNull();
  });

  it('never lie ahead, and come at most once for each of their days', () => {
    fc.assert(
      fc.property(fc.integer({ min: -30, max: 90 }), (days) => {
        const offset = on(days);
        if (offset === null) return;
        expect(offset).toBeLessThanOrEqual(days);
        expect(days - offset).toBeLessThan(7);
        expect(taskReminderOn(open, addDays(due, offset))).toBe(offset);
        expect(daysBetween(due, addDays(due, offset))).toBe(offset);
      }),
    );
  });
});

describe('words of a task', () => {
  it('say of a done one when, and by how much it was late', () => {
    const at = (doneOn: string) => standingWords({ dueOn: '2026-11-13', doneOn }, '2026-12-01');
    expect(at('2026-11-28')).toBe('hoàn thành 28/11/2026, chậm 15 ngày');
    expect(at('2026-11-13')).toBe('hoàn thành 13/11/2026');
    expect(standingWords({ dueOn: null, doneOn: null }, '2026-12-01')).toBe('');
  });

  it('call new what nobody has reported on, while its time is not over', () => {
    expect(isNewTask({ state: 'running', lastNote: null })).toBe(true);
    expect(isNewTask({ state: 'overdue', lastNote: null })).toBe(false);
    expect(isNewTask({ state: 'running', lastNote: {} })).toBe(false);
  });
});

describe('the pages of a list', () => {
  const tasks = Array.from({ length: 250 }, (_, at) => at);

  it('hold a hundred each, or all', () => {
    expect(onTaskPage(tasks, 1)).toHaveLength(100);
    expect(onTaskPage(tasks, 3)).toEqual(tasks.slice(200));
    expect(onTaskPage(tasks, 'all')).toBe(tasks);
  });

  it.each([
    [undefined, 1],
    ['3', 3],
    ['4', 1],
    ['0', 1],
    ['1.5', 1],
    ['x', 1],
    ['all', 'all'],
  ])('asked for as %s', (asked, page) => {
    expect(parseTaskPage(asked, 250)).toBe(page);
  });
});
