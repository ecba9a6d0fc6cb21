import { briefPath, freezesPath, type Standpoint } from './paths';

/** Xuất tóm tắt: the papers of a unit and week, from any page of progress. */
export function BriefLinks({ at, unitCode }: { at: Standpoint; unitCode: string }) {
  return (
    <p className="brief-links print-hidden">
      <span>
        Xuất tóm tắt: <a href={briefPath(at, unitCode, 'docx')}>Word</a> ·{' '}
        <a href={briefPath(at, unitCode, 'pdf')}>PDF</a>
      </span>
      <span>
        Báo cáo kết quả: <a href={briefPath(at, unitCode, 'docx', 'report')}>Word</a> ·{' '}
        <a href={briefPath(at, unitCode, 'pdf', 'report')}>PDF</a> ·{' '}
        <a href={briefPath(at, unitCode, 'xlsx', 'report')}>phụ lục Excel</a>
      </span>
      <a href={freezesPath(at, unitCode)}>Chốt số liệu</a>
    </p>
  );
}
