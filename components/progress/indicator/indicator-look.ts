import { indicatorPath, type Standpoint } from '../paths';

/** What the address of an indicator's page says beside plan, unit, indicator and week. */
export interface IndicatorLook {
  /** Codes of the units to draw; left out: the lowest. */
  units?: string[] | undefined;
  /** Compare all communes, not the units right below. */
  level?: 'commune' | undefined;
  /** Compare units of this kind alone: 'phuong'. */
  kind?: string | undefined;
  /** On whose map: 'today' or '2025-06-30'; left out: as reported then. */
  map?: string | undefined;
}

type Parameters = Record<string, string | string[] | undefined>;

/** `units=a,b`, `units=a&units=b` (as a form sends it) and `units=` (none) are all understood. */
export function readLook({ units, level, kind, map }: Parameters): IndicatorLook {
  return {
    units: units === undefined ? undefined : [units].flat().flatMap((one) => one.split(',').filter(Boolean)),
    level: level === 'commune' ? level : undefined,
    kind: [kind].flat()[0] || undefined,
    map: [map].flat()[0] || undefined,
  };
}

/** The same as it stands in an address. */
export function lookParameters({ units, level, kind, map }: IndicatorLook): Record<string, string> {
  return {
    ...(units && { units: units.join(',') }),
    ...(level && { level }),
    ...(kind && { kind }),
    ...(map && { map }),
  };
}

/** /progress/2026/40/vneid-kich-hoat?week=2026-47&units=430,415&level=commune */
export function lookPath(
  at: Standpoint,
  unitCode: string,
  indicatorCode: string,
  look: IndicatorLook,
): string {
  return withLook(indicatorPath(at, unitCode, indicatorCode), look);
}

/** A drawing or a table of that page as a file, without `as`. */
export function lookFilePath(
  at: Standpoint,
  unitCode: string,
  indicatorCode: string,
  look: IndicatorLook,
  below: 'chart' | 'download',
  show: string,
): string {
  const [path, query] = lookPath(at, unitCode, indicatorCode, look).split('?');
  return `${path}/${below}?${query}&show=${show}`;
}

function withLook(path: string, look: IndicatorLook): string {
  const more = new URLSearchParams(lookParameters(look)).toString().replaceAll('%2C', ',');
  return more ? `${path}&${more}` : path;
}
