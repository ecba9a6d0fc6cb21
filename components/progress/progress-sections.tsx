import { type ProgressSection, type Standpoint, sectionPath } from './paths';

const words: [ProgressSection, string][] = [
  ['progress', 'Tổng quan'],
  ['map', 'Bản đồ'],
  ['heat', 'Bảng nhiệt'],
  ['calendar', 'Lịch báo cáo'],
  ['compare', 'So sánh'],
  ['wall', 'Màn hình họp'],
];

/** The ways to look at one unit and week, from each to each. */
export function ProgressSections({
  at,
  unitCode,
  current,
}: {
  at: Standpoint;
  unitCode: string;
  current?: ProgressSection | undefined;
}) {
  return (
    <nav aria-label="Cách xem" className="picker-plans">
      {words.map(([section, word]) =>
        section === current ? (
          <span key={section} aria-current="true" className="picker-current">
            {word}
          </span>
        ) : (
          <a key={section} href={sectionPath(section, at, unitCode)}>
            {word}
          </a>
        ),
      )}
    </nav>
  );
}
