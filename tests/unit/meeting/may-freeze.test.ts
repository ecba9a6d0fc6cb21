import { describe, expect, it } from 'vitest';
import { freezeQuestion, hindranceWords } from '@/components/meeting/freeze/freeze-words';
import { freezeHindrance } from '@/lib/domain/meeting/freeze/may-freeze';

const week = { isoNumber: 48, startsOn: '2026-11-23', endsOn: '2026-11-29' };
const all = { expected: 130, received: 130, approved: 130 };

describe('figures of a week', () => {
  it('are not frozen before it comes, nor where nobody reported', () => {
    expect(freezeHindrance(week, all, '2026-11-22')).toBe('week_ahead');
    expect(freezeHindrance(week, { ...all, received: 0 }, '2026-11-30')).toBe('no_reports');
    expect(freezeHindrance(week, all, '2026-11-23')).toBeNull();
    expect(hindranceWords.week_ahead({ week: 'Tuần 52 (21/12–27/12/2026)' })).toBe(
      'Tuần 52 (21/12–27/12/2026) chưa đến nên chưa chốt được.',
    );
  });

  it('are frozen after a question while the week runs, reports are missing or not approved', () => {
    const some = { expected: 130, received: 90, approved: 0 };
    expect(freezeQuestion(week, some, '2026-11-28')).toBe(
      'Tuần 48 (23/11–29/11/2026) chưa kết thúc: còn 40/130 đơn vị chưa nộp, 90/90 báo cáo chưa duyệt. Vẫn chốt?',
    );
    expect(freezeQuestion(week, all, '2026-11-29')).toBe(
      'Tuần 48 (23/11–29/11/2026) chưa kết thúc. Vẫn chốt?',
    );
    expect(freezeQuestion(week, { ...all, approved: 129 }, '2026-11-30')).toBe(
      'Tuần 48 (23/11–29/11/2026): 1/130 báo cáo chưa duyệt. Vẫn chốt?',
    );
    expect(freezeQuestion(week, all, '2026-11-30')).toBeNull();
  });
});
