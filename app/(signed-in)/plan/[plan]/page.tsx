import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { HolidayList } from '@/components/plan/holiday-list';
import { NextDeadlines } from '@/components/plan/next-deadlines';
import '@/components/plan/plan.css';
import { PlanHead } from '@/components/plan/plan-head';
import { reminderFields, scheduleFields, thresholdFields } from '@/components/plan/schedule-fields';
import { SettingFacts } from '@/components/plan/setting-facts';
import { type SettingAction, type SettingField, SettingForm } from '@/components/ui/setting-form';
import { requireActor } from '@/lib/access/session';
import { vietnamDay } from '@/lib/domain/plan/day';
import { getPlanSettings } from '@/lib/queries/plan/get-plan-settings';
import {
  addHolidayAction,
  removeHolidayAction,
  setRemindersAction,
  setScheduleAction,
  setThresholdsAction,
} from './actions';

export const metadata: Metadata = { title: 'Thiết lập kế hoạch' };

export default async function PlanPage({ params }: { params: Promise<{ plan: string }> }) {
  const { plan: slug } = await params;
  const answer = await getPlanSettings(await requireActor(), { plan: slug });
  if (answer.status === 'missing') notFound();
  if (answer.status === 'forbidden') forbidden();

  const { view } = answer;
  const { plan, mayManage } = view;
  return (
    <main className="page" id="noi-dung" tabIndex={-1}>
      <PlanHead plan={plan} plans={view.plans} here="" title="Thiết lập kế hoạch" />
      <h2 className="section-title">Chốt số liệu và hạn nộp</h2>
      <p className="mb-4 text-table text-ink-soft">
        Mỗi tuần từ Thứ Hai đến Chủ nhật. Đổi ở đây chỉ áp dụng cho các tuần chưa mở.
      </p>
      <Setting
        id="lich"
        fields={scheduleFields(view.rule)}
        action={mayManage && setScheduleAction.bind(null, slug)}
        label="Lưu lịch"
      >
        <NextDeadlines rule={view.rule} nextWeeks={view.nextWeeks} />
      </Setting>
      <h2 className="section-title">Nhắc việc</h2>
      <Setting
        id="nhac-viec"
        fields={reminderFields(view)}
        action={mayManage && setRemindersAction.bind(null, slug)}
        label="Lưu giờ nhắc"
      >
        <p>
          Chỉ nhắc đơn vị còn nợ báo cáo, ngay trong hệ thống và qua thư của người báo cáo. Đơn vị được gia
          hạn thì tính theo hạn riêng.
        </p>
      </Setting>
      <h2 className="section-title">Ngưỡng kiểm tra</h2>
      <Setting
        id="nguong"
        fields={thresholdFields(view.thresholds)}
        action={mayManage && setThresholdsAction.bind(null, slug)}
        label="Lưu ngưỡng"
      >
        <p>Vượt ngưỡng thì hệ thống cảnh báo và hỏi lại, không chặn gửi báo cáo.</p>
      </Setting>
      <h2 className="section-title">Ngày nghỉ lễ</h2>
      <p className="mb-4 text-table text-ink-soft">
        Dùng chung cho mọi kế hoạch. Ngày lễ, tết theo Điều 112 Bộ luật Lao động; ngày nghỉ bù, hoán đổi do
        tỉnh nhập theo thông báo từng năm.
      </p>
      <HolidayList
        holidays={view.holidays}
        today={vietnamDay(new Date())}
        remove={mayManage ? removeHolidayAction.bind(null, slug) : null}
      />
      {mayManage && (
        <>
          <h3 className="mt-6 mb-3 font-semibold print-hidden">Thêm ngày nghỉ</h3>
          <SettingForm
            id="ngay-nghi"
            action={addHolidayAction.bind(null, slug)}
            fields={holidayFields}
            label="Thêm ngày nghỉ"
          />
        </>
      )}
    </main>
  );
}

const holidayFields: SettingField[] = [
  { name: 'day', label: 'Ngày', kind: 'date', value: '' },
  { name: 'name', label: 'Tên', hint: 'Ví dụ: Quốc khánh (nghỉ bù)', kind: 'text', value: '' },
];

/** A form for those who manage the plan, the same facts for everybody else; beside it, what it comes to. */
function Setting({
  id,
  fields,
  action,
  label,
  children,
}: {
  id: string;
  fields: SettingField[];
  action: SettingAction | false;
  label: string;
  children: ReactNode;
}) {
  return (
    <div className="setting-pairs">
      {action && <SettingForm id={id} action={action} fields={fields} label={label} />}
      <div className={action ? 'print-only' : undefined}>
        <SettingFacts fields={fields} explained={id === 'nguong'} />
      </div>
      <div className="setting-aside">{children}</div>
    </div>
  );
}
