import { hourText, linesIn, meetingFormWords } from '@/lib/domain/meeting/meeting';
import { invitationDay, longDate } from '@/lib/domain/meeting/paper/date-line';
import { bodyInText } from '@/lib/domain/meeting/paper/issuing-body';
import type { Appendix, Block, IssuingBody, Paper, PaperTable } from '@/lib/domain/meeting/paper/paper';
import { comrade } from '@/lib/domain/meeting/person';
import { weekdayName } from '@/lib/domain/plan/day';
import type { MeetingTold } from '@/lib/domain/task/conclusion';
import type { Drawn } from './drawn';
import { missingFacts, stopped } from './missing';
import { sentTo } from './recipients';
import {
  appendix,
  inSentence,
  labelled,
  list,
  namesInText,
  namesOf,
  paragraph,
  withoutEnd,
} from './told-words';

/** Giấy mời: who is invited to what, when, where and with which programme. */
export function invitationPaper(told: MeetingTold, body: IssuingBody): Drawn<Paper> {
  const { facts } = told;
  const why = stopped(
    'Giấy mời',
    missingFacts([
      ['thành phần mời', linesIn(facts.invited).join()],
      ['địa điểm', facts.place],
      ['chủ trì', facts.chair],
      ['chương trình', linesIn(facts.agenda).join()],
    ]),
  );
  if (why) return why;
  return {
    ok: true,
    value: {
      kind: 'invitation',
      body: sentTo(body, ['Như trên']),
      typeName: 'GIẤY MỜI',
      typeSymbol: 'GM',
      subject: `Dự ${inSentence(facts.title)}`,
      period: '',
      dated: invitationDay(facts.heldOn),
      addressees: linesIn(facts.invited).map(withoutEnd),
      blocks: blocksOf(told, body),
      secretary: null,
      appendices: appendicesOf(told),
      foot: told.isIllustrative ? 'Văn bản minh hoạ' : '',
    },
  };
}

function blocksOf(told: MeetingTold, body: IssuingBody): Block[] {
  const { facts, points } = told;
  const documents = linesIn(facts.documents);
  const items: Block[][] = [
    [labelled('Nội dung', `${withoutEnd(facts.title)}.`)],
    [labelled('Thời gian', `${timeOf(told)}.`)],
    [labelled('Hình thức', `họp ${meetingFormWords[facts.form]}.`)],
    [labelled('Địa điểm', `${withoutEnd(facts.place)}.`)],
    ...(points.length > 0 ? [[pointsBlock(told)]] : []),
    [labelled('Chủ trì', `${comrade(withoutEnd(facts.chair))}.`)],
    listed('Chương trình', linesIn(facts.agenda)),
    ...(documents.length > 0 ? [listed('Tài liệu gửi kèm', documents)] : []),
  ];
  return [
    paragraph(
      `${reasonOf(told)}${bodyInText(body)} trân trọng kính mời các đại biểu nêu trên dự họp, cụ thể như sau:`,
    ),
    ...items.flatMap((blocks, at) => numbered(blocks, at + 1)),
    paragraph('Đề nghị các đại biểu dự họp đúng thành phần, thời gian./.'),
  ];
}

function reasonOf({ planNumber }: MeetingTold): string {
  if (planNumber === '') return '';
  return `Thực hiện ${/^\d/.test(planNumber) ? `Kế hoạch số ${planNumber}` : planNumber}, `;
}

/** 'từ 14 giờ 00 đến 16 giờ 30, Thứ Hai, ngày 09 tháng 5 năm 2022' */
function timeOf({ facts: { startMinute, endMinute, heldOn } }: MeetingTold): string {
  const hours =
    endMinute === null ? hourText(startMinute) : `từ ${hourText(startMinute)} đến ${hourText(endMinute)}`;
  return `${hours}, ${weekdayName(heldOn)}, ${longDate(heldOn)}`;
}

function pointsBlock({ facts, points }: MeetingTold): Block {
  const [label, what] = facts.form === 'in_person' ? ['Đơn vị dự', 'đơn vị'] : ['Điểm cầu', 'điểm cầu'];
  const names = points.length > namesInText ? ' (danh sách tại Phụ lục)' : `: ${namesOf(points)}`;
  return labelled(label, `${points.length} ${what}${names}.`);
}

function appendicesOf({ facts, points }: MeetingTold): Appendix[] {
  if (points.length <= namesInText) return [];
  const title = facts.form === 'in_person' ? 'DANH SÁCH ĐƠN VỊ DỰ HỌP' : 'DANH SÁCH ĐIỂM CẦU';
  return [appendix(title, twoAbreast(points.map(({ name }) => name)))];
}

/** Names alone need half a page's width: the second half of them stands beside the first. */
function twoAbreast(names: readonly string[]): PaperTable {
  const half = Math.ceil(names.length / 2);
  const cells = (at: number) => (at < names.length ? [String(at + 1), names[at] ?? ''] : ['', '']);
  const columns: PaperTable['columns'] = [
    { label: 'TT', share: 8, align: 'center' },
    { label: 'Đơn vị', share: 42, align: 'left' },
  ];
  return {
    columns: [...columns, ...columns],
    rows: Array.from({ length: half }, (_, at) => ({ cells: [...cells(at), ...cells(half + at)] })),
  };
}

/** One thing behind its label, several below it with a dash each. */
function listed(label: string, items: readonly string[]): Block[] {
  const [only = '', ...more] = items;
  if (more.length === 0) return [labelled(label, `${withoutEnd(only)}.`)];
  return [{ is: 'heading', level: 2, text: `${label}:` }, list(items)];
}

/** The number before the first words of what it counts. */
function numbered([first, ...rest]: Block[], number: number): Block[] {
  if (first?.is === 'heading') return [{ ...first, text: `${number}. ${first.text}` }, ...rest];
  if (first?.is !== 'paragraph') return [];
  const [head, ...runs] = first.runs;
  return head ? [{ ...first, runs: [{ ...head, text: `${number}. ${head.text}` }, ...runs] }, ...rest] : [];
}
