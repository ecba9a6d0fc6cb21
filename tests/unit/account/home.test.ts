import { expect, test } from 'vitest';
import { addressOf, placeOf } from '@/lib/domain/account/home';
import { normalUsername, usernameShape } from '@/lib/domain/account/username';

const home = { plan: '78', unit: '413', week: '2022-18' };

test.each([
  ['/progress/78/40', '2022-17', { plan: '78', week: '2022-17' }],
  ['/progress/78/40/cccd', null, { plan: '78', week: undefined }],
  ['/reports/2026/40', '2026-40', { plan: '2026', week: '2026-40' }],
  ['/report/2026/16732/2026-45', null, { plan: '2026', week: '2026-45' }],
  ['/report/2026/16732/2026-45/edit', null, { plan: '2026', week: '2026-45' }],
  ['/meetings/2026/40', '2026-45', { plan: '2026', week: '2026-45' }],
  ['/tasks/78/413', '2022-17', { plan: '78', week: '2022-17' }],
  ['/freezes/78/413', '2022-17', { plan: '78', week: '2022-17' }],
  ['/body/78/413', null, { plan: '78', week: undefined }],
  ['/meeting/7/points', null, { plan: undefined, week: undefined }],
  ['/account/users', '2026-40', { plan: undefined, week: undefined }],
])('%s with week %s is a place', (pathname, week, place) => {
  expect(placeOf(pathname, week)).toEqual(place);
});

test('an address keeps the week one was in, else leads to the current one', () => {
  expect(addressOf('progress', home)).toBe('/progress/78/413');
  expect(addressOf('reports', home, '2022-17')).toBe('/reports/78/413?week=2022-17');
});

test('whatever an address leads to is a place of the same plan and week', () => {
  for (const destination of ['progress', 'meetings', 'tasks', 'reports', 'review'] as const) {
    const url = new URL(addressOf(destination, home, '2022-17'), 'http://here.invalid');
    expect(placeOf(url.pathname, url.searchParams.get('week'))).toEqual({ plan: '78', week: '2022-17' });
  }
});

test.each(['cualo', 'keng-du', 'xa.dien-chau', 'cualo-2022'])('%s is a user name', (text) => {
  expect(normalUsername(` ${text.toUpperCase()}`)).toMatch(usernameShape);
});

test.each(['', 'ab', '-cua', 'cua-', 'cua--lo', 'cửa', 'a b c', 'x'.repeat(41)])('%j is none', (text) => {
  expect(text).not.toMatch(usernameShape);
});
