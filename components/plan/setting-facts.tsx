import type { SettingField } from '@/components/ui/setting-form';

/**
 * The same settings to read, for those who do not change them.
 * @param explained with what each means, where a hint says that rather than how to type.
 */
export function SettingFacts({ fields, explained }: { fields: SettingField[]; explained: boolean }) {
  return (
    <dl className="setting-facts">
      {fields.map((field) => (
        <div key={field.name} className="contents">
          <dt>{field.label}</dt>
          <dd>
            {valueWords(field)}
            {explained && field.hint && <span className="under">{field.hint}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function valueWords({ kind, value, choices }: SettingField): string {
  if (kind === 'check') return value === 'on' ? 'có' : 'không';
  if (kind === 'choice') return choices?.find((choice) => choice.value === value)?.label ?? value;
  return value || 'không';
}
