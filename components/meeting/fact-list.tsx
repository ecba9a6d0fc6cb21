import type { SettingField } from '@/components/ui/setting-form';
import { linesIn } from '@/lib/domain/meeting/meeting';
import { formatDay } from '@/lib/domain/plan/day';

/** The facts of a meeting to read: for those who do not change them, and on paper. */
export function FactList({ fields }: { fields: readonly SettingField[] }) {
  return (
    <dl className="fact-list">
      {fields
        .filter(({ kind }) => kind !== 'hidden' && kind !== 'heading')
        .map((field) => (
          <div key={field.name}>
            <dt>{field.label}</dt>
            <dd>
              <Value field={field} />
            </dd>
          </div>
        ))}
    </dl>
  );
}

function Value({ field: { kind, value, choices } }: { field: SettingField }) {
  if (value.trim() === '') return <span className="text-ink-soft">chưa ghi</span>;
  if (kind === 'date') return formatDay(value);
  if (kind === 'choice') return choices?.find((choice) => choice.value === value)?.label ?? value;
  if (kind !== 'lines') return value;
  return linesIn(value).map((line, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines have nothing else to go by, and do not move.
    <p key={at}>{line}</p>
  ));
}
