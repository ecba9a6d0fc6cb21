import Link from 'next/link';
import { TaskMark } from '@/components/task/task-mark';
import { isNewTask } from '@/components/task/task-words';
import { type Day, formatDay, formatDayShort, formatInstant, vietnamDay } from '@/lib/domain/plan/day';
import { planInSentence } from '@/lib/domain/plan/plan-name';
import { dueText } from '@/lib/domain/task/task';
import type { DueTask, OwnTaskCount, OwnTasks } from '@/lib/queries/task/get-own-tasks';

/** How many tasks one's own unit has, and those that want something today: due, just given, opened again. */
export function DueTasks({ tasks: { counts, due }, today }: { tasks: OwnTasks; today: Day }) {
  if (counts.length === 0) return null;
  return (
    <section aria-labelledby="nhiem-vu-cua-toi">
      <h2 className="section-title" id="nhiem-vu-cua-toi">
        Nhiệm vụ
      </h2>
      <OwnTaskLines counts={counts} />
      <ul className="owed-list">
        {due.map((task) => (
          <DueTaskItem key={task.id} task={task} today={today} />
        ))}
      </ul>
    </section>
  );
}

/** 'Nhiệm vụ của Xã Keng Đu: 1 quá hạn · 2 đang thực hiện · 1 phối hợp', leading to them. */
export function OwnTaskLines({ counts }: { counts: readonly OwnTaskCount[] }) {
  return counts.map(({ plan, name, unitCode, ...count }) => (
    <p key={`${plan.slug} ${name}`} className="mb-3">
      <Link className="inline-block py-2" href={`/tasks/${plan.slug}/${unitCode}?own=1`} prefetch={false}>
        Nhiệm vụ của {name}
        {counts.some((one) => one.name === name && one.plan.slug !== plan.slug) &&
          `, ${planInSentence(plan.number)}`}
        : {countWords(count)} <span aria-hidden="true">▸</span>
      </Link>
    </p>
  ));
}

function countWords({
  overdue,
  running,
  standing,
  shared,
}: Pick<OwnTaskCount, 'overdue' | 'running' | 'standing' | 'shared'>): string {
  const words = [
    [overdue, 'quá hạn'],
    [running, 'đang thực hiện'],
    [standing, 'thường xuyên'],
    [shared, 'phối hợp'],
  ] as const;
  const said = words.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  return said.length > 0 ? said.join(' · ') : 'không có việc đang làm';
}

function DueTaskItem({ task, today }: { task: DueTask; today: Day }) {
  const { id, text, lead, dueOn, state, remindedAt, lastNote } = task;
  return (
    <li>
      <Link className="owed-link" href={`/task/${id}`}>
        {text}
      </Link>
      <p className="report-facts">
        <TaskMark state={state} />
        {dueOn && (
          <span>
            thời hạn {formatDay(dueOn)}, {dueText(task, today)}
          </span>
        )}
        {isNewTask(task) && <strong>mới giao</strong>}
        {lastNote?.kind === 'reopened' && (
          <span>
            Mở lại {formatDayShort(vietnamDay(lastNote.writtenAt))}: {lastNote.text}
          </span>
        )}
        {remindedAt && <span>đã nhắc lúc {formatInstant(remindedAt)}</span>}
        <span>{lead} chủ trì</span>
      </p>
    </li>
  );
}
