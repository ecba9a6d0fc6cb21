import { describedBy } from '@/components/ui/field';
import { type Attended, attendedWords, type MarkedRow } from './attendance';

const choices = Object.entries(attendedWords) as [Attended, string][];

/** One điểm cầu: was it there, and who sat there. */
export function PointRow({
  number,
  row: { position, name, attended, attendees, filled },
  error,
  isHidden,
}: {
  /** In the list as it stands. */
  number: number;
  row: MarkedRow;
  error: string | undefined;
  isHidden: boolean;
}) {
  const id = `diem-cau-${position}`;
  const field = `attendees-${position}`;
  return (
    <tr hidden={isHidden} id={id}>
      <th scope="row" id={`${id}-ten`}>
        <span className="point-number">{number}</span>
        {name}
        <input type="hidden" name={`filled-${position}`} value={filled} />
      </th>
      <td className="point-attended">
        {/* Mounted anew with each answer: React resets a form to what its fields began with. */}
        <div key={attended} role="radiogroup" aria-labelledby={`${id}-ten`} className="point-choices">
          {choices.map(([value, words]) => (
            <label key={value} className={`point-choice point-${value}`}>
              <input
                type="radio"
                name={`attended-${position}`}
                value={value}
                defaultChecked={value === attended}
              />
              <span>{words}</span>
            </label>
          ))}
        </div>
      </td>
      <td className="point-attendees">
        <input
          key={attendees}
          className="input input-small"
          name={field}
          aria-label={`Người dự tại ${name}`}
          placeholder="Chức vụ, họ tên"
          autoComplete="off"
          maxLength={300}
          defaultValue={attendees}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(`${id}-nguoi`, { error })}
        />
        {error && (
          <p className="field-error" id={`${id}-nguoi-error`}>
            {error}
          </p>
        )}
      </td>
      <td className="point-remove">
        <button
          type="submit"
          className="button button-quiet button-small"
          name="remove"
          value={position}
          aria-label={`Bỏ ${name} khỏi danh sách`}
        >
          Bỏ
        </button>
      </td>
    </tr>
  );
}
