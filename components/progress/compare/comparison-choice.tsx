import Link from 'next/link';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { formatWeek, weekKey } from '@/lib/domain/plan/week';
import {
  type ComparedWith,
  formatComparedWith,
  weekBefore,
  weeksBack,
} from '@/lib/domain/progress/compare-with';
import type { ComparisonView } from '@/lib/queries/progress/get-comparison';
import type { Peer } from '@/lib/queries/progress/read-comparison-choices';
import { comparePath } from '../paths';
import { briefName } from '../words';

/** What to compare with: another week, another unit or another plan, each in quick links and a plain form. */
export function ComparisonChoice({ view, chosen }: { view: ComparisonView; chosen: ComparedWith | null }) {
  return (
    <dl className="comparison-choice print-hidden">
      <WeekChoice view={view} chosen={chosen} />
      <UnitChoice view={view} chosen={chosen} />
      <PlanChoice view={view} chosen={chosen} />
    </dl>
  );
}

interface Props {
  view: ComparisonView;
  chosen: ComparedWith | null;
}

interface QuickLink {
  label: string;
  to: ComparedWith;
}

function Line({
  word,
  view,
  chosen,
  links,
  children,
}: Props & { word: string; links: QuickLink[]; children?: ReactNode }) {
  return (
    <div>
      <dt>{word}</dt>
      <dd>
        {links.map(({ label, to }) =>
          chosen && formatComparedWith(chosen) === formatComparedWith(to) ? (
            <span key={label} aria-current="true" className="picker-current">
              {label}
            </span>
          ) : (
            <Link key={label} href={comparePath(view, view.unit.code, to)} prefetch={false}>
              {label}
            </Link>
          ),
        )}
        {children}
      </dd>
    </div>
  );
}

/** A select of things to compare with, and its button. */
function Choice({
  id,
  label,
  view,
  value,
  children,
}: {
  id: string;
  label: string;
  view: ComparisonView;
  value: ComparedWith | null;
  children: ReactNode;
}) {
  const text = value ? formatComparedWith(value) : '';
  return (
    <form action={`/compare/${view.plan.slug}/${view.unit.code}`} method="get">
      <input type="hidden" name="week" value={weekKey(view.week)} />
      <label className="sr-only" htmlFor={id}>
        {label}
      </label>
      <select key={text} id={id} name="with" defaultValue={text} className="input input-small">
        {children}
      </select>
      <Button small>So sánh</Button>
    </form>
  );
}

function WeekChoice({ view, chosen }: Props) {
  const { weeks, week, offers } = view;
  const back = (label: string, count: number): QuickLink[] => {
    const ordinal = week.ordinal > count || count === Infinity ? weekBefore(week.ordinal, count) : null;
    const other = ordinal === null ? undefined : weeks[ordinal - 1];
    return other ? [{ label, to: { is: 'week', week: weekKey(other) } }] : [];
  };
  const links = [
    ...back('tuần trước', 1),
    ...back(`${weeksBack} tuần trước`, weeksBack),
    ...back('đầu kế hoạch', Infinity),
    ...offers.samePeriod.map(({ slug, number, ...same }) => ({
      label: `cùng kỳ năm trước (${number})`,
      to: { is: 'plan' as const, plan: slug, week: weekKey(same) },
    })),
  ];
  const begun = weeks.filter((one) => one.openedAt !== null && one.ordinal !== week.ordinal);
  return (
    <Line word="Tuần khác" view={view} chosen={chosen} links={links}>
      {begun.length > 0 && (
        <Choice id="compare-week" label="Tuần khác" view={view} value={chosen?.is === 'week' ? chosen : null}>
          {begun.toReversed().map((one) => (
            <option key={one.ordinal} value={formatComparedWith({ is: 'week', week: weekKey(one) })}>
              {formatWeek(one)}
            </option>
          ))}
        </Choice>
      )}
    </Line>
  );
}

/** As many units beside it are offered as links; more are found in the list. */
const linksMax = 8;

function UnitChoice({ view, chosen }: Props) {
  const { parent, best, peers } = view.offers;
  const beside = parent ? peers.filter(({ parentCode }) => parentCode === parent.code) : [];
  const few = beside.length <= linksMax ? beside.filter(({ code }) => code !== best?.unit.code) : [];
  const unit = (code: string): ComparedWith => ({ is: 'unit', unit: code });
  const links = [
    ...(parent ? [{ label: `cấp trên: ${briefName(parent.fullName)}`, to: unit(parent.code) }] : []),
    ...(best
      ? [
          {
            label: `tốt nhất về ${best.shortName}: ${briefName(best.unit.fullName)}`,
            to: unit(best.unit.code),
          },
        ]
      : []),
    ...few.map(({ code, fullName }) => ({ label: briefName(fullName), to: unit(code) })),
  ];
  return (
    <Line word="Đơn vị khác" view={view} chosen={chosen} links={links}>
      {peers.length > 0 && (
        <Choice
          id="compare-unit"
          label="Đơn vị khác"
          view={view}
          value={chosen?.is === 'unit' ? chosen : null}
        >
          {byParent(peers, parent?.code).map(([name, units]) => (
            <optgroup key={units[0]?.parentCode} label={name}>
              {units.map(({ code, fullName }) => (
                <option key={code} value={formatComparedWith(unit(code))}>
                  {fullName}
                </option>
              ))}
            </optgroup>
          ))}
        </Choice>
      )}
    </Line>
  );
}

/** Units in the groups of their parents, one's own parent first. */
function byParent(peers: readonly Peer[], ownParent: string | undefined): [name: string, units: Peer[]][] {
  const groups = new Map<string, Peer[]>();
  const ownFirst = peers.toSorted(
    (a, b) => Number(b.parentCode === ownParent) - Number(a.parentCode === ownParent),
  );
  for (const peer of ownFirst) {
    const units = groups.get(peer.parentCode);
    if (units) units.push(peer);
    else groups.set(peer.parentCode, [peer]);
  }
  return [...groups.values()].map((units) => [units[0]?.parentName ?? '', units]);
}

function PlanChoice({ view, chosen }: Props) {
  const { plans, plan, comparison } = view;
  const others = plans.filter(({ slug }) => slug !== plan.slug);
  if (others.length === 0) return null;
  const links = others.map(({ slug, number }) => ({
    label: `${number} (cùng số tuần từ khi bắt đầu)`,
    to: { is: 'plan' as const, plan: slug },
  }));
  const there = comparison.is === 'compared' ? comparison.b : comparison.is === 'refused' ? comparison : null;
  return (
    <Line word="Kế hoạch khác" view={view} chosen={chosen} links={links}>
      {chosen?.is === 'plan' && there && (
        <Choice
          id="compare-plan"
          label={`Tuần của ${there.plan.number}`}
          view={view}
          value={{ ...chosen, week: weekKey(there.week) }}
        >
          {there.weeks
            .filter(({ openedAt }) => openedAt !== null)
            .toReversed()
            .map((one) => (
              <option
                key={one.ordinal}
                value={formatComparedWith({ is: 'plan', plan: there.plan.slug, week: weekKey(one) })}
              >
                {there.plan.number}: {formatWeek(one)}
              </option>
            ))}
        </Choice>
      )}
    </Line>
  );
}
