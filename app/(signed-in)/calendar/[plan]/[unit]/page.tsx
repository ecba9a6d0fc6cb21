import '@/components/progress/heat/heat.css';
import '@/components/progress/calendar/calendar.css';
import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { cache } from 'react';
import { AboutFigures } from '@/components/progress/about-figures';
import { type CalendarChoice, calendarPath } from '@/components/progress/calendar/calendar-address';
import { CalendarLegend } from '@/components/progress/calendar/calendar-legend';
import { CalendarSpans } from '@/components/progress/calendar/calendar-spans';
import { CalendarTable } from '@/components/progress/calendar/calendar-table';
import { Choices } from '@/components/progress/choices';
import { levelNames } from '@/components/progress/heat/heat-words';
import { reportsPath } from '@/components/progress/paths';
import { ProgressHead } from '@/components/progress/progress-head';
import { ReceiptsLine } from '@/components/progress/receipts-line';
import { DownloadLinks } from '@/components/ui/download-links';
import { requireActor } from '@/lib/access/session';
import { orderedCalendar, parseCalendarSort } from '@/lib/queries/progress/calendar-row';
import { type CalendarView, getCalendar } from '@/lib/queries/progress/get-calendar';

interface Address {
  params: Promise<{ plan: string; unit: string }>;
  searchParams: Promise<CalendarChoice & { week?: string }>;
}

// Title and page are made from one answer.
const ask = cache(async (plan: string, unit: string, week?: string, level?: string) =>
  getCalendar(await requireActor(), { plan, unit, week, level }),
);

async function answerFor({ params, searchParams }: Address) {
  const [{ plan, unit }, { week, level }] = await Promise.all([params, searchParams]);
  return ask(plan, unit, week, level);
}

export async function generateMetadata(address: Address): Promise<Metadata> {
  const answer = await answerFor(address);
  if (answer.status !== 'ok') return {};
  const { unit, week, plan } = answer.view;
  return { title: `Lịch báo cáo, ${unit.fullName}, đến tuần ${week.isoNumber}, ${plan.number}` };
}

export default async function CalendarPage(address: Address) {
  const answer = await answerFor(address);
  if (answer.status === 'missing') notFound();
  if (answer.status === 'forbidden') forbidden();

  const { view } = answer;
  const { plan, unit, week, level, levels, shownWeeks, receipts } = view;
  const { level: askedLevel, sort } = await address.searchParams;
  const choice: CalendarChoice = { level: askedLevel, sort };
  const order = parseCalendarSort(sort);
  const first = shownWeeks[0] ?? week;
  const caption = `${levelNames[level]} theo tuần, ${plan.number}, tuần ${first.isoNumber} đến tuần ${week.isoNumber}`;
  return (
    <main className="page print-landscape" id="noi-dung" tabIndex={-1}>
      <ProgressHead
        place={view}
        path={`/calendar/${plan.slug}/${unit.code}`}
        keep={{ ...choice }}
        tail={[{ label: 'Lịch báo cáo' }]}
        title={`Lịch báo cáo: ${unit.fullName}`}
        section="calendar"
        facts={
          <>
            <ReceiptsLine
              receipts={receipts}
              week={week}
              isOneUnit={unit.level === 'commune'}
              href={reportsPath(view, unit.code)}
            />
            <span>{findingOf(view)}</span>
          </>
        }
      />
      {levels.length > 1 && (
        <div className="heat-choices print-hidden">
          <Choices
            label="Đơn vị"
            options={levels.map((one) => ({
              word: levelNames[one],
              isChosen: one === level,
              href: calendarPath(view, unit.code, choice, { level: one === levels[0] ? null : one }),
            }))}
          />
        </div>
      )}
      <CalendarLegend
        level={level}
        reorganisations={view.reorganisations.filter((one) =>
          shownWeeks.some(({ ordinal }) => ordinal === one.week),
        )}
      />
      <CalendarTable
        view={view}
        rows={orderedCalendar(view.rows, order)}
        choice={choice}
        sort={order}
        caption={caption}
      />
      <CalendarSpans view={view} choice={choice} />
      <DownloadLinks href={calendarPath(view, unit.code, choice, {}, true)} />
      <AboutFigures place={view} receipts={receipts} about={view} now={new Date()} />
    </main>
  );
}

/** How many rows have been in time all along. */
function findingOf({ rows, shownWeeks }: CalendarView): string {
  const due = rows.filter(({ record }) => record.expected > 0);
  const always = due.filter(({ record }) => record.onTime === record.expected);
  return `${always.length}/${due.length} đơn vị đúng hạn trong cả ${shownWeeks.length} tuần`;
}
