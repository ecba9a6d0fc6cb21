import { Mark } from '@/components/ui/mark';
import { hourText, meetingFormWords } from '@/lib/domain/meeting/meeting';
import { formatDay } from '@/lib/domain/plan/day';
import type { ListedMeeting } from '@/lib/queries/meeting/list-meetings';
import { meetingPath } from './paths';

/** Meetings, the newest first; with who holds them where these are several units. */
export function MeetingTable({
  meetings,
  caption,
  ownName,
  withHost = false,
}: {
  meetings: readonly ListedMeeting[];
  caption: string;
  /** Whose own tasks are named beside the number of all. */
  ownName: string;
  withHost?: boolean;
}) {
  return (
    <table className="table table-stack meeting-table" data-in-app>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Hội nghị</th>
          <th scope="col">Ngày họp</th>
          <th scope="col">Hình thức</th>
          <th scope="col" className="number">
            Điểm cầu
          </th>
          <th scope="col">Số liệu</th>
          <th scope="col" className="number">
            Nhiệm vụ
          </th>
        </tr>
      </thead>
      <tbody>
        {meetings.map((one) => (
          <tr key={one.id}>
            <th scope="row">
              <a href={meetingPath(one.id)}>{one.title}</a>
              {withHost && <span className="under">{one.heldBy} tổ chức</span>}
            </th>
            <td data-label="Ngày họp" className="figures">
              {formatDay(one.heldOn)}
              <span className="under whitespace-nowrap">{hourText(one.startMinute)}</span>
            </td>
            <td data-label="Hình thức">{meetingFormWords[one.form]}</td>
            <td data-label="Điểm cầu" className="number">
              {one.points === 0 ? 'không' : one.points}
            </td>
            <td data-label="Số liệu">
              Tuần {one.week.isoNumber}/{one.week.isoYear}
              <span className="under">
                {one.isFrozen ? <Mark shape="disc">đã chốt</Mark> : <Mark shape="ring">chưa chốt</Mark>}
              </span>
            </td>
            <td data-label="Nhiệm vụ" className="number">
              <Tasks meeting={one} ownName={ownName} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Tasks({ meeting: { id, tasks, ownTasks }, ownName }: { meeting: ListedMeeting; ownName: string }) {
  if (tasks === 0) return 'chưa giao';
  return (
    <a href={meetingPath(id, '/conclusions')}>
      {tasks} nhiệm vụ
      {ownTasks > 0 && (
        <span className="under">
          {ownTasks} của {ownName}
        </span>
      )}
    </a>
  );
}
