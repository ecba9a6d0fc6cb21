import type { MeetingPoint } from '@/lib/domain/meeting/meeting';
import { attendanceOf } from '@/lib/domain/meeting/points';
import { attendanceText, attendedOf, attendedWords } from './attendance';

/** On paper alone: each điểm cầu signs beside its name; once attendance was taken, it stands there too. */
export function SigningSheet({ points }: { points: readonly MeetingPoint[] }) {
  const isTaken = points.some(({ attended }) => attended !== null);
  return (
    <div className="print-only">
      <table className={isTaken ? 'table signing-sheet signing-taken' : 'table signing-sheet'}>
        <caption>
          {isTaken
            ? `Danh sách điểm danh: ${attendanceText(attendanceOf(points))}`
            : `Danh sách ký tên: ${points.length} điểm cầu`}
        </caption>
        <thead>
          <tr>
            <th scope="col">TT</th>
            <th scope="col">Điểm cầu</th>
            <th scope="col">Đại diện (họ tên, chức vụ)</th>
            {isTaken && <th scope="col">Điểm danh</th>}
            <th scope="col">Ký</th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ position, name, attendees, attended }, at) => (
            <tr key={position}>
              <td>{at + 1}</td>
              <th scope="row">{name}</th>
              <td>{attendees}</td>
              {isTaken && <td>{attendedWords[attendedOf(attended)]}</td>}
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
