import { type Standpoint, sectionPath } from '../paths';

/** What the address of a calendar chooses, as it stands there; undefined: the usual. */
export interface CalendarChoice {
  level?: string | undefined;
  /** 'worst', 'gap' or 'name'. */
  sort?: string | undefined;
}

/** The same calendar with some of it chosen anew; null takes a choice back. `at`: its last week. */
export function calendarPath(
  at: Standpoint,
  unitCode: string,
  choice: CalendarChoice,
  change: { [Name in keyof CalendarChoice]?: string | null } = {},
  file = false,
): string {
  const [path, week] = sectionPath('calendar', at, unitCode).split('?');
  const chosen = Object.entries({ ...choice, ...change }).filter((one): one is [string, string] =>
    Boolean(one[1]),
  );
  const query = [week, ...chosen.map(([name, text]) => `${name}=${encodeURIComponent(text)}`)].join('&');
  return `${path}${file ? '/download' : ''}?${query}`;
}
