import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { formatWeek, type Week, weekKey } from '@/lib/domain/plan/week';
import { PlanTabs } from './plan-tabs';
import type { WeekStep } from './week-step';

/** Rooms that are entered by way of plan and unit alone: another plan shows its own meetings, its own tasks. */
const stayingRooms = ['meetings', 'tasks', 'freezes', 'body'];

/**
 * Switches plan and week, in links and a plain form: works without JavaScript.
 * @param path this page without its query; the week is added to it.
 */
export function PlanWeekPicker({
  plans,
  plan,
  weeks,
  week,
  path,
  keep = {},
  of,
  stepTo = () => ({ path }),
  sections,
}: {
  plans: { slug: string; number: string; rootCode: string }[];
  plan: { slug: string };
  weeks: Week[];
  week: Week;
  path: string;
  /** What else the address says and a change of week keeps. */
  keep?: Record<string, string | undefined>;
  /** The week in which the unit's code names it, where it may name another one in other weeks. */
  of?: string | undefined;
  /** Where another week is, when a reorganisation lies in between. */
  stepTo?: (week: Week) => WeekStep;
  /** Other ways to look at the same unit and week. */
  sections?: ReactNode;
}) {
  const kept = Object.entries(keep).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const address = (other: Week) => {
    const to = stepTo(other);
    const query = [...kept, ['week', weekKey(other)], ...(to.of ? [['of', to.of]] : [])];
    return `${to.path}?${new URLSearchParams(query)}`;
  };
  const room = stayingRooms.find((one) => path.startsWith(`/${one}/`)) ?? 'progress';
  const before = weeks[week.ordinal - 2];
  const after = weeks[week.ordinal];
  return (
    <div className="picker print-hidden" data-in-app>
      <PlanTabs plans={plans} here={plan.slug} room={room} />
      {sections}
      <form action={path} method="get" className="picker-weeks">
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {of && <input type="hidden" name="of" value={of} />}
        <Step to={before && address(before)} label="Tuần trước" sign="‹" />
        <label className="sr-only" htmlFor="picker-week">
          Tuần
        </label>
        {/* A new week in the address is a new choice here as well. */}
        <select
          key={weekKey(week)}
          id="picker-week"
          name="week"
          defaultValue={weekKey(week)}
          className="input input-small"
        >
          {weeks.toReversed().map((one) => (
            <option key={weekKey(one)} value={weekKey(one)}>
              {formatWeek(one)}
            </option>
          ))}
        </select>
        <Button small>Xem</Button>
        <Step to={after && address(after)} label="Tuần sau" sign="›" />
      </form>
    </div>
  );
}

function Step({ to, label, sign }: { to: string | undefined; label: string; sign: string }) {
  if (!to) return <span className="picker-step" aria-hidden="true" />;
  return (
    <a href={to} className="picker-step" aria-label={label} title={label}>
      {sign}
    </a>
  );
}
