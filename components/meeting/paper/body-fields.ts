import type { SettingField } from '@/components/ui/setting-form';
import type { IssuingBody } from '@/lib/domain/meeting/paper/paper';
import type { Day } from '@/lib/domain/plan/day';

/** The fields of who issues a unit's papers. */
export function bodyFields(
  body: IssuingBody,
  {
    version,
    validFrom,
    replaces,
    others,
  }: {
    /** Of what was set: what the form was filled from. */
    version: string;
    validFrom: Day;
    /** The day of the one that is put right; null for a new one. */
    replaces: Day | null;
    /** How many others were set, which a day that is chosen could mean. */
    others: number;
  },
): SettingField[] {
  const { form, parentName, name, symbol, place, signer, recipients, filed } = body;
  return [
    { name: 'version', label: '', kind: 'hidden', value: version },
    { name: 'replaces', label: '', kind: 'hidden', value: replaces ?? '' },
    {
      name: 'form',
      label: 'Thể thức',
      kind: 'choice',
      value: form,
      choices: [
        { value: 'state', label: 'Nhà nước (Nghị định 30)' },
        { value: 'party', label: 'Đảng (Hướng dẫn 36)' },
      ],
    },
    {
      name: 'validFrom',
      label: 'Hiệu lực từ ngày',
      hint: 'Văn bản từ ngày này dùng tiêu đề mới',
      kind: 'date',
      value: validFrom,
    },
    {
      name: 'parentName',
      label: 'Cơ quan chủ quản',
      hint: 'Nhiều nhất hai dòng; không có thì để trống',
      kind: 'lines',
      value: parentName,
    },
    {
      name: 'name',
      label: 'Cơ quan ban hành',
      hint: 'Nhiều nhất hai dòng; văn bản tự in hoa',
      kind: 'lines',
      value: name,
    },
    {
      name: 'symbol',
      label: 'Ký hiệu',
      hint: 'Phần sau tên loại, ví dụ: UBND, BCĐ',
      kind: 'text',
      value: symbol,
    },
    { name: 'place', label: 'Địa danh', hint: 'Ví dụ: Nghệ An', kind: 'text', value: place },
    {
      name: 'signerLines',
      label: 'Quyền hạn, chức vụ người ký',
      hint: 'Mỗi dòng một ý, ví dụ: TM. TỔ CÔNG TÁC rồi TỔ TRƯỞNG',
      kind: 'lines',
      rows: 3,
      value: signer.lines.join('\n'),
    },
    {
      name: 'signerName',
      label: 'Họ và tên người ký',
      hint: 'Không ghi học hàm, học vị; để trống nếu chưa biết',
      kind: 'text',
      value: signer.name,
    },
    {
      name: 'recipients',
      label: 'Nơi nhận',
      hint: 'Mỗi dòng một nơi',
      kind: 'lines',
      rows: 5,
      value: recipients.join('\n'),
    },
    { name: 'filed', label: 'Lưu', hint: 'Ví dụ: Lưu: VT, PC06.', kind: 'text', value: filed },
    ...(others > 0 ? [overwrite] : []),
  ];
}

const overwrite: SettingField = {
  name: 'overwrite',
  label: 'Ghi đè nếu đã có tiêu đề từ cùng ngày hiệu lực',
  kind: 'check',
  value: '',
};
