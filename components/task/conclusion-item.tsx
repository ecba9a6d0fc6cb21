import { taskPath } from '@/components/meeting/paths';
import { Button } from '@/components/ui/button';
import { type SettingAction, SettingForm } from '@/components/ui/setting-form';
import { formatDay } from '@/lib/domain/plan/day';
import { type TaskState, taskStates, taskStateWords } from '@/lib/domain/task/task';
import type { OwnPart } from '@/lib/queries/task/get-conclusions';
import type { NumberedConclusion } from '@/lib/queries/task/read-conclusions';
import { conclusionFields } from './conclusion-fields';
import { SixFacts } from './six-facts';
import { TaskMark } from './task-mark';

/** What can be done with a conclusion. */
export interface ConclusionActions {
  change: SettingAction;
  move: (form: FormData) => Promise<void>;
  remove: SettingAction;
}

/** One numbered conclusion: its words, who does what until when, where it stands; null actions: to read only. */
export function ConclusionItem({
  conclusion,
  own,
  isGiven,
  version,
  isLast,
  actions,
}: {
  conclusion: NumberedConclusion;
  /** What the reader's own unit or department has to do of it. */
  own: readonly OwnPart[];
  /** Its meeting has begun: it is a task, and stands somewhere. */
  isGiven: boolean;
  version: string;
  isLast: boolean;
  actions: ConclusionActions | null;
}) {
  const { id, number, text, tasks, lead, partners, person, dueOn, product, authority } = conclusion;
  const [only] = tasks;
  const isShared = tasks.length > 1;
  return (
    <li className={own.length > 0 ? 'conclusion conclusion-own' : 'conclusion'} id={`ket-luan-${number}`}>
      <h3 className="conclusion-text">
        <span className="conclusion-number">{number}.</span> {text}
      </h3>
      <SixFacts
        {...{ lead, partners, person, product, authority }}
        due={dueOn ? formatDay(dueOn) : 'thường xuyên'}
      />
      {own.map((part) => (
        <OwnTask key={part.taskId} part={part} isGiven={isGiven} />
      ))}
      {isGiven && isShared && <Leads conclusion={conclusion} />}
      {isGiven && only && !isShared && own.length === 0 && <OneTask id={only.id} state={only.state} />}
      {actions && (
        <div className="conclusion-actions print-hidden">
          {number > 1 && <Move action={actions.move} way="up" {...{ id, number, version }} />}
          {!isLast && <Move action={actions.move} way="down" {...{ id, number, version }} />}
          {conclusion.isReported ? (
            <p className="conclusion-locked">Đã có báo cáo: không sửa, không xoá.</p>
          ) : (
            <ChangeConclusion {...{ conclusion, version, actions }} />
          )}
        </div>
      )}
    </li>
  );
}

function OneTask({ id, state }: { id: number; state: TaskState }) {
  return (
    <p className="conclusion-state">
      <TaskMark state={state} />
      <a href={taskPath(id)}>Theo dõi nhiệm vụ</a>
    </p>
  );
}

/** What the reader's own unit or department has to do: named, and led to where it is reported on. */
function OwnTask({ part: { taskId, name, isLead, state }, isGiven }: { part: OwnPart; isGiven: boolean }) {
  return (
    <p className="conclusion-state">
      <strong>{isLead ? `Nhiệm vụ của ${name}` : `${name} phối hợp`}</strong>
      {isGiven && (
        <>
          <TaskMark state={state} />
          <a href={taskPath(taskId)}>{state === 'done' ? 'Theo dõi nhiệm vụ' : 'Báo cáo nhiệm vụ'}</a>
        </>
      )}
    </p>
  );
}

/** Given to several: each has its own task. */
function Leads({ conclusion: { tasks } }: { conclusion: NumberedConclusion }) {
  const said = taskStates
    .map((state) => [state, tasks.filter((one) => one.state === state).length] as const)
    .filter(([, count]) => count > 0);
  return (
    <details className="conclusion-leads">
      <summary>
        {tasks.length} nhiệm vụ:{' '}
        {said.map(([state, count]) => `${count} ${taskStateWords[state]}`).join(', ')}
      </summary>
      <ul>
        {tasks.map(({ id, lead, state }) => (
          <li key={id}>
            <a href={taskPath(id)}>{lead.name}</a> <TaskMark state={state} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Move({
  action,
  way,
  id,
  number,
  version,
}: {
  action: (form: FormData) => Promise<void>;
  way: 'up' | 'down';
  id: number;
  number: number;
  version: string;
}) {
  return (
    <form action={action}>
      <input type="hidden" name="conclusion" value={id} />
      <input type="hidden" name="version" value={version} />
      <Button small name="way" value={way}>
        {way === 'up' ? 'Đưa lên' : 'Đưa xuống'}
        <span className="sr-only"> kết luận {number}</span>
      </Button>
    </form>
  );
}

function ChangeConclusion({
  conclusion,
  version,
  actions,
}: {
  conclusion: NumberedConclusion;
  version: string;
  actions: ConclusionActions;
}) {
  const { id, number } = conclusion;
  const named = [
    { name: 'conclusion', label: '', kind: 'hidden' as const, value: String(id) },
    { name: 'version', label: '', kind: 'hidden' as const, value: version },
  ];
  return (
    <>
      <details className="conclusion-change">
        <summary>
          Sửa<span className="sr-only"> kết luận {number}</span>
        </summary>
        <SettingForm
          id={`sua-${id}`}
          action={actions.change}
          fields={conclusionFields(conclusion, version)}
          label="Lưu kết luận"
        />
      </details>
      <details className="conclusion-change">
        <summary>
          Xoá<span className="sr-only"> kết luận {number}</span>
        </summary>
        <SettingForm
          id={`xoa-${id}`}
          action={actions.remove}
          fields={named}
          label={`Xoá kết luận ${number}`}
          look="danger"
        />
      </details>
    </>
  );
}
