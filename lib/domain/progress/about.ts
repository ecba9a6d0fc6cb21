import { type Day, formatDay, formatInstant, vietnamDay } from '../plan/day';
import { formatWeek, type Week } from '../plan/week';
import { formatCount } from '../report/number';
import { cutRate, formatRate } from './rate';

/** What stands behind the figures of one unit and week. */
export interface Behind {
  plan: { number: string; contact: string; note: string };
  unit: { fullName: string };
  week: Week & { endsOn: Day };
  /** Reports that were to come, that stand in the ledger, and of these those that a reviewer approved. */
  receipts: { expected: number; received: number; approved: number };
  /** Reports of earlier weeks that were corrected since the deadline of the week before. */
  about: { corrections: number };
  /** When the figures were read. */
  now: Date;
}

/**
 * Về số liệu này, for pages and files: whence, as of when, how many units behind it, what may still change, what
 * changed since last week, whom to ask.
 */
export function aboutFacts({
  plan,
  unit,
  week,
  receipts,
  about,
  now,
}: Behind): [word: string, text: string][] {
  return [
    ['Nguồn', `báo cáo tuần của các đơn vị thuộc ${unit.fullName}, ${plan.number}`],
    ['Thời điểm', `${formatWeek(week)}, ${throughText(week, now)}; đọc lúc ${formatInstant(now)}`],
    ['Đơn vị', unitsText(receipts)],
    [
      'Tạm thời',
      provisionalText(receipts) ?? (receipts.received > 0 ? 'mọi báo cáo đã duyệt' : 'chưa có báo cáo'),
    ],
    [
      'Đính chính',
      about.corrections === 0
        ? 'từ sau hạn nộp tuần trước không có báo cáo nào của các tuần trước được sửa'
        : `${formatCount(about.corrections)} báo cáo của các tuần trước được sửa từ sau hạn nộp tuần trước`,
    ],
    ...noticesOf(plan),
  ];
}

/** The same for a list of what happened, in which no figures are added up. */
export function recordFacts({
  source,
  plan,
  now,
}: {
  source: string;
  plan: Behind['plan'];
  now: Date;
}): [word: string, text: string][] {
  return [
    ['Nguồn', `${source}, ${plan.number}`],
    ['Thời điểm', `đọc lúc ${formatInstant(now)}`],
    ...noticesOf(plan),
  ];
}

function noticesOf({ contact, note }: Behind['plan']): [word: string, text: string][] {
  const notices: [string, string][] = [
    ['Liên hệ', contact],
    ['Lưu ý', note],
  ];
  return notices.filter(([, text]) => text !== '');
}

/** A week that has not ended cannot have figures up to its end. */
function throughText({ endsOn }: Behind['week'], now: Date): string {
  return vietnamDay(now) > endsOn ? `số liệu đến ${formatDay(endsOn)}` : 'tuần chưa kết thúc';
}

function unitsText({ expected, received }: Behind['receipts']): string {
  if (expected === 0) return 'tuần này chưa mở báo cáo';
  const reported = `${formatCount(received)}/${formatCount(expected)} đơn vị đã báo cáo`;
  return received < expected ? `${reported}; đơn vị chưa báo cáo giữ số luỹ kế gần nhất` : reported;
}

/** '7,0% báo cáo chưa duyệt': figures that no reviewer has approved yet may still change. Null when all are. */
export function provisionalText({
  received,
  approved,
}: Pick<Behind['receipts'], 'received' | 'approved'>): string | null {
  const provisional = received - approved;
  if (provisional === 0) return null;
  const share = cutRate(provisional, received) === 0 ? 'dưới 0,1%' : formatRate(provisional, received);
  return `${share} báo cáo chưa duyệt`;
}
