import { Button } from '@/components/ui/button';
import { type Week, weekKey } from '@/lib/domain/plan/week';

/** Which indicator to rank units by: a plain form, so it works without JavaScript and has an address. */
export function RankingChoice({
  path,
  week,
  by,
  indicators,
}: {
  path: string;
  week: Week;
  by: { code: string };
  indicators: readonly { code: string; name: string }[];
}) {
  return (
    <form action={`${path}#truc-thuoc`} method="get" className="choice">
      <input type="hidden" name="week" value={weekKey(week)} />
      <label htmlFor="ranking-by">Xếp theo</label>
      <select key={by.code} id="ranking-by" name="by" defaultValue={by.code} className="input input-small">
        {indicators.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
      <Button small>Xếp</Button>
    </form>
  );
}
