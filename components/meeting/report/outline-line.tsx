import { Button } from '@/components/ui/button';
import { Mark } from '@/components/ui/mark';
import { type SettingField, SettingForm } from '@/components/ui/setting-form';
import { ActForm } from '../act-form';
import type { OutlineActions } from './outline';
import type { ShownLine, ShownPart } from './shown-line';

interface LineProps {
  line: ShownLine;
  number: number;
  isLast: boolean;
  version: number;
  /** Null for those who only read. */
  actions: OutlineActions | null;
}

/** A sentence of the outline: what it says and of which figures, and what can be done with it. */
export function OutlineLine({ line, number, isLast, version, actions }: LineProps) {
  return (
    <li data-line={line.key} className={line.isIncluded ? 'outline-line' : 'outline-line line-left-out'}>
      <p className="line-head">
        <span
          className="line-handle"
          draggable={actions !== null}
          title={actions ? 'Kéo để đổi chỗ' : undefined}
        >
          Câu {number}
        </span>
        <LineMarks line={line} />
      </p>
      <p className="line-text">
        <Parts parts={line.parts} />
      </p>
      {line.sources.length > 0 && (
        <p className="line-sources">
          Nguồn: {line.sources.join('; ')}
          {line.moreSources > 0 && ` và ${line.moreSources} số liệu khác`}
        </p>
      )}
      {actions && <LineActs {...{ line, number, isLast, version, actions }} />}
    </li>
  );
}

function LineMarks({ line: { isIncluded, isOwn, isEdited, hasTyped } }: { line: ShownLine }) {
  return (
    <>
      {!isIncluded && <Mark shape="ring">đã bỏ ra</Mark>}
      {isOwn && <Mark shape="half">câu tự thêm</Mark>}
      {hasTyped ? (
        <Mark shape="triangle">số nhập tay</Mark>
      ) : (
        isEdited && <Mark shape="half">đã sửa lời</Mark>
      )}
    </>
  );
}

function Parts({ parts }: { parts: readonly ShownPart[] }) {
  const placed = parts.map((part, at) => ({ key: String(at), part }));
  return placed.map(({ key, part: { text, href, words, typed } }) => {
    if (typed)
      return (
        <span key={key} className="typed-figure" title="số nhập tay">
          {text}
        </span>
      );
    if (href)
      return (
        <a key={key} href={href} title={words} className="line-figure">
          {text}
        </a>
      );
    return <span key={key}>{text}</span>;
  });
}

function LineActs({ line, number, isLast, version, actions }: LineProps & { actions: OutlineActions }) {
  const { key, isIncluded, isOwn, isEdited, original } = line;
  const hidden = { version, key };
  const which = <span className="sr-only"> câu {number}</span>;
  return (
    <div className="line-acts print-hidden">
      <ActForm action={actions.change} hidden={hidden} className="line-buttons">
        <Button look="quiet" name="do" value={isIncluded ? 'leave_out' : 'include'}>
          {isIncluded ? 'Bỏ ra' : 'Đưa lại'}
          {which}
        </Button>
        {isEdited && (
          <Button look="quiet" name="do" value="restore">
            {original === '' ? 'Xoá' : 'Trả lại câu gốc'}
            {which}
          </Button>
        )}
      </ActForm>
      <ActForm action={actions.move} hidden={hidden} className="line-buttons">
        {number > 1 && (
          <Button look="quiet" name="to" value="up">
            Lên{which}
          </Button>
        )}
        {!isLast && (
          <Button look="quiet" name="to" value="down">
            Xuống{which}
          </Button>
        )}
      </ActForm>
      {isOwn && (
        <ActForm action={actions.remove} hidden={hidden} className="line-buttons">
          <Button look="quiet">Xoá{which}</Button>
        </ActForm>
      )}
      <SettingForm
        id={`sua-${key}`}
        action={actions.change}
        fields={editFields(line, version)}
        label="Lưu câu"
        summary={`Sửa câu ${number}`}
      />
    </div>
  );
}

function editFields({ key, text, original, isOwn }: ShownLine, version: number): SettingField[] {
  return [
    { name: 'version', label: '', kind: 'hidden', value: String(version) },
    { name: 'key', label: '', kind: 'hidden', value: key },
    { name: 'do', label: '', kind: 'hidden', value: 'edit' },
    {
      name: 'text',
      label: 'Câu trong báo cáo',
      hint: isOwn || text === original ? undefined : `Câu gốc: ${original || 'không còn'}`,
      kind: 'lines',
      rows: Math.min(12, Math.max(3, Math.ceil(text.length / 55))),
      value: text,
    },
  ];
}
