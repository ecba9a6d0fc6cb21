import { type SettingAction, type SettingField, SettingForm } from '@/components/ui/setting-form';
import type { TaskView } from '@/lib/queries/task/get-task';

/** What the giver can do with a task: give it another deadline; take it up again once it was reported done. */
export function TaskTools({
  task,
  setDeadline,
  reopen,
}: {
  task: TaskView;
  setDeadline: SettingAction;
  reopen: SettingAction;
}) {
  const isDone = task.doneOn !== null;
  return (
    <section className="print-hidden" aria-labelledby="co-quan-giao">
      <h2 className="section-title" id="co-quan-giao">
        {isDone ? 'Mở lại nhiệm vụ' : 'Đổi thời hạn'}
      </h2>
      <p className="mb-4 text-table text-ink-soft">
        {isDone
          ? 'Khi kết quả chưa đạt yêu cầu. Lý do nằm trong lịch sử, đơn vị chủ trì thấy ngay.'
          : 'Thời hạn cũ, thời hạn mới và lý do nằm trong lịch sử nhiệm vụ.'}
      </p>
      {isDone ? (
        <SettingForm id="mo-lai" action={reopen} fields={[reason]} label="Mở lại" />
      ) : (
        <SettingForm id="thoi-han" action={setDeadline} fields={deadlineFields(task)} label="Đổi thời hạn" />
      )}
    </section>
  );
}

const reason: SettingField = { name: 'reason', label: 'Lý do', kind: 'lines', value: '' };

function deadlineFields({ dueOn, version }: TaskView): SettingField[] {
  return [
    { name: 'dueOn', label: 'Thời hạn mới', kind: 'date', value: dueOn ?? '' },
    {
      name: 'isStanding',
      label: 'Thường xuyên, không có thời hạn',
      kind: 'check',
      value: dueOn === null ? 'on' : '',
    },
    reason,
    { name: 'version', label: '', kind: 'hidden', value: String(version) },
  ];
}
