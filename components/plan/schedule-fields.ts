import type { SettingField } from '@/components/ui/setting-form';
import { formatClock } from '@/lib/domain/plan/clock';
import type { WeekRule } from '@/lib/domain/plan/deadline';
import type { PlanSettingsView } from '@/lib/queries/plan/get-plan-settings';
import { dayAfterWeekWords } from './words';

const days = (from: number, to: number, kept: number) => {
  const offered = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return [...new Set([...offered, kept])]
    .sort((a, b) => a - b)
    .map((day) => ({ value: String(day), label: dayAfterWeekWords(day) }));
};

/** Cut-off and deadline, each a day counted from the week's Sunday and a time of it. */
export function scheduleFields(rule: WeekRule): SettingField[] {
  return [
    {
      name: 'cutoffAfterDays',
      label: 'Chốt số liệu vào',
      hint: 'Số liệu của tuần tính đến lúc này.',
      kind: 'choice',
      value: String(rule.cutoffAfterDays),
      choices: days(-6, 7, rule.cutoffAfterDays),
    },
    {
      name: 'cutoffClock',
      label: 'Giờ chốt',
      hint: 'Ví dụ 17:00; hết ngày là 24:00.',
      kind: 'figure',
      value: formatClock(rule.cutoffMinute),
    },
    {
      name: 'dueAfterDays',
      label: 'Hạn nộp vào',
      hint: 'Gửi sau lúc này là trễ hạn.',
      kind: 'choice',
      value: String(rule.dueAfterDays),
      choices: days(0, 14, rule.dueAfterDays),
    },
    {
      name: 'dueClock',
      label: 'Giờ hạn nộp',
      hint: 'Giờ Việt Nam.',
      kind: 'figure',
      value: formatClock(rule.dueMinute),
    },
    {
      name: 'shiftsOverHolidays',
      label: 'Hạn rơi vào ngày nghỉ lễ thì lùi sang ngày làm việc kế tiếp, cùng giờ',
      kind: 'check',
      value: rule.shiftsOverHolidays ? 'on' : '',
    },
  ];
}

export function reminderFields({
  remindBeforeHours,
  remindAfterHours,
}: Pick<PlanSettingsView, 'remindBeforeHours' | 'remindAfterHours'>): SettingField[] {
  return [
    {
      name: 'before',
      label: 'Nhắc trước hạn (giờ)',
      hint: 'Ví dụ 24, 3. Để trống là không nhắc trước.',
      kind: 'figure',
      value: remindBeforeHours.join(', '),
    },
    {
      name: 'after',
      label: 'Nhắc sau hạn (giờ)',
      hint: 'Ví dụ 15, 39, 63: với hạn 17:00 là 8:00 các sáng hôm sau.',
      kind: 'figure',
      value: remindAfterHours.join(', '),
    },
  ];
}

/** One short sentence for each threshold of a check. */
export function thresholdFields(thresholds: PlanSettingsView['thresholds']): SettingField[] {
  const field = (name: keyof typeof thresholds, label: string, hint: string): SettingField => ({
    name,
    label,
    hint,
    kind: 'figure',
    value: String(thresholds[name]),
  });
  return [
    field('swingPoints', 'Đổi đột ngột (điểm %)', 'Tỷ lệ tăng hoặc giảm quá số này so với tuần trước.'),
    field(
      'denominatorPercent',
      'Lệch mẫu số (%)',
      'Mẫu số đơn vị nhập lệch quá số này so với mẫu số tỉnh giao.',
    ),
    field('frozenWeeks', 'Đứng yên (tuần)', 'Số liệu không đổi ít nhất chừng này tuần rồi mới nhảy.'),
    field('frozenJumpPercent', 'Nhảy sau khi đứng yên (%)', 'Mức nhảy, so với số đứng yên, thì cần xem lại.'),
    field(
      'ownOutlierTimes',
      'Khác thường so với chính đơn vị (lần)',
      'Mức tăng trong tuần lệch quá số lần này so với độ dao động thường thấy của đơn vị.',
    ),
    field(
      'peerOutlierTimes',
      'Khác thường so với đơn vị cùng cấp (lần)',
      'Như trên, so với mức tăng cùng tuần của các đơn vị khác.',
    ),
  ];
}
