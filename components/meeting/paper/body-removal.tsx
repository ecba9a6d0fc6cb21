import { Button } from '@/components/ui/button';
import type { SettingAction } from '@/components/ui/setting-form';
import { type Day, formatDay } from '@/lib/domain/plan/day';
import { ActForm } from '../act-form';

/** Takes out one that was set by mistake: first what holds instead. */
export function BodyRemoval({
  validFrom,
  version,
  action,
}: {
  validFrom: Day;
  version: string;
  action: SettingAction;
}) {
  return (
    <details className="body-removal print-hidden">
      <summary>Bỏ tiêu đề từ ngày {formatDay(validFrom)}…</summary>
      <p>Văn bản từ ngày này dùng lại tiêu đề trước đó. Văn bản đã khoá giữ nguyên tiêu đề lúc khoá.</p>
      <ActForm action={action} hidden={{ version, validFrom }}>
        <Button look="danger">Bỏ tiêu đề này</Button>
      </ActForm>
    </details>
  );
}
