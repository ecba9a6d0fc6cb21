import type { ReactNode } from 'react';
import { Notice } from '@/components/ui/notice';
import { TableRegion } from '@/components/ui/table-region';
import { formatCount, formatCountChange } from '@/lib/domain/report/number';
import type { DryRun, DryRunChange, DryRunReport } from '@/lib/queries/report/try-workbook';
import { doubtWords } from '../doubt-words';
import { figureWords } from '../words';
import { fileFaultWords, sheetFaultWords, wrongTemplateWords } from './words';

type Read = Extract<DryRun, { is: 'read' }>;

/** What an upload would change, or why it changes nothing. `children` is the form that saves it. */
export function DryRunResult({
  dryRun,
  fileName,
  children,
}: {
  dryRun: DryRun;
  fileName: string | null;
  children: (reports: DryRunReport[]) => ReactNode;
}) {
  if (dryRun.is === 'unreadable') {
    return <Refused fileName={fileName}>{fileFaultWords(dryRun.fault)}</Refused>;
  }
  if (dryRun.is === 'wrong') return <Refused fileName={fileName}>{wrongTemplateWords(dryRun.wrong)}</Refused>;
  if (dryRun.is === 'closed') {
    return <Refused fileName={fileName}>Tuần này không nhận báo cáo nữa, nên chưa lưu gì.</Refused>;
  }
  if (dryRun.faults.length > 0) return <Faults faults={dryRun.faults} />;
  return (
    <section className="excel-result" aria-labelledby="xem-truoc">
      <h2 className="section-title" id="xem-truoc" role="status">
        {dryRun.changes.length === 0
          ? 'Tệp không thay đổi số nào'
          : `Xem trước: ${formatCount(dryRun.changes.length)} thay đổi, chưa lưu`}
      </h2>
      <Beside read={dryRun} />
      {dryRun.changes.length > 0 && (
        <>
          <Changes
            changes={dryRun.changes}
            isArea={new Set(dryRun.changes.map(({ unit }) => unit.code)).size > 1}
          />
          {children(dryRun.reports)}
        </>
      )}
    </section>
  );
}

function Refused({ fileName, children }: { fileName: string | null; children: ReactNode }) {
  return (
    <Notice tone="wrong" role="alert" title={fileName ? `Không nhận tệp ${fileName}` : 'Không nhận tệp này'}>
      <p>{children}</p>
    </Notice>
  );
}

/** More than this is one mistake made everywhere; the rest shows when the first ones are mended. */
const faultsShown = 100;

function Faults({ faults }: { faults: Read['faults'] }) {
  return (
    <Notice
      tone="wrong"
      role="alert"
      title={`${formatCount(faults.length)} lỗi trong tệp, chưa lưu gì. Sửa tệp rồi tải lại`}
    >
      <table className="table excel-faults">
        <thead>
          <tr>
            <th scope="col">Ô</th>
            <th scope="col">Lỗi và cách sửa</th>
          </tr>
        </thead>
        <tbody>
          {faults.slice(0, faultsShown).map((fault) => (
            <tr key={`${fault.at} ${fault.code} ${fault.text}`}>
              <th scope="row">{fault.at ?? '–'}</th>
              <td>
                {fault.unitName && `${fault.unitName}: `}
                {sheetFaultWords(fault)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {faults.length > faultsShown && <p>Và {formatCount(faults.length - faultsShown)} lỗi nữa.</p>}
    </Notice>
  );
}

/** What is not in the table of changes but should be known. */
function Beside({ read: { left, movedOn } }: { read: Read }) {
  return (
    <>
      {left > 0 && (
        <p className="field-hint">{formatCount(left)} chỉ tiêu để trống trong tệp: giữ nguyên số đang lưu.</p>
      )}
      {movedOn.length > 0 && (
        <Notice tone="look" title="Báo cáo đã được sửa sau khi tải mẫu này">
          <p>
            {movedOn.join(', ')}. Số người khác đã sửa được giữ, trừ những ô mà tệp này cũng sửa (ghi rõ ở
            dưới).
          </p>
        </Notice>
      )}
    </>
  );
}

function Changes({ changes, isArea }: { changes: DryRunChange[]; isArea: boolean }) {
  return (
    <TableRegion label="Các thay đổi trong tệp">
      <table className="table table-stack report-table">
        <thead>
          <tr>
            {isArea && <th scope="col">Đơn vị</th>}
            <th scope="col">Chỉ tiêu</th>
            <th scope="col">Ô</th>
            <th scope="col" className="number">
              Đang lưu
            </th>
            <th scope="col" className="number">
              Trong tệp
            </th>
            <th scope="col" className="number">
              Thay đổi
            </th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <ChangeRow key={`${change.unit.code} ${change.indicator.code}`} change={change} isArea={isArea} />
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}

function ChangeRow({ change, isArea }: { change: DryRunChange; isArea: boolean }) {
  const { unit, indicator, at, kept, after } = change;
  const { kind } = indicator.rule;
  return (
    <tr>
      {isArea && <td data-label="Đơn vị">{unit.fullName}</td>}
      <th scope="row">
        {indicator.name}
        <Warnings change={change} />
        {after.reason !== kept.reason && <span className="under report-reason">Ghi chú: {after.reason}</span>}
      </th>
      <td data-label="Ô">{at}</td>
      <td className="number" data-label="Đang lưu">
        {figureWords(kind, kept.figure)}
      </td>
      <td className="number" data-label="Trong tệp">
        <strong>{figureWords(kind, after.figure)}</strong>
      </td>
      <td className="number" data-label="Thay đổi">
        {difference(change)}
      </td>
    </tr>
  );
}

function Warnings({ change: { doubts, missing, isContested } }: { change: DryRunChange }) {
  const warnings = [
    ...doubts.map(doubtWords),
    ...(missing === 'denominator' ? ['Còn thiếu mẫu số: lưu nháp được, chưa gửi được.'] : []),
    ...(missing === 'numerator' ? ['Còn thiếu tử số: lưu nháp được, chưa gửi được.'] : []),
    ...(isContested ? ['Người khác đã sửa chỉ tiêu này sau khi tải mẫu: lưu sẽ thay số của họ.'] : []),
  ];
  return warnings.map((words) => (
    <span key={words} className="under excel-warning">
      ▲ {words}
    </span>
  ));
}

function difference({ kept, after, indicator }: DryRunChange): string {
  if (indicator.rule.kind === 'yes_no' || kept.figure.is !== 'given' || after.figure.is !== 'given')
    return '–';
  const [from, to] = [kept.figure.numerator, after.figure.numerator];
  return from === undefined || to === undefined ? '–' : formatCountChange(to - from);
}
