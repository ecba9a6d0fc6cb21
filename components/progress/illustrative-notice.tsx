import { Notice } from '@/components/ui/notice';

/** Says on every page that the figures are made up, where they are, and what the plan asks to be known. */
export function IllustrativeNotice({ plan }: { plan: { isIllustrative: boolean; note: string } }) {
  if (!plan.isIllustrative && !plan.note) return null;
  return (
    <div className="mb-4">
      <Notice tone={plan.isIllustrative ? 'look' : 'plain'} role="note">
        <p>{plan.note || 'Số liệu minh họa, không phải kết quả của đơn vị nào.'}</p>
      </Notice>
    </div>
  );
}
