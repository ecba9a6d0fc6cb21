import type { MeetingPoint } from '@/lib/domain/meeting/meeting';

/** On paper alone: each điểm cầu signs beside its name. */
export function SigningSheet({ points }: { points: readonly MeetingPoint[] }) {
  return (
    <div className="print-only">
      <table className="table signing-sheet">
        <caption>Danh sách ký tên: {points.length} điểm cầu</caption>
        <thead>
          <tr>
            <th scope="col">TT</th>
            <th scope="col">Điểm cầu</th>
            <th scope="col">Đại diện (họ tên, chức vụ)</th>
            <th scope="col">Ký</th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ position, name, attendees }, at) => (
            <tr key={position}>
              <td>{at + 1}</td>
              <th scope="row">{name}</th>
              <td>{attendees}</td>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
