import { linesIn, meetingFormWords, partOfDay } from '@/lib/domain/meeting/meeting';
import { longDate } from '@/lib/domain/meeting/paper/date-line';
import { bodyInText } from '@/lib/domain/meeting/paper/issuing-body';
import type { IssuingBody, Paper } from '@/lib/domain/meeting/paper/paper';
import { comrade } from '@/lib/domain/meeting/person';
import { formatCount } from '@/lib/domain/report/number';
import type { MeetingTold } from '@/lib/domain/task/conclusion';
import type { Drawn } from './drawn';
import { inConclusions, type Missing, missingFacts, stopped } from './missing';
import { conclusionBlock, inSentence, paragraph, withoutEnd } from './told-words';

/** Thông báo kết luận: what the meeting was, what it came to, and who does what until when. */
export function conclusionsPaper(told: MeetingTold, body: IssuingBody): Drawn<Paper> {
  const why = stopped('Thông báo kết luận', missingIn(told));
  if (why) return why;
  const { facts, conclusions } = told;
  const chair = comrade(withoutEnd(facts.chair));
  const blocks = [
    paragraph(opening(told)),
    ...linesIn(facts.assessment).map(paragraph),
    paragraph(
      `Sau khi nghe báo cáo kết quả thực hiện Đề án 06 và ý kiến của các đại biểu dự ${inSentence(facts.title)}, ${chair} kết luận như sau:`,
    ),
    ...conclusions.map((one, at) => conclusionBlock(one, at + 1)),
    ...closing(told, body).map(paragraph),
  ];
  return {
    ok: true,
    value: {
      kind: 'conclusions',
      body,
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

function opening({ facts, points }: MeetingTold): string {
  const { title, startMinute, heldOn, place, chair, form, invited } = facts;
  const way = form === 'online' || form === 'both' ? ` theo hình thức ${meetingFormWords[form]}` : '';
  const sites = points.length > 0 ? ` với ${formatCount(points.length)} điểm cầu` : '';
  const who = linesIn(invited).map(withoutEnd);
  const attended = who.length > 0 ? ` Tham dự có: ${who.join('; ')}.` : '';
  return `${partOfDay(startMinute)} ${longDate(heldOn)}, tại ${withoutEnd(place)}, ${comrade(withoutEnd(chair))} chủ trì ${inSentence(title)}${way}${sites}.${attended}`;
}

function closing({ facts }: MeetingTold, body: IssuingBody): string[] {
  const issuer = bodyInText(body);
  return [
    `Các cơ quan, đơn vị được giao chủ trì báo cáo kết quả đúng thời hạn. ${issuer} theo dõi, đôn đốc và báo cáo kết quả thực hiện tại hội nghị kỳ sau.`,
    `Trên đây là kết luận của ${comrade(withoutEnd(facts.chair))} tại ${inSentence(facts.title)}, ${issuer} thông báo để các cơ quan, đơn vị biết, thực hiện./.`,
  ];
}
