import { Button } from '@/components/ui/button';
import type { SettingAction } from '@/components/ui/setting-form';
import type { Removal } from '@/lib/queries/meeting/read-removal';
import { ActForm } from './act-form';
import { meetingProblem } from './words';

/** Removes a meeting that was made by mistake: first what goes with it, or why it cannot go. */
export function FactRemoval({
  removal,
  isFrozen,
  action,
}: {
  removal: Removal;
  isFrozen: boolean;
  action: SettingAction;
}) {
  const { hindrance } = removal;
  return (
    <details className="fact-removal print-hidden">
      <summary>Xoá hội nghị…</summary>
      {hindrance ? (
        <p>{meetingProblem({ field: '', code: hindrance.code, params: { count: hindrance.count } })}</p>
      ) : (
        <>
          <p>{goingWords(removal)}</p>
          {isFrozen && <p>Số liệu đã chốt không xoá: vẫn giữ ở trang Chốt số liệu.</p>}
          <ActForm action={action} hidden={{}}>
            <Button look="danger">Xoá hội nghị này</Button>
          </ActForm>
        </>
      )}
    </details>
  );
}

function goingWords({ points, tasks, files }: Removal): string {
  const going = [
    'thông tin hội nghị',
    'báo cáo đang soạn',
    ...(points > 0 ? [`${points} điểm cầu cùng điểm danh`] : []),
    ...(tasks > 0 ? [`${tasks} kết luận, nhiệm vụ (đơn vị chủ trì không còn thấy)`] : []),
    ...(files > 0 ? [`${files} tệp`] : []),
  ];
  return `Chỉ xoá hội nghị tạo nhầm. Sẽ xoá: ${going.join('; ')}. Xoá rồi không lấy lại được.`;
}
