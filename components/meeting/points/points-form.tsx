'use client';

import { useActionState, useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { SettingAction, SettingState } from '@/components/ui/setting-form';
import { useOneAtATime } from '@/components/ui/use-one-at-a-time';
import type { MeetingPoint } from '@/lib/domain/meeting/meeting';
import { attendanceOf } from '@/lib/domain/meeting/points';
import { fold } from '@/lib/domain/unit/fold';
import { attendanceText, rowsOf } from './attendance';
import { PointRow } from './point-row';

const untouched: SettingState = { problems: [], typed: null, done: null };
const id = 'diem-danh';

/**
 * Attendance of all điểm cầu, saved at once; a row that nobody touches keeps what others mark there. A client component
 * to count and to find rows while one marks them, and to keep what was typed when it could not be saved.
 */
export function PointsForm({ action, points }: { action: SettingAction; points: readonly MeetingPoint[] }) {
  const [state, submit, isBusy] = useActionState(action, untouched);
  const { problems, typed, done } = state;
  const sendOnce = useOneAtATime(isBusy, state);
  /** What is marked on the page and not saved yet. */
  const [marked, setMarked] = useState<Pick<MeetingPoint, 'attended'>[] | null>(null);
  const [asked, setAsked] = useState('');
  useEffect(() => {
    if (state.problems.length === 0) setMarked(null);
    else document.querySelector<HTMLElement>(`#${id} [aria-invalid], #${id} [role="alert"]`)?.focus();
  }, [state]);
  const whole = problems.filter(({ field }) => !field.startsWith('attendees-'));
  const rows = rowsOf(points, typed);
  const found = rows.filter(({ name }) => ` ${fold(name)}`.includes(` ${fold(asked)}`));
  return (
    <form
      id={id}
      action={submit}
      className="points-form print-hidden"
      noValidate
      onSubmit={sendOnce}
      onChange={({ currentTarget }) => setMarked(markedIn(currentTarget))}
    >
      <div className="points-bar">
        <p className="points-count" role="status">
          {attendanceText(attendanceOf(marked ?? points))}
          {marked && <strong className="points-unsaved"> · chưa lưu</strong>}
          {done && !marked && <strong className="points-saved"> · {done}</strong>}
        </p>
        <Finder asked={asked} ask={setAsked} />
        {/* First among the buttons: it is the one that the Enter key presses. */}
        <Button look="primary" disabled={isBusy}>
          Lưu điểm danh
        </Button>
      </div>
      {whole.map(({ words }) => (
        <Notice key={words} tone="wrong" role="alert">
          <p>{words}</p>
        </Notice>
      ))}
      <p className="points-all">
        <Button small name="all" value="yes" disabled={isBusy}>
          Tất cả có mặt
        </Button>
        <span>rồi đánh dấu những nơi vắng.</span>
      </p>
      <table className="table table-stack points-table">
        <thead>
          <tr>
            <th scope="col">Điểm cầu</th>
            <th scope="col">Điểm danh</th>
            <th scope="col">Người dự</th>
            <th scope="col">
              <span className="sr-only">Bỏ khỏi danh sách</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <PointRow
              key={row.position}
              number={at + 1}
              row={row}
              error={problems.find(({ field }) => field === `attendees-${row.position}`)?.words}
              isHidden={!found.includes(row)}
            />
          ))}
        </tbody>
      </table>
      {found.length === 0 && <p role="status">Không có điểm cầu nào tên như vậy.</p>}
    </form>
  );
}

function markedIn(form: HTMLFormElement): Pick<MeetingPoint, 'attended'>[] {
  const chosen = form.querySelectorAll<HTMLInputElement>('input[type="radio"]:checked');
  return [...chosen].map(({ value }) => ({ attended: value === 'unknown' ? null : value === 'yes' }));
}

/** Leaves the rows whose name begins a word with what is typed; nothing of it is sent. */
function Finder({ asked, ask }: { asked: string; ask: (text: string) => void }) {
  return (
    <label className="points-finder needs-script">
      <span className="sr-only">Tìm điểm cầu</span>
      <input
        type="search"
        className="input"
        placeholder="Tìm điểm cầu"
        autoComplete="off"
        value={asked}
        onChange={(event) => {
          event.stopPropagation();
          ask(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault();
        }}
      />
    </label>
  );
}
