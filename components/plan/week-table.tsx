import Link from 'next/link';
import { Mark } from '@/components/ui/mark';
import { type SettingAction, SettingForm } from '@/components/ui/setting-form';
import { formatDay, formatDayShort, formatInstant } from '@/lib/domain/plan/day';
import { weekKey } from '@/lib/domain/plan/week';
import { formatRate } from '@/lib/domain/progress/rate';
import { formatCount } from '@/lib/domain/report/number';
import type { PlanWeekLine, WeeksView } from '@/lib/queries/plan/list-weeks';
import { momentWords } from './words';

interface Actions {
  close: (week: string) => SettingAction;
  reopen: (week: string) => SettingAction;
}

/** Every opened week: its dates, how complete it is, whether it is closed. */
export function WeekTable({
  plan,
  weeks,
  now,
  actions,
}: {
  plan: WeeksView['plan'];
  weeks: PlanWeekLine[];
  now: Date;
  /** Null for those who only read. */
  actions: Actions | null;
}) {
  return (
    <table className="table table-stack">
      <caption>{weeks.length} tuần đã mở, mới nhất trước</caption>
      <thead>
        <tr>
          <th scope="col">Tuần</th>
          <th scope="col">Hạn nộp</th>
          <th scope="col" className="number">
            Đã nhận/phải nộp
          </th>
          <th scope="col" className="number">
            Đúng hạn/phải nộp
          </th>
          <th scope="col" className="number">
            Đúng hạn/đã nhận
          </th>
          <th scope="col">Sổ</th>
          {actions && (
            <th scope="col" className="print-hidden">
              Việc
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={weekKey(week)}>
            <th scope="row">
              <Link href={`/reports/${plan.slug}/${plan.rootCode}?week=${weekKey(week)}`}>
                Tuần {week.isoNumber}
              </Link>
              <span className="under whitespace-nowrap">
                {formatDayShort(week.startsOn)}–{formatDay(week.endsOn)}
              </span>
            </th>
            <td data-label="Hạn nộp">
              <span className="whitespace-nowrap">{momentWords(week.dueAt)}</span>
              <span className="under whitespace-nowrap">
                số liệu đến {momentWords(week.cutoffAt)}
                {week.extended > 0 && ` · gia hạn ${week.extended} đơn vị`}
              </span>
            </td>
            <Ratio label="Đã nhận/phải nộp" part={week.received} whole={week.expected} />
            <Ratio label="Đúng hạn/phải nộp" part={week.onTime} whole={week.expected} />
            <Ratio label="Đúng hạn/đã nhận" part={week.onTime} whole={week.received} />
            <td data-label="Sổ">
              <Standing week={week} now={now} />
            </td>
            {actions && (
              <td data-label="Việc" className="week-actions print-hidden">
                {week.closedAt || now > week.dueAt ? (
                  <WeekActions week={week} actions={actions} />
                ) : (
                  'khoá được sau hạn'
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Ratio({ label, part, whole }: { label: string; part: number; whole: number }) {
  return (
    <td data-label={label} className="number">
      {formatRate(part, whole)}
      <span className="under">
        {formatCount(part)}/{formatCount(whole)}
      </span>
    </td>
  );
}

function Standing({ week, now }: { week: PlanWeekLine; now: Date }) {
  return (
    <>
      {week.closedAt ? (
        <Mark shape="disc">đã khoá sổ</Mark>
      ) : now > week.dueAt ? (
        <Mark shape="half">đã qua hạn</Mark>
      ) : (
        <Mark shape="ring">đang mở</Mark>
      )}
      {week.closedAt && week.history.length === 0 && (
        <p className="week-history">{formatInstant(week.closedAt)}</p>
      )}
      {week.history.map(({ what, at, by, reason }) => (
        <p key={at.toISOString()} className="week-history">
          {what === 'close' ? 'Khoá' : 'Mở lại'} {formatInstant(at)}
          {by && `, ${by}`}
          {reason && `: ${reason}`}
        </p>
      ))}
    </>
  );
}

/** Opened first, pressed second: closing stops every unit's typing. */
function WeekActions({ week, actions }: { week: PlanWeekLine; actions: Actions }) {
  const key = weekKey(week);
  const missing = week.expected - week.received;
  if (week.closedAt) {
    return (
      <details key="reopen">
        <summary>Mở lại…</summary>
        <SettingForm
          id={`mo-lai-${key}`}
          action={actions.reopen(key)}
          fields={[{ name: 'reason', label: 'Lý do mở lại', kind: 'lines', value: '' }]}
          label={`Mở lại tuần ${week.isoNumber}`}
        />
      </details>
    );
  }
  return (
    <details key="close">
      <summary>Khoá sổ…</summary>
      <p className="week-history">
        Khoá rồi thì không ai nhập, sửa, gửi, duyệt được nữa.
        {missing > 0 && ` Còn ${formatCount(missing)} đơn vị chưa nộp.`}
      </p>
      <SettingForm
        id={`khoa-${key}`}
        action={actions.close(key)}
        fields={[]}
        label={`Khoá sổ tuần ${week.isoNumber}`}
        look="danger"
      />
    </details>
  );
}
