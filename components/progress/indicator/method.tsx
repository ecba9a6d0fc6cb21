import type { IndicatorProgress } from '@/lib/queries/progress/indicator-progress';
import { targetSentence } from '../words';

const denominatorWords = {
  none: '',
  reporter: 'do đơn vị báo cáo',
  province: 'do tỉnh giao',
};

/** Cách tính: what is counted, over what, whence, and who answers for it. */
export function Method({ indicator }: { indicator: IndicatorProgress }) {
  const { rule, standing } = indicator;
  return (
    <dl className="method">
      <dt>{rule.kind === 'count' ? 'Đếm' : 'Tử số'}</dt>
      <dd>
        {indicator.numeratorLabel} ({indicator.measure})
      </dd>
      {indicator.denominatorLabel && (
        <>
          <dt>Mẫu số</dt>
          <dd>
            {indicator.denominatorLabel}, {denominatorWords[rule.denominatorBy]}
          </dd>
        </>
      )}
      <dt>Cách cộng</dt>
      <dd>
        {rule.accumulation === 'running'
          ? 'Luỹ kế: số của tuần là tổng đến ngày chốt; đơn vị chưa báo cáo giữ số gần nhất đã gửi.'
          : `Phát sinh: số của tuần là số phát sinh trong tuần đó; mức giao ${
              rule.kind === 'count' ? 'tính trên tổng cả kế hoạch' : 'xét theo từng tuần'
            }.`}
        {rule.kind !== 'count' &&
          ' Tỷ lệ của cấp trên bằng tổng tử số chia tổng mẫu số; phần lẻ cắt bỏ, không làm tròn lên.'}
      </dd>
      {standing.target && (
        <>
          <dt>Mức giao</dt>
          <dd>{targetSentence(rule, standing.target)}</dd>
        </>
      )}
      <dt>Nguồn</dt>
      <dd>{indicator.source}</dd>
      <dt>Chịu trách nhiệm</dt>
      <dd>{indicator.owner}</dd>
    </dl>
  );
}
