import type { Metadata } from 'next';
import Link from 'next/link';
import { forbidden, notFound } from 'next/navigation';
import { NoEntry, whyNoEntry } from '@/components/report/entry/no-entry';
import { ExcelDesk } from '@/components/report/excel/excel-desk';
import '@/components/report/report.css';
import '@/components/report/excel/excel.css';
import { ExcelHead } from '@/components/report/excel/excel-head';
import { Notice } from '@/components/ui/notice';
import { requireActor } from '@/lib/access/session';
import { fileNameOf } from '@/lib/documents/workbook/template';
import { getWorkbook } from '@/lib/queries/report/get-workbook';
import type { ReportAddress } from '@/lib/queries/report/locate-report';
import { submitWorkbook } from './actions';

export const metadata: Metadata = { title: 'Báo cáo bằng Excel' };

interface Address {
  params: Promise<ReportAddress>;
  searchParams: Promise<{ saved?: string }>;
}

export default async function ExcelPage({ params, searchParams }: Address) {
  const address = await params;
  const { saved } = await searchParams;
  const answer = await getWorkbook(await requireActor(), address);
  if (answer.status === 'missing') notFound();
  if (answer.status === 'forbidden') forbidden();

  const { place, template, states } = answer.view;
  const path = `/report/${address.plan}/${address.unit}/${address.week}`;
  return (
    <main className="page excel-page" id="noi-dung" tabIndex={-1}>
      <ExcelHead place={place} states={states} />
      {saved && (
        <Notice tone="reached" role="status" title={`Đã lưu ${Number(saved) || 0} chỉ tiêu vào bản nháp`}>
          <p>
            Chưa gửi gì.{' '}
            {states.length > 1 ? (
              'Mở từng xã ở dưới để xem lại và gửi.'
            ) : (
              <Link href={`${path}/edit`}>Xem lại và gửi báo cáo</Link>
            )}
          </p>
        </Notice>
      )}
      {template ? (
        <ExcelDesk
          action={submitWorkbook.bind(null, address)}
          download={`${path}/excel/template`}
          fileName={fileNameOf(template)}
          isArea={template.scope === 'area'}
          states={states.map(({ unit, state }) => ({
            ...unit,
            state,
            href: `/report/${address.plan}/${unit.code}/${address.week}/edit`,
          }))}
        />
      ) : (
        <NoEntry reason={whyNoEntry(place) ?? 'not_expected'} place={place} />
      )}
    </main>
  );
}
