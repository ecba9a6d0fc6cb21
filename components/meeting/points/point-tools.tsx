import { type SettingAction, SettingForm } from '@/components/ui/setting-form';
import type { PointsView } from '@/lib/queries/meeting/get-points';

/** Ways to change which điểm cầu there are. */
export function PointTools({
  view: { others, hasNextLevel },
  add,
  fill,
}: {
  view: PointsView;
  add: SettingAction;
  fill: SettingAction;
}) {
  return (
    <section className="point-tools print-hidden" aria-labelledby="sua-danh-sach">
      <h2 className="section-title" id="sua-danh-sach">
        Sửa danh sách điểm cầu
      </h2>
      <datalist id="don-vi-khac">
        {others.map(({ unitId, name }) => (
          <option key={unitId} value={name} />
        ))}
      </datalist>
      <div className="point-tools-pair">
        <SettingForm
          id="them-diem-cau"
          action={add}
          fields={[
            {
              name: 'name',
              label: 'Thêm một điểm cầu',
              hint: 'Tên hoặc mã đơn vị; nơi khác thì gõ tên. Ví dụ: Hội trường UBND tỉnh.',
              kind: 'text',
              value: '',
              list: 'don-vi-khac',
            },
          ]}
          label="Thêm điểm cầu"
        />
        <div>
          <p className="field-label">Lấy lại theo danh mục đơn vị ngày họp</p>
          <p className="field-hint mb-4">
            Giữ điểm danh của đơn vị còn trong danh mục và các điểm cầu tự ghi; bỏ các đơn vị khác.
          </p>
          <SettingForm
            id="lay-lai-diem-cau"
            action={fill}
            fields={
              hasNextLevel
                ? [{ name: 'withNextLevel', label: 'Thêm cả cấp xã', kind: 'check', value: '' }]
                : []
            }
            label="Lấy lại danh sách"
          />
        </div>
      </div>
    </section>
  );
}
