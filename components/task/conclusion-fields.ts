import type { SettingField } from '@/components/ui/setting-form';
import { holderLabel } from '@/lib/domain/task/holder';
import type { NumberedConclusion } from '@/lib/queries/task/read-conclusions';

/** The page's list of those who can be given a task. */
export const choicesId = 'don-vi-nhan-viec';

const partnersHint = 'Mỗi dòng một đơn vị hoặc sở, ban, ngành: tên hoặc mã. Không có thì để trống.';

/** The fields of a new conclusion. @param pointUnits how many units sit at the points; 0 offers none of them. */
export function newConclusionFields(version: string, pointUnits: number): SettingField[] {
  const all: SettingField = {
    name: 'isForAll',
    label: `Giao cho tất cả ${pointUnits} đơn vị điểm cầu: mỗi đơn vị chủ trì một nhiệm vụ riêng`,
    kind: 'check',
    value: '',
  };
  const [text, lead, ...rest] = fieldsOf(null, version);
  return [text, lead, ...(pointUnits > 0 ? [all] : []), ...rest].filter((field) => field !== undefined);
}

/** The fields of one that is there; where several lead it, who they are is said, and stands fixed. */
export function conclusionFields(conclusion: NumberedConclusion, version: string): SettingField[] {
  const id: SettingField = {
    name: 'conclusion',
    label: '',
    kind: 'hidden',
    value: String(conclusion.id),
  };
  const fields = fieldsOf(conclusion, version);
  if (conclusion.tasks.length === 1) return [id, ...fields];
  const hint = `Chủ trì: ${conclusion.lead} (${conclusion.tasks.length} nhiệm vụ), không đổi ở đây.`;
  return [
    id,
    ...fields
      .filter(({ name }) => name !== 'lead')
      .map((field) => (field.name === 'text' ? { ...field, hint } : field)),
  ];
}

function fieldsOf(held: NumberedConclusion | null, version: string): SettingField[] {
  const lead = held?.tasks[0]?.lead;
  const isUnit = lead ? lead.departmentId === null : false;
  return [
    { name: 'text', label: 'Việc', kind: 'lines', rows: 3, value: held?.text ?? '' },
    {
      name: 'lead',
      label: 'Chủ trì',
      hint: 'Gõ tên hoặc mã rồi chọn trong gợi ý',
      kind: 'text',
      list: choicesId,
      value: lead ? holderLabel({ ...lead, is: isUnit ? 'unit' : 'department' }) : '',
    },
    {
      name: 'partners',
      label: 'Phối hợp',
      hint: partnersHint,
      kind: 'lines',
      value: (held?.partnerHolders ?? [])
        .map((one) => holderLabel({ ...one, is: one.departmentId === null ? 'unit' : 'department' }))
        .join('\n'),
    },
    {
      name: 'person',
      label: 'Người chịu trách nhiệm',
      hint: 'Chức danh, ví dụ: Chủ tịch UBND phường',
      kind: 'text',
      value: held?.person ?? '',
    },
    { name: 'dueOn', label: 'Thời hạn', kind: 'date', value: held?.dueOn ?? '' },
    {
      name: 'isStanding',
      label: 'Thường xuyên, không có thời hạn',
      kind: 'check',
      value: held && held.dueOn === null ? 'on' : '',
    },
    {
      name: 'product',
      label: 'Sản phẩm',
      hint: 'Ví dụ: Báo cáo kết quả rà soát',
      kind: 'text',
      value: held?.product ?? '',
    },
    {
      name: 'authority',
      label: 'Thẩm quyền',
      hint: 'Ai quyết định, ví dụ: Chủ tịch UBND tỉnh',
      kind: 'text',
      value: held?.authority ?? '',
    },
    { name: 'version', label: '', kind: 'hidden', value: version },
  ];
}
