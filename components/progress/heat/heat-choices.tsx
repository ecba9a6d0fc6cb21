import type { HeatView } from '@/lib/queries/progress/get-heat';
import { Choices } from '../choices';
import { groupNames } from '../words';
import { type HeatChoice, heatPath } from './heat-address';
import { levelNames } from './heat-words';

/** Which rows, which columns, how much in a cell: links, so that each has its address. */
export function HeatChoices({
  view,
  choice,
  group,
}: {
  view: HeatView;
  choice: HeatChoice;
  /** The group that is shown, or 'all'. */
  group: string;
}) {
  const { unit, level, levels, columns } = view;
  const to = (change: Parameters<typeof heatPath>[3]) => heatPath(view, unit.code, choice, change);
  const groups = [...new Set(columns.map(({ groupNumber }) => groupNumber))];
  return (
    <div className="heat-choices print-hidden">
      {levels.length > 1 && (
        <Choices
          label="Đơn vị"
          options={levels.map((one) => ({
            word: levelNames[one],
            isChosen: one === level,
            href: to({ level: one === levels[0] ? null : one }),
          }))}
        />
      )}
      <Choices
        label="Nhóm chỉ tiêu"
        options={[
          { word: 'Tất cả', isChosen: group === 'all', href: to({ group: 'all' }) },
          ...groups.map((number) => ({
            word: `${number}. ${groupNames[number] ?? ''}`,
            isChosen: group === String(number),
            href: to({ group: String(number) }),
          })),
        ]}
      />
      <Choices
        label="Trong ô"
        options={[
          { word: 'Tỷ lệ', isChosen: choice.show !== 'fractions', href: to({ show: null }) },
          {
            word: 'Tỷ lệ và tử số/mẫu số',
            isChosen: choice.show === 'fractions',
            href: to({ show: 'fractions' }),
          },
        ]}
      />
    </div>
  );
}
