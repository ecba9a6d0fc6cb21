import { expect, it } from 'vitest';
import { lateListText } from '@/components/progress/reports/late-list-text';

const week = { isoNumber: 47, dueAt: new Date('2026-11-23T10:00:00Z') };
const now = new Date('2026-11-24T10:05:00Z');
const unit = (fullName: string, parentName: string, over = {}) => ({
  fullName,
  parentName,
  level: 'commune' as const,
  received: false,
  dueAt: week.dueAt,
  extendedUntil: null,
  ...over,
});

it('the list for the chat group names who owes, by area, with the time it was true', () => {
  const reports = [
    unit('Xã Keng Đu', 'Kỳ Sơn cũ'),
    unit('Xã An Châu', 'Diễn Châu cũ', { extendedUntil: new Date('2026-11-25T10:00:00Z') }),
    unit('Xã Mường Xén', 'Kỳ Sơn cũ'),
    unit('Xã Đã Nộp', 'Diễn Châu cũ', { received: true }),
  ];
  expect(lateListText(reports, week, now)).toBe(
    [
      'Đến 17:05 24/11/2026, còn 3 xã, phường chưa nộp báo cáo tuần 47 (đã quá hạn 17:00 23/11/2026):',
      '- Diễn Châu cũ: Xã An Châu (gia hạn đến 17:00 25/11/2026)',
      '- Kỳ Sơn cũ: Xã Keng Đu, Xã Mường Xén',
    ].join('\n'),
  );
});

it('there is none when everybody has handed in', () => {
  expect(lateListText([unit('Xã A', 'B', { received: true })], week, now)).toBeNull();
});
