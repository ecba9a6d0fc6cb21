import '@/components/progress/map/map-drawing.css';
import '@/components/progress/map/map.css';
import type { Metadata } from 'next';
import Link from 'next/link';
import { forbidden } from 'next/navigation';
import { cache } from 'react';
import { fateOrNotFound } from '@/app/(signed-in)/fate-or-not-found';
import { AboutFigures } from '@/components/progress/about-figures';
import { CommuneTable } from '@/components/progress/map/commune-table';
import { MapBoard } from '@/components/progress/map/map-board';
import { MapChoice } from '@/components/progress/map/map-choice';
import { MapViews } from '@/components/progress/map/map-views';
import { mapTitle } from '@/components/progress/map/map-words';
import { orderOf } from '@/components/progress/map/sort-communes';
import { mapPath, reportsPath } from '@/components/progress/paths';
import { ProgressHead } from '@/components/progress/progress-head';
import { ReceiptsLine } from '@/components/progress/receipts-line';
import { ChartLinks } from '@/components/ui/chart-links';
import { DownloadLinks } from '@/components/ui/download-links';
import { TableRegion } from '@/components/ui/table-region';
import { requireActor } from '@/lib/access/session';
import { getMap } from '@/lib/queries/progress/get-map';

interface Address {
  params: Promise<{ plan: string; unit: string }>;
  searchParams: Promise<{ week?: string; of?: string; by?: string; view?: string; sort?: string }>;
}

// Title and page are made from one answer.
const ask = cache(
  async (plan: string, unit: string, week?: string, of?: string, by?: string, view?: string) =>
    getMap(await requireActor(), { plan, unit, week, of, by, view }),
);

async function answerFor({ params, searchParams }: Address) {
  const [{ plan, unit }, { week, of, by, view }] = await Promise.all([params, searchParams]);
  return ask(plan, unit, week, of, by, view);
}

export async function generateMetadata(address: Address): Promise<Metadata> {
  const answer = await answerFor(address);
  if (answer.status !== 'ok') return {};
  const { unit, week, indicator } = answer.view;
  return { title: `Bản đồ ${indicator.shortName}, ${unit.fullName}, tuần ${week.isoNumber}` };
}

export default async function MapPage(address: Address) {
  const answer = await answerFor(address);
  if (answer.status === 'missing') {
    const [asked, { week, of }] = await Promise.all([address.params, address.searchParams]);
    return fateOrNotFound({ ...asked, week, of });
  }
  if (answer.status === 'forbidden') forbidden();

  const { view } = answer;
  const { plan, unit, shownUnit, week, indicator, receipts } = view;
  const { by, view: asked, sort } = await address.searchParams;
  const path = `/map/${plan.slug}/${unit.code}`;
  const keep = { by, view: asked, sort };
  return (
    <main className="page" id="noi-dung" tabIndex={-1}>
      <ProgressHead
        place={view}
        path={path}
        keep={keep}
        title={mapTitle(view)}
        section="map"
        facts={
          <>
            <ReceiptsLine
              receipts={receipts}
              week={week}
              isOneUnit={false}
              href={reportsPath(view, shownUnit.code)}
            />
            <a href="#ve-so-lieu">Về số liệu này</a>
          </>
        }
      />
      <div className="map-choices print-hidden">
        <MapChoice
          path={path}
          week={week}
          by={indicator}
          choices={view.choices}
          keep={{ view: asked, sort }}
        />
        <MapViews view={view} hrefOf={(other) => mapPath(view, unit.code, { ...keep, view: other })} />
      </div>
      <MapBoard view={view} />
      <ChartLinks href={mapPath(view, `${unit.code}/chart`, { by: indicator.code, view: asked })} />
      <section aria-labelledby="bang-xa">
        <h2 className="section-title" id="bang-xa" tabIndex={-1}>
          Từng xã, phường
          {unit.code !== shownUnit.code && (
            <>
              {' '}
              của <Link href={mapPath(view, shownUnit.code, keep)}>{shownUnit.fullName}</Link>
            </>
          )}
        </h2>
        <TableRegion label="Bảng từng xã, phường">
          <CommuneTable
            view={view}
            order={orderOf(sort)}
            hrefOf={(order) => `${mapPath(view, unit.code, { ...keep, sort: order })}#bang-xa`}
          />
        </TableRegion>
        <DownloadLinks href={mapPath(view, `${unit.code}/download`, { by: indicator.code })} />
      </section>
      <AboutFigures place={view} receipts={receipts} about={view} now={new Date()} />
    </main>
  );
}
