import { Mark, type Shape } from '@/components/ui/mark';
import type { MeetingPoint } from '@/lib/domain/meeting/meeting';
import { attendanceOf } from '@/lib/domain/meeting/points';
import { type Attended, attendanceText, attendedOf, attendedWords } from './attendance';

const shapes: Record<Attended, Shape> = { yes: 'disc', no: 'triangle', unknown: 'ring' };

/** The reader's own điểm cầu, said before the long list of all. */
export function OwnPoints({ points, own }: { points: readonly MeetingPoint[]; own: readonly string[] }) {
  return points
    .filter(({ unitCode }) => own.includes(unitCode ?? ''))
    .map(({ position, name, attended, attendees }) => (
      <p key={position} className="own-point print-hidden">
        <strong>{name}:</strong> <Standing attended={attended} />
        {attendees && <span>{attendees}</span>}
      </p>
    ));
}

function Standing({ attended }: Pick<MeetingPoint, 'attended'>) {
  const said = attendedOf(attended);
  return <Mark shape={shapes[said]}>{attendedWords[said]}</Mark>;
}

/** Điểm cầu and who attended, to read. */
export function PointList({ points }: { points: readonly MeetingPoint[] }) {
  return (
    <table className="table table-stack">
      <caption>{attendanceText(attendanceOf(points))}</caption>
      <thead>
        <tr>
          <th scope="col">Điểm cầu</th>
          <th scope="col">Điểm danh</th>
          <th scope="col">Người dự</th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ position, name, attended, attendees }, at) => (
          <tr key={position}>
            <th scope="row">
              <span className="point-number">{at + 1}</span>
              {name}
            </th>
            <td data-label="Điểm danh">
              <Standing attended={attended} />
            </td>
            <td data-label="Người dự">{attendees}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
