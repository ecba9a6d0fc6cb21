import { formatDay, formatInstant } from '@/lib/domain/plan/day';
import { formatWeek } from '@/lib/domain/plan/week';
import { formatCount } from '@/lib/domain/report/number';
import type { Place } from '@/lib/queries/progress/locate';
import type { About } from '@/lib/queries/progress/read-about';
import type { Receipts } from '@/lib/queries/progress/read-receipts';
import { provisionalText } from './words';

/** Về số liệu này: whence, as of when, how many units behind it, what may still change, whom to ask. */
export function AboutFigures({
  place: { plan, unit, week },
  receipts,
  about,
  now,
}: {
  place: Place;
  receipts: Receipts;
  about: Pick<About, 'corrections'>;
  now: Date;
}) {
  return (
    <section className="about-figures" id="ve-so-lieu" aria-labelledby="ve-so-lieu-ten">
      <h2 id="ve-so-lieu-ten">Về số liệu này</h2>
      <dl>
        {aboutFacts({ plan, unit, week, receipts, about, now }).map(([word, text]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The same facts in words and pairs, for pages and files. */
export function aboutFacts({
  plan,
  unit,
  week,
  receipts,
  about,
  now,
}: Pick<Place, 'plan' | 'unit' | 'week'> & {
  receipts: Receipts;
  about: Pick<About, 'corrections'>;
  now: Date;
}): [word: string, text: string][] {
  const { expected, received } = receipts;
  const facts: [string, string][] = [
    ['Nguồn', `báo cáo tuần của các đơn vị thuộc ${unit.fullName}, ${plan.number}`],
    [
      'Thời điểm',
      `${formatWeek(week)}, số liệu đến ${formatDay(week.endsOn)}; đọc lúc ${formatInstant(now)}`,
    ],
    [
      'Đơn vị',
      expected === 0
        ? 'tuần này chưa mở báo cáo'
        : `${formatCount(received)}/${formatCount(expected)} đơn vị đã báo cáo; đơn vị chưa báo cáo giữ số luỹ kế gần nhất`,
    ],
    ['Tạm thời', provisionalText(receipts) ?? (received > 0 ? 'mọi báo cáo đã duyệt' : 'chưa có báo cáo')],
    [
      'Đính chính',
      about.corrections === 0
        ? 'không có báo cáo tuần trước nào được sửa trong tuần này'
        : `${formatCount(about.corrections)} báo cáo của các tuần trước được sửa trong tuần này`,
    ],
  ];
  if (plan.contact) facts.push(['Liên hệ', plan.contact]);
  if (plan.note) facts.push(['Lưu ý', plan.note]);
  return facts;
}
