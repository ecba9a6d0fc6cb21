import { vietnamDay, weekdayOf } from '@/lib/domain/plan/day';
import type { PlanSettingsView } from '@/lib/queries/plan/get-plan-settings';
import { momentWords } from './words';

/** What the settings come to: the dates of the next weeks that will open. */
export function NextDeadlines({ rule, nextWeeks }: Pick<PlanSettingsView, 'rule' | 'nextWeeks'>) {
  if (nextWeeks.length === 0) return <p>Mọi tuần của kế hoạch này đã mở: hạn của chúng không đổi nữa.</p>;
  const usual = (((rule.dueAfterDays - 1) % 7) + 7) % 7;
  return (
    <>
      <h3>Ba tuần sắp mở</h3>
      <ul>
        {nextWeeks.map((week) => (
          <li key={week.startsOn}>
            Tuần {week.isoNumber}: hạn <strong>{momentWords(week.dueAt)}</strong>
            {weekdayOf(vietnamDay(week.dueAt)) - 1 !== usual && ', lùi vì nghỉ lễ'}
            <span className="under">số liệu đến {momentWords(week.cutoffAt)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
