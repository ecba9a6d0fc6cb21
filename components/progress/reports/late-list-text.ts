import { formatInstant } from '@/lib/domain/plan/day';
import type { ExpectedReport } from '@/lib/queries/progress/list-reports';

type Owing = Pick<
  ExpectedReport,
  'fullName' | 'parentName' | 'level' | 'received' | 'dueAt' | 'extendedUntil'
>;

/**
 * Who has not handed in, ready for the chat group: 'Đến 17:05 24/11/2026, còn 9 xã chưa nộp báo cáo tuần 47 …', then a
 * line for each unit above. Null when everybody has.
 */
export function lateListText(
  reports: readonly Owing[],
  week: { isoNumber: number; dueAt: Date },
  now: Date,
): string | null {
  const owing = reports.filter(({ received }) => !received);
  if (owing.length === 0) return null;
  const isCommunesOnly = owing.every(({ level }) => level === 'commune');
  const due =
    now > week.dueAt ? `đã quá hạn ${formatInstant(week.dueAt)}` : `hạn ${formatInstant(week.dueAt)}`;
  const groups = new Map<string, string[]>();
  for (const one of owing) {
    const name = one.extendedUntil
      ? `${one.fullName} (gia hạn đến ${formatInstant(one.extendedUntil)})`
      : one.fullName;
    groups.set(one.parentName, [...(groups.get(one.parentName) ?? []), name]);
  }
  const head = `Đến ${formatInstant(now)}, còn ${owing.length} ${isCommunesOnly ? 'xã, phường' : 'đơn vị'} chưa nộp báo cáo tuần ${week.isoNumber} (${due}):`;
  const lines = [...groups]
    .sort(([a], [b]) => a.localeCompare(b, 'vi'))
    .map(([parent, names]) => `- ${parent ? `${parent}: ` : ''}${names.join(', ')}`);
  return [head, ...lines].join('\n');
}
