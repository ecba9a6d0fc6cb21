import { filePath } from '@/components/meeting/paths';
import { formatInstant } from '@/lib/domain/plan/day';
import type { KeptReport } from '@/lib/queries/meeting/get-kept-report';
import { KeptMark } from '../paper/kept-mark';

/** The report as it was kept, before any draft: whoever takes it along takes the right one. */
export function KeptLine({ kept: { id, issuedAt, signedFileId } }: { kept: KeptReport }) {
  const path = `/paper/${id}/download?as=`;
  return (
    <p className="report-facts kept-line">
      <KeptMark isSigned={signedFileId !== null} />
      {signedFileId !== null && (
        <a href={filePath(signedFileId)} download>
          PDF đã ký, đóng dấu
        </a>
      )}
      <span>
        Bản khoá lúc {formatInstant(issuedAt)}:{' '}
        <span className="print-hidden">
          <a href={`${path}docx`}>Word</a> · <a href={`${path}pdf`}>PDF</a>
        </span>
      </span>
    </p>
  );
}
