import { hourText, linesIn, type MeetingPoint, meetingFormWords } from '@/lib/domain/meeting/meeting';
import { longDate } from '@/lib/domain/meeting/paper/date-line';
import type { Appendix, Block, IssuingBody, Paper } from '@/lib/domain/meeting/paper/paper';
import { comrade, personName } from '@/lib/domain/meeting/person';
import { attendanceOf } from '@/lib/domain/meeting/points';
import type { MeetingTold } from '@/lib/domain/task/conclusion';
import type { Drawn } from './drawn';
import { inConclusions, inPoints, type Missing, missingFacts, stopped } from './missing';
import { sentTo } from './recipients';
import {
  appendix,
  conclusionBlock,
  inSentence,
  labelled,
  list,
  namesInText,
  namesOf,
  paragraph,
  pointWord,
  withoutEnd,
} from './told-words';

/** Biên bản: when and where, who was there, what was said, what was concluded; signed by secretary and chair. */
export function minutesPaper(told: MeetingTold, body: IssuingBody): Drawn<Paper> {
  const why = stopped('Biên bản', missingIn(told));
  if (why) return why;
  const { facts } = told;
  const signer = { lines: ['CHỦ TRÌ'], name: personName(facts.chair) };
  return {
    ok: true,
    value: {
      kind: 'minutes',
      body: { ...sentTo(body, ['Như thành phần dự họp']), signer },
      typeName: 'BIÊN BẢN',
      typeSymbol: 'BB',
      subject: withoutEnd(facts.title),
      period: '',
      dated: facts.heldOn,
      addressees: [],
      blocks: [...opening(told), ...people(told), ...course(told), ...conclusions(told), ending(told)],
      secretary: { lines: ['THƯ KÝ'], name: personName(facts.secretary) },
      appendices: appendicesOf(told),
      foot: told.isIllustrative ? 'Văn bản minh hoạ' : '',
    },
  };
}

function missingIn(told: MeetingTold): Missing[] {
  const { facts, points } = told;
  const { unknown } = attendanceOf(points);
  const end = facts.endMinute === null ? '' : hourText(facts.endMinute);
  return [
    ...missingFacts([
      ['địa điểm', facts.place],
      ['giờ kết thúc', end],
      ['chủ trì', facts.chair],
      ['thư ký', facts.secretary],
      ['thành phần', points.length > 0 ? 'điểm cầu' : linesIn(facts.invited).join()],
      ['diễn biến', linesIn(facts.proceedings).join()],
    ]),
    ...(unknown > 0
      ? [{ words: `còn ${unknown} ${pointWord(told.facts)} chưa điểm danh`, where: inPoints }]
      : []),
    ...missingConclusions(told),
  ];
}

function missingConclusions({ conclusions: given }: MeetingTold): Missing[] {
  if (given.length === 0) return [{ words: 'chưa có kết luận', where: inConclusions }];
  const at = given.findIndex(({ lead }) => lead === '');
  return at < 0 ? [] : [{ words: `kết luận ${at + 1} chưa có đơn vị chủ trì`, where: inConclusions }];
}

function opening({ facts }: MeetingTold): Block[] {
  const { startMinute, heldOn, form, place } = facts;
  return [
    labelled('Thời gian bắt đầu', `${hourText(startMinute)}, ${longDate(heldOn)}.`),
    labelled('Hình thức', `họp ${meetingFormWords[form]}.`),
    labelled('Địa điểm', `${withoutEnd(place)}.`),
  ];
}

function people(told: MeetingTold): Block[] {
  const { facts, points } = told;
  const invited = linesIn(facts.invited);
  return [
    { is: 'heading', level: 1, text: 'I. THÀNH PHẦN THAM DỰ' },
    labelled('1. Chủ trì', `${comrade(withoutEnd(facts.chair))}.`),
    labelled('2. Thư ký', `${comrade(withoutEnd(facts.secretary))}.`),
    ...(invited.length > 0
      ? [{ is: 'heading' as const, level: 2 as const, text: '3. Thành phần:' }, list(invited)]
      : []),
    ...(points.length > 0 ? attendance(told, invited.length > 0 ? 4 : 3) : []),
  ];
}

/** How many there were, and by name who was absent; who was present by name too, here or in the appendix. */
function attendance(told: MeetingTold, number: number): Block[] {
  const { points } = told;
  const there = points.filter(({ attended }) => attended === true);
  const absent = points.filter(({ attended }) => attended === false);
  const word = pointWord(told.facts);
  const all = `${points.length} ${word}; có mặt ${there.length}, vắng ${absent.length}`;
  const where = appendicesOf(told).length > 0 ? ' (danh sách tại Phụ lục)' : '';
  const presentNames = there.length > 0 && where === '' ? [`Có mặt: ${namesOf(there)}`] : [];
  const absentNames = absent.length > 0 ? [`Vắng: ${namesOf(absent)}`] : [];
  const names = [...presentNames, ...absentNames];
  const label = `${number}. ${word.charAt(0).toLocaleUpperCase('vi')}${word.slice(1)}`;
  return [
    labelled(label, `${all}${where}${names.length > 0 ? ':' : '.'}`),
    ...(names.length > 0 ? [list(names)] : []),
  ];
}

function course({ facts }: MeetingTold): Block[] {
  const agenda = linesIn(facts.agenda);
  const documents = linesIn(facts.documents);
  return [
    { is: 'heading', level: 1, text: 'II. NỘI DUNG, DIỄN BIẾN' },
    ...(agenda.length > 0 ? [paragraph('Chương trình họp:'), list(agenda)] : []),
    ...(documents.length > 0 ? [paragraph('Tài liệu phục vụ họp:'), list(documents)] : []),
    ...linesIn(facts.proceedings).map(paragraph),
  ];
}

function conclusions({ facts, conclusions: given }: MeetingTold): Block[] {
  return [
    { is: 'heading', level: 1, text: 'III. KẾT LUẬN' },
    paragraph(`Kết thúc phần thảo luận, ${comrade(withoutEnd(facts.chair))} kết luận:`),
    ...linesIn(facts.assessment).map(paragraph),
    ...given.map((one, at) => conclusionBlock(one, at + 1)),
  ];
}

function ending({ facts: { title, endMinute, heldOn } }: MeetingTold): Block {
  const what =
    inSentence(title) === title ? 'Cuộc họp' : (title.match(/^(?:Hội nghị|Phiên họp)/u)?.[0] ?? 'Cuộc họp');
  return paragraph(`${what} kết thúc vào ${hourText(endMinute ?? 0)}, ${longDate(heldOn)}./.`);
}

function appendicesOf({ facts, points }: MeetingTold): Appendix[] {
  if (points.length <= namesInText && points.every(({ attendees }) => attendees === '')) return [];
  const title = facts.form === 'in_person' ? 'DANH SÁCH ĐƠN VỊ DỰ HỌP' : 'DANH SÁCH ĐIỂM CẦU DỰ HỌP';
  return [
    appendix(title, {
      columns: [
        { label: 'TT', share: 8, align: 'center' },
        { label: 'Đơn vị', share: 40, align: 'left' },
        { label: 'Người dự', share: 36, align: 'left' },
        { label: 'Điểm danh', share: 16, align: 'left' },
      ],
      rows: points.map((point, at) => ({
        cells: [String(at + 1), point.name, point.attendees, attendedText(point)],
      })),
    }),
  ];
}

function attendedText({ attended }: MeetingPoint): string {
  return attended ? 'có mặt' : 'vắng';
}
