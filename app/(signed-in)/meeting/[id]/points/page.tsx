import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { MeetingHead } from '@/components/meeting/meeting-head';
import { OwnPoints, PointList } from '@/components/meeting/points/point-list';
import { PointTools } from '@/components/meeting/points/point-tools';
import '@/components/meeting/points/points.css';
import { PointsForm } from '@/components/meeting/points/points-form';
import { SigningSheet } from '@/components/meeting/points/signing-sheet';
import { PrintButton } from '@/components/ui/print-button';
import { requireActor } from '@/lib/access/session';
import { formatDay } from '@/lib/domain/plan/day';
import { getPoints } from '@/lib/queries/meeting/get-points';
import { addPointAction, fillPointsAction, savePointsAction } from './actions';

export const metadata: Metadata = { title: 'Điểm cầu' };

export default async function PointsPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const answer = await getPoints(await requireActor(), { id });
  if (answer.status === 'missing') notFound();
  if (answer.status === 'forbidden') forbidden();

  const { view } = answer;
  const { meeting, mayManage } = view;
  const { points, facts, place } = meeting;
  const isTaken = points.some(({ attended }) => attended !== null);
  return (
    <main className="page" id="noi-dung" tabIndex={-1}>
      <MeetingHead meeting={meeting} here="/points" />
      {points.length === 0 && (
        <p>
          Hội nghị chưa có điểm cầu nào ngoài nơi chủ trì. Ngày {formatDay(facts.heldOn)}, danh mục đơn vị của{' '}
          {place.unit.fullName}{' '}
          {view.others.length === 0 ? 'không có đơn vị cấp dưới.' : 'có đơn vị cấp dưới.'}
        </p>
      )}
      {points.length > 0 && (
        <>
          <OwnPoints points={points} own={view.own} />
          <p className="signing print-hidden">
            <PrintButton label={isTaken ? 'In danh sách điểm danh' : 'In danh sách ký tên'} />
          </p>
        </>
      )}
      {points.length > 0 && mayManage && (
        <PointsForm action={savePointsAction.bind(null, id)} points={points} />
      )}
      {points.length > 0 && !mayManage && (
        <div className="print-hidden">
          <PointList points={points} />
        </div>
      )}
      {points.length > 0 && <SigningSheet points={points} />}
      {mayManage && (
        <PointTools view={view} add={addPointAction.bind(null, id)} fill={fillPointsAction.bind(null, id)} />
      )}
    </main>
  );
}
