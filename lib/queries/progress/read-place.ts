import type { Tx } from '@/lib/db/client';
import { type Columns, rowsOf } from '@/lib/db/columns';
import type { UnitLevel } from '@/lib/db/generated/enums';
import type { NamedUnit, PlanWeek } from '@/lib/db/resolve';
import type { Day } from '@/lib/domain/plan/day';
import type { PlanChoice } from './list-plans';

/** A plan as the head of a page needs it. */
export interface PlacePlan {
  id: number;
  slug: string;
  number: string;
  title: string;
  isIllustrative: boolean;
  note: string;
  contact: string;
  rootUnitId: number;
}

/** A unit of a code, or one above it, while the first one stood below the second. */
interface Rung extends NamedUnit {
  /** The unit of the code. */
  leaf: number;
  /** Steps up from it; 0: itself. */
  steps: number;
  from: Day;
  until: Day;
}

/** A unit that another one came from, or became, in one reorganisation or several. */
export interface Kin {
  /** The unit whose kin it is. */
  leaf: number;
  side: 'before' | 'after';
  /** Reorganisations between the two. */
  steps: number;
  id: number;
  code: string;
  level: UnitLevel;
  fullName: string;
  from: Day;
  /** First day no longer in force; 9999-12-31 while in force. */
  until: Day;
}

/** A day inside the plan on which units were reorganised, and the week whose figures moved. */
export interface ReorganisedWeek {
  week: number;
  on: Day;
}

/** An indicator to choose, in the order of the plan's paper. */
export interface IndicatorChoice {
  id: number;
  code: string;
  name: string;
  shortName: string;
  /** A running rate with a target: fit to compare units by. */
  isRateToReach: boolean;
  /** Who reports it. */
  reportedBy: UnitLevel;
}

/** A week, and how often what pages show of it changed, of the units that ever had the code. */
interface ChangedWeek extends PlanWeek {
  changes: number;
}

interface Row extends Omit<FoundPlan, 'weeks' | 'choices'> {
  choices: Columns<IndicatorChoice>;
  weeks: Columns<Omit<ChangedWeek, Moment> & Record<Moment, string | null>>;
}

type Moment = 'cutoffAt' | 'dueAt' | 'openedAt' | 'closedAt';

/**
 * A plan with its weeks, indicators and reorganisations, and the units that ever had a code, with all above them and
 * all that they came from and became.
 */
export interface FoundPlan {
  plan: PlacePlan;
  plans: PlanChoice[];
  choices: IndicatorChoice[];
  weeks: ChangedWeek[];
  rungs: Rung[];
  kin: Kin[];
  reorganisations: ReorganisedWeek[];
}

