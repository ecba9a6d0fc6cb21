import { type SettingAction, SettingForm } from '@/components/ui/setting-form';
import { type Section, sections, sectionWords } from '@/lib/domain/meeting/summary/sentence';
import { LineList } from './line-list';
import { OutlineLine } from './outline-line';
import type { ShownLine } from './shown-line';

/** What can be done with the sentences of a summary. */
export interface OutlineActions {
  change: SettingAction;
  move: SettingAction;
  add: SettingAction;
  remove: SettingAction;
}

/** The sentences of a summary, section by section, each with where its figures come from; null actions: to read only. */
export function Outline({
  lines,
  version,
  actions,
}: {
  lines: readonly (ShownLine & { section: Section })[];
  version: number;
  actions: OutlineActions | null;
}) {
  const shown = actions ? sections : sections.filter((one) => lines.some(({ section }) => section === one));
  return shown.map((section) => {
    const own = lines.filter((one) => one.section === section);
    return (
      <section key={section} className="outline-section" aria-labelledby={`muc-${section}`}>
        <h3 id={`muc-${section}`}>{sectionWords[section]}</h3>
        {own.length > 0 && (
          <LineList action={actions?.move ?? null} version={version}>
            {own.map((line, at) => (
              <OutlineLine
                key={line.key}
                line={line}
                number={at + 1}
                isLast={at === own.length - 1}
                version={version}
                actions={actions}
              />
            ))}
          </LineList>
        )}
        {own.length === 0 && <p className="outline-note">Chưa có câu nào. Mục này chỉ in khi có câu.</p>}
        {actions && (
          <SettingForm
            id={`them-${section}`}
            action={actions.add}
            fields={[
              { name: 'version', label: '', kind: 'hidden', value: String(version) },
              { name: 'section', label: '', kind: 'hidden', value: section },
              {
                name: 'text',
                label: `Câu thêm vào mục ${sectionWords[section]}`,
                hint: 'Không ghi thông tin cá nhân của công dân',
                kind: 'lines',
                rows: 3,
                value: '',
              },
            ]}
            label="Thêm câu"
            summary="Thêm câu…"
          />
        )}
      </section>
    );
  });
}
