import { meetingPath, tasksPath } from '@/components/meeting/paths';
import { progressPath } from '@/components/progress/paths';
import { Mark } from '@/components/ui/mark';
import { PageHeader, type TrailStep } from '@/components/ui/page-header';
import { PaperFoot } from '@/components/ui/paper-foot';
import { PrintButton } from '@/components/ui/print-button';
import { formatDay } from '@/lib/domain/plan/day';
import { planInSentence } from '@/lib/domain/plan/plan-name';
import type { TaskView } from '@/lib/queries/task/get-task';
import { SixFacts } from './six-facts';
import { TaskMark } from './task-mark';
import { dueWords, standingWords } from './task-words';

/** Which task it is, where it stands, which meeting gave it, and the "6 rõ". */
export function TaskHead({ task }: { task: TaskView }) {
  const { meeting, text, lead, partners, person, dueOn, product, authority, state, today } = task;
  const { place, facts } = meeting;
  const { plan, unit } = place;
  const standing = standingWords(task, today);
  return (
    <>
      <PaperFoot words={[plan.number, unit.fullName, 'Nhiệm vụ']} />
      <PageHeader
        trail={[
          { label: unit.fullName, href: progressPath(place, unit.code) },
          listStep(task),
          { label: lead.name },
        ]}
        title={`Nhiệm vụ của ${lead.name}`}
      >
        <div className="facts">
          {plan.isIllustrative && (
            <Mark shape="triangle">
              <strong>Số liệu minh hoạ</strong>
            </Mark>
          )}
          <TaskMark state={state} more={standing} />
          <span>
            Kết luận tại{' '}
            <a href={meetingPath(meeting.id, '/conclusions')}>
              {facts.title}, {formatDay(facts.heldOn)}
            </a>
          </span>
          <span>
            {unit.fullName} giao, {planInSentence(plan.number)}
          </span>
          <PrintButton />
        </div>
      </PageHeader>
      <p className="task-text">{text}</p>
      <SixFacts
        lead={lead.name}
        partners={partners.map(({ name }) => name)}
        due={dueWords(dueOn)}
        {...{ person, product, authority }}
      />
    </>
  );
}

/** Who reports on it goes back to their own tasks; others to all of the unit that gave it. */
function listStep({ meeting: { place }, ownListOf }: TaskView): TrailStep {
  if (ownListOf === null) return { label: 'Nhiệm vụ', href: tasksPath(place, place.unit.code) };
  return { label: 'Nhiệm vụ của tôi', href: `/tasks/${place.plan.slug}/${ownListOf}?own=1` };
}