/** All of it in one statement; null when there is no such plan. */
export async function readPlace(tx: Tx, slug: string, code: string): Promise<FoundPlan | null> {
  const [row] = await tx.$queryRaw<Row[]>`
    WITH RECURSIVE up (leaf, unit_id, valid_from, valid_until, steps) AS (
      SELECT id, id, valid_from, coalesce(valid_until, '9999-12-31'), 0 FROM unit WHERE code = ${code}
      UNION ALL
      SELECT up.leaf, p.parent_id, greatest(up.valid_from, p.valid_from),
             least(up.valid_until, coalesce(p.valid_until, '9999-12-31')), up.steps + 1
      FROM up JOIN placement p ON p.unit_id = up.unit_id
        AND p.valid_from < up.valid_until AND up.valid_from < coalesce(p.valid_until, '9999-12-31')
    ), past (leaf, unit_id, effective_on, steps) AS (
      SELECT s.to_unit_id, s.from_unit_id, s.effective_on, 1
      FROM unit u JOIN succession s ON s.to_unit_id = u.id WHERE u.code = ${code}
      UNION
      SELECT past.leaf, s.from_unit_id, s.effective_on, past.steps + 1
      FROM past JOIN succession s ON s.to_unit_id = past.unit_id AND s.effective_on < past.effective_on
    ), future (leaf, unit_id, effective_on, steps) AS (
      SELECT s.from_unit_id, s.to_unit_id, s.effective_on, 1
      FROM unit u JOIN succession s ON s.from_unit_id = u.id WHERE u.code = ${code}
      UNION
      SELECT future.leaf, s.to_unit_id, s.effective_on, future.steps + 1
      FROM future JOIN succession s ON s.from_unit_id = future.unit_id AND s.effective_on > future.effective_on
    ), kin AS (
      SELECT 'before' AS side, past.* FROM past UNION ALL SELECT 'after', future.* FROM future
    )
    SELECT json_build_object('id', plan.id, 'slug', plan.slug, 'number', plan.number, 'title', plan.title,
                             'isIllustrative', plan.is_illustrative, 'note', plan.note, 'contact', plan.contact,
                             'rootUnitId', plan.root_unit_id) AS plan,
           (SELECT json_agg(json_build_object('slug', p.slug, 'number', p.number, 'isIllustrative', p.is_illustrative,
                                              'rootCode', root.code) ORDER BY p.first_day DESC)
            FROM plan p JOIN unit root ON root.id = p.root_unit_id) AS plans,
           (SELECT json_build_object(
                     'id', array_agg(i.id ORDER BY i.place), 'code', array_agg(i.code ORDER BY i.place),
                     'name', array_agg(i.name ORDER BY i.place), 'shortName', array_agg(i.short_name ORDER BY i.place),
                     'reportedBy', array_agg(i.reported_by ORDER BY i.place),
                     'isRateToReach', array_agg(i.kind = 'rate' AND i.accumulation = 'running' AND EXISTS (
                       SELECT FROM target t WHERE t.plan_id = plan.id AND t.indicator_id = i.id) ORDER BY i.place))
            FROM (
              SELECT i.*, pi.reported_by, row_number() OVER (ORDER BY i.group_number, pi.position) AS place
              FROM plan_indicator pi JOIN indicator i ON i.id = pi.indicator_id
              WHERE pi.plan_id = plan.id
            ) i) AS choices,
           (SELECT json_build_object(
                     'ordinal', array_agg(w.ordinal ORDER BY w.ordinal),
                     'isoYear', array_agg(w.iso_year ORDER BY w.ordinal),
                     'isoNumber', array_agg(w.iso_number ORDER BY w.ordinal),
                     'startsOn', array_agg(w.starts_on ORDER BY w.ordinal),
                     'endsOn', array_agg(w.ends_on ORDER BY w.ordinal),
                     'cutoffAt', array_agg(w.cutoff_at ORDER BY w.ordinal),
                     'dueAt', array_agg(w.due_at ORDER BY w.ordinal),
                     'openedAt', array_agg(w.opened_at ORDER BY w.ordinal),
                     'closedAt', array_agg(w.closed_at ORDER BY w.ordinal),
                     'changes', array_agg(coalesce(c.changes, 0) ORDER BY w.ordinal))
            FROM week w LEFT JOIN (
              SELECT r.week_ordinal, sum(r.changes) AS changes FROM receipt r
              WHERE r.plan_id = plan.id AND r.unit_id IN (SELECT leaf FROM up WHERE steps = 0)
              GROUP BY r.week_ordinal
            ) c ON c.week_ordinal = w.ordinal
            WHERE w.plan_id = plan.id) AS weeks,
           (SELECT coalesce(json_agg(json_build_object(
                     'leaf', up.leaf, 'steps', up.steps, 'from', up.valid_from, 'until', up.valid_until,
                     'id', u.id, 'code', u.code, 'level', u.level, 'type', u.type, 'name', u.name,
                     'fullName', trim(u.type || ' ' || u.name)) ORDER BY up.steps), '[]')
            FROM up JOIN unit u ON u.id = up.unit_id) AS rungs,
           (SELECT coalesce(json_agg(json_build_object(
                     'leaf', kin.leaf, 'side', kin.side, 'steps', kin.steps, 'id', u.id, 'code', u.code,
                     'level', u.level, 'fullName', trim(u.type || ' ' || u.name), 'from', u.valid_from,
                     'until', coalesce(u.valid_until, '9999-12-31')) ORDER BY kin.steps, u.code), '[]')
            FROM kin JOIN unit u ON u.id = kin.unit_id) AS kin,
           (SELECT coalesce(json_agg(json_build_object('week', w.ordinal, 'on', moved.effective_on)
                                     ORDER BY moved.effective_on), '[]')
            FROM (SELECT DISTINCT effective_on FROM succession
                  WHERE effective_on BETWEEN plan.first_day AND plan.last_day) moved
            JOIN week w ON w.plan_id = plan.id AND w.ordinal > 1
              AND moved.effective_on BETWEEN w.starts_on AND w.ends_on) AS reorganisations
    FROM plan WHERE plan.slug = ${slug}`;
  if (!row) return null;
  const weeks: ChangedWeek[] = rowsOf(row.weeks).map((week) => ({
    ...week,
    cutoffAt: new Date(week.cutoffAt ?? ''),
    dueAt: new Date(week.dueAt ?? ''),
    openedAt: week.openedAt === null ? null : new Date(week.openedAt),
    closedAt: week.closedAt === null ? null : new Date(week.closedAt),
  }));
  return { ...row, choices: rowsOf(row.choices), weeks };
}

/** A unit on the way down from the plan's root. */
export interface TrailUnit {
  id: number;
  code: string;
  level: UnitLevel;
  fullName: string;
}

/** The unit that has the code on a day, all above it, and of these the way down from the plan's root; null without one. */
export function standingOn(
  rungs: readonly Rung[],
  rootUnitId: number,
  on: Day,
): { unit: NamedUnit; lifespan: { from: Day; until: Day }; above: number[]; trail: TrailUnit[] } | null {
  const then = rungs.filter(({ from, until }) => from <= on && on < until);
  const self = then.find(({ steps }) => steps === 0);
  if (!self) return null;
  const { leaf: _, steps: __, from, until, ...unit } = self;
  const above = then.filter(({ leaf, steps }) => leaf === self.leaf && steps > 0);
  const root = self.id === rootUnitId ? -1 : above.findIndex(({ id }) => id === rootUnitId);
  const trail = above.slice(0, root + 1).reverse();
  return {
    unit,
    lifespan: { from, until },
    above: above.map(({ id }) => id),
    trail: trail.map(({ id, code, level, fullName }) => ({ id, code, level, fullName })),
  };
}
