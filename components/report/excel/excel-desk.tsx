'use client';

import Link from 'next/link';
import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import type { Problem } from '@/lib/commands/command';
import type { ReportState } from '@/lib/domain/report/state';
import type { DryRun } from '@/lib/queries/report/try-workbook';
import { StateMark } from '../state-mark';
import { DryRunResult } from './dry-run';
import { importProblemWords } from './words';

/** What an upload or a saving answers. */
export interface ExcelState {
  fileName: string | null;
  dryRun: DryRun | null;
  problems: Problem[];
}

interface UnitState {
  code: string;
  fullName: string;
  state: ReportState;
  href: string;
}

/** Download, fill in, upload, look, save. A client component because the answer stands where the form does. */
export function ExcelDesk({
  action,
  download,
  fileName,
  isArea,
  states,
}: {
  action: (before: ExcelState, form: FormData) => Promise<ExcelState>;
  download: string;
  fileName: string;
  isArea: boolean;
  states: UnitState[];
}) {
  const [state, submit, isBusy] = useActionState(action, { fileName: null, dryRun: null, problems: [] });
  return (
    <>
      {state.problems.length > 0 && (
        <Notice tone="wrong" role="alert" title="Chưa lưu gì. Tải tệp lên lần nữa để so lại">
          <ul className="excel-list">
            {state.problems.map((problem) => (
              <li key={`${problem.field} ${problem.code}`}>{importProblemWords(problem, states)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {state.dryRun && (
        <DryRunResult dryRun={state.dryRun} fileName={state.fileName}>
          {(reports) => (
            <form action={submit} className="excel-save">
              <input type="hidden" name="reports" value={JSON.stringify(reports)} />
              <Button look="primary" disabled={isBusy}>
                Lưu vào bản nháp
              </Button>
              <span className="field-hint">Lưu tất cả hoặc không lưu gì. Chưa gửi báo cáo.</span>
            </form>
          )}
        </DryRunResult>
      )}
      <div className="excel-steps">
        <section aria-labelledby="tai-mau">
          <h2 className="section-title" id="tai-mau">
            1. Tải mẫu về, điền số
          </h2>
          <p>
            {isArea
              ? `Một trang tính cho ${states.length} xã, phường: mỗi xã một khối dòng, chép thẳng từ tệp của xã vào được. `
              : 'Mẫu riêng của đơn vị và tuần này. '}
            Số đang lưu đã điền sẵn; điền được cả khi không có mạng.
          </p>
          <p className="excel-download">
            <a className="button button-secondary" href={download} download={fileName}>
              Tải mẫu Excel
            </a>
            <span className="field-hint">{fileName}</span>
          </p>
        </section>
        <section aria-labelledby="tai-len">
          <h2 className="section-title" id="tai-len">
            2. Tải tệp đã điền lên
          </h2>
          <p>Xem trước mọi thay đổi rồi mới lưu. Ô để trống giữ nguyên số đang lưu, không xoá.</p>
          <form action={submit} className="excel-upload">
            <Field id="file" label="Tệp Excel đã điền" hint="Tệp .xlsx tải từ trang này, nhiều nhất 2 MB.">
              <input
                className="input"
                id="file"
                type="file"
                name="file"
                accept=".xlsx"
                required
                aria-describedby="file-hint"
              />
            </Field>
            <Button look={state.dryRun ? 'secondary' : 'primary'} disabled={isBusy}>
              {isBusy ? 'Đang đọc…' : 'Xem trước thay đổi'}
            </Button>
          </form>
        </section>
      </div>
      {isArea && <Units states={states} />}
    </>
  );
}

/** Where each commune's report stands, and the way to send it. */
function Units({ states }: { states: UnitState[] }) {
  return (
    <section aria-labelledby="cac-xa">
      <h2 className="section-title" id="cac-xa">
        Báo cáo của các xã, phường
      </h2>
      <ul className="excel-units">
        {states.map(({ code, fullName, state, href }) => (
          <li key={code}>
            <Link href={href} prefetch={false}>
              {fullName}
            </Link>
            <StateMark state={state} isOverdue={false} />
          </li>
        ))}
      </ul>
    </section>
  );
}
