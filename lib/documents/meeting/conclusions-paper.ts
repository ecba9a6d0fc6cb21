import { linesIn, meetingFormWords, partOfDay } from '@/lib/domain/meeting/meeting';
import { longDate } from '@/lib/domain/meeting/paper/date-line';
import { bodyInText } from '@/lib/domain/meeting/paper/issuing-body';
import type { IssuingBody, Paper } from '@/lib/domain/meeting/paper/paper';
import { comrade } from '@/lib/domain/meeting/person';
import { attendanceOf } from '@/lib/domain/meeting/points';
import { formatCount } from '@/lib/domain/report/number';
import type { MeetingTold } from '@/lib/domain/task/conclusion';
import type { Drawn } from './drawn';
import { inConclusions, type Missing, missingFacts, stopped } from './missing';
import { toThoseGiven } from './recipients';
import { conclusionBlock, inSentence, paragraph, pointWord, withoutEnd } from './told-words';

/** Thông báo kết luận: what the meeting was, what it came to, and who does what until when. */
export function conclusionsPaper(told: MeetingTold, body: IssuingBody): Drawn<Paper> {
  const why = stopped('Thông báo kết luận', missingIn(told));
  if (why) return why;
  const { facts, conclusions } = told;
  const chair = comrade(withoutEnd(facts.chair));
  const blocks = [
    paragraph(opening(told)),
    paragraph(
      `Sau khi nghe báo cáo kết quả thực hiện Đề án 06 và ý kiến của các đại biểu dự ${inSentence(facts.title)}, ${chair} kết luận như sau:`,
    ),
    ...linesIn(facts.assessment).map(paragraph),
    ...conclusions.map((one, at) => conclusionBlock(one, at + 1)),
    ...closing(told, body).map(paragraph),
  ];
  return {
    ok: true,
    value: {
      kind: 'conclusions',
      body: toThoseGiven(body, conclusions),
      typeName: 'THÔNG BÁO',
      typeSymbol: 'TB',
      subject: `Kết luận của ${chair} tại ${facts.title}`,
      period: '',
      dated: facts.heldOn,
      addressees: [],
      blocks,
      secretary: null,
      appendices: [],
      foot: told.isIllustrative ? 'Văn bản minh hoạ' : '',
    },
  };
}

function missingIn({ facts, conclusions }: MeetingTold): Missing[] {
  const missing = missingFacts([
    ['địa điểm', facts.place],
    ['chủ trì', facts.chair],
  ]);
  if (conclusions.length === 0) return [...missing, { words: 'chưa có kết luận', where: inConclusions }];
  const at = conclusions.findIndex(({ lead }) => lead === '');
  if (at < 0) return missing;
  return [...missing, { words: `kết luận ${at + 1} chưa có đơn vị chủ trì`, where: inConclusions }];
}

function opening(told: MeetingTold): string {
  const { title, startMinute, heldOn, place, chair, form } = told.facts;
  const way = form === 'online' || form === 'both' ? ` theo hình thức ${meetingFormWords[form]}` : '';
  return `${partOfDay(startMinute)} ${longDate(heldOn)}, tại ${withoutEnd(place)}, ${comrade(withoutEnd(chair))} chủ trì ${inSentence(title)}${way}${attendance(told)}`;
}

/** Who was invited is not who came: points that were counted are told as counted, others as invited. */
function attendance({ facts, points }: MeetingTold): string {
  const word = pointWord(facts);
  const who = linesIn(facts.invited).map(withoutEnd).join('; ');
  if (points.length === 0) return who ? `. Tham dự có: ${who}.` : '.';
  const { present, unknown } = attendanceOf(points);
  const all = formatCount(points.length);
  if (unknown > 0) return ` với ${all} ${word}.${who ? ` Thành phần mời dự: ${who}.` : ''}`;
  const share = `${formatCount(present)}/${all} ${word}`;
  const meeting =
    facts.title.match(/^(?:hội nghị|phiên họp|cuộc họp)/iu)?.[0].toLocaleLowerCase('vi') ?? 'họp';
  if (!who) return `. Dự ${meeting} có ${share}.`;
  return facts.form === 'in_person'
    ? `. Dự ${meeting} có đại diện ${share}; thành phần: ${who}.`
    : `. Dự ${meeting} tại ${share} có: ${who}.`;
}

function closing({ facts }: MeetingTold, body: IssuingBody): string[] {
  const issuer = bodyInText(body);
  return [
    `Các cơ quan, đơn vị được giao chủ trì báo cáo kết quả đúng thời hạn. ${issuer} theo dõi, đôn đốc và báo cáo kết quả thực hiện tại hội nghị kỳ sau.`,
    `Trên đây là kết luận của ${comrade(withoutEnd(facts.chair))} tại ${inSentence(facts.title)}, ${issuer} thông báo để các cơ quan, đơn vị biết, thực hiện./.`,
  ];
}
