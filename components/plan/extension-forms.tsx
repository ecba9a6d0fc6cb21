import { type SettingAction, SettingForm } from '@/components/ui/setting-form';
import { formatInstant, vietnamDay } from '@/lib/domain/plan/day';
import type { ReportPlace } from '@/lib/queries/report/locate-report';

/** For the province: a later deadline for this unit and week, with its reason; or the week's again. */
export function ExtensionForms({
  place: { week, extended, unit, report },
  grant,
  revoke,
}: {
  place: ReportPlace;
  grant: SettingAction;
  revoke: SettingAction;
}) {
  const clock = extended ? formatInstant(extended.until).slice(0, 5) : '17:00';
  return (
    <section className="print-hidden" aria-labelledby="gia-han">
      <h2 className="section-title" id="gia-han">
        Gia hạn
      </h2>
      <details className="extension" open={extended !== null || report?.countedRevision == null}>
        <summary>{extended ? 'Đổi hoặc thu hồi gia hạn' : 'Cho đơn vị này thêm thời gian'}</summary>
        <p className="mb-4 text-table text-ink-soft">
          {extended
            ? `${unit.fullName} được gia hạn đến ${formatInstant(extended.until)}: ${extended.reason}`
            : `Hạn chung của tuần là ${formatInstant(week.dueAt)}. Gia hạn chỉ cho ${unit.fullName}, chỉ tuần này.`}
        </p>
        <SettingForm
          id="gia-han-moi"
          action={grant}
          fields={[
            {
              name: 'day',
              label: 'Gia hạn đến ngày',
              kind: 'date',
              value: extended ? vietnamDay(extended.until) : '',
            },
            { name: 'clock', label: 'Giờ', kind: 'figure', value: clock },
            {
              name: 'reason',
              label: 'Lý do',
              hint: 'Ví dụ: mất điện do bão số 5. Không ghi thông tin cá nhân.',
              kind: 'lines',
              value: extended?.reason ?? '',
            },
          ]}
          label={extended ? 'Đổi gia hạn' : 'Gia hạn'}
        />
        {extended && (
          <div className="mt-4">
            <SettingForm
              id="thu-hoi-gia-han"
              action={revoke}
              fields={[]}
              label="Thu hồi gia hạn"
              look="danger"
            />
          </div>
        )}
      </details>
    </section>
  );
}
