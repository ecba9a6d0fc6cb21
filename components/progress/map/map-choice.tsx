import { Button } from '@/components/ui/button';
import { type Week, weekKey } from '@/lib/domain/plan/week';

/** Which indicator colours the map: a plain form, so it works without JavaScript and has an address. */
export function MapChoice({
  path,
  week,
  by,
  choices,
  keep,
}: {
  path: string;
  week: Week;
  by: { code: string };
  choices: readonly { code: string; name: string }[];
  /** What else the address says. */
  keep: Record<string, string | undefined>;
}) {
  return (
    <form action={path} method="get" className="choice">
      <input type="hidden" name="week" value={weekKey(week)} />
      {Object.entries(keep).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <label htmlFor="map-by">Chỉ tiêu tô màu</label>
      <select key={by.code} id="map-by" name="by" defaultValue={by.code} className="input input-small">
        {choices.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
      <Button small>Xem</Button>
    </form>
  );
}
