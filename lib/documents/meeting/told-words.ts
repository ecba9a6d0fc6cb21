import type { MeetingFacts, MeetingPoint } from '@/lib/domain/meeting/meeting';
import type { Appendix, Block, PaperTable } from '@/lib/domain/meeting/paper/paper';
import { withSmallFirst } from '@/lib/domain/meeting/person';
import { formatDay } from '@/lib/domain/plan/day';
import type { Conclusion } from '@/lib/domain/task/conclusion';

/* What the papers of a meeting say alike. */

/** 'Hội nghị giao ban' inside a sentence: 'hội nghị giao ban'. */
export function inSentence(title: string): string {
  return /^(hội nghị|cuộc họp|phiên họp|họp|giao ban)/iu.test(title) ? withSmallFirst(title) : title;
}

/** Without the sign at its end: a paper sets its own. */
export function withoutEnd(text: string): string {
  return text.replace(/[.;,\s]+$/, '');
}

export function paragraph(text: string): Block {
  return { is: 'paragraph', runs: [{ text }] };
}

/** '2. Thời gian: …', what it is about in bold. */
export function labelled(label: string, text: string): Block {
  return { is: 'paragraph', runs: [{ text: `${label}:`, bold: true }, { text: ` ${text}` }] };
}

/** One dash each, with the signs of a list at their ends. */
export function list(items: readonly string[]): Block {
  const last = items.length - 1;
  return {
    is: 'list',
    items: items.map((item, at) => [{ text: `${withoutEnd(item)}${at === last ? '.' : ';'}` }]),
  };
}

/** '1. Việc… (Giao: Sở Y tế chủ trì; Công an tỉnh phối hợp; thời hạn: 01/06/2022; sản phẩm: …)' */
export function conclusionBlock(conclusion: Conclusion, number: number): Block {
  return {
    is: 'paragraph',
    runs: [
      { text: `${number}. ${withoutEnd(conclusion.text)} ` },
      { text: `(${givenTo(conclusion)}).`, italic: true },
    ],
  };
}

function givenTo({ lead, partners, person, dueOn, product, authority }: Conclusion): string {
  return [
    `Giao: ${lead} chủ trì`,
    ...(partners.length > 0 ? [`${partners.join(', ')} phối hợp`] : []),
    ...(person ? [`chịu trách nhiệm: ${person}`] : []),
    `thời hạn: ${dueOn ? formatDay(dueOn) : 'thường xuyên'}`,
    ...(product ? [`sản phẩm: ${withoutEnd(product)}`] : []),
    ...(authority ? [`thẩm quyền quyết định: ${authority}`] : []),
  ].join('; ');
}

/** What a meeting's points are called. */
export function pointWord({ form }: Pick<MeetingFacts, 'form'>): 'đơn vị' | 'điểm cầu' {
  return form === 'in_person' ? 'đơn vị' : 'điểm cầu';
}

/** So many names still read as a sentence; more stand in an appendix. */
export const namesInText = 30;

const unitType = /^(?:Thành phố|Thị xã|Huyện|Phường|Thị trấn|Xã) /u;

/** Names one after the other: 'thành phố Vinh, thị xã Cửa Lò'; names with commas of their own are parted by semicolons. */
export function namesOf(points: readonly MeetingPoint[]): string {
  const names = points.map(({ name }) => (unitType.test(name) ? withSmallFirst(name) : name));
  return names.join(names.some((name) => name.includes(',')) ? '; ' : ', ');
}

/** The only appendix of a paper: a table over as many pages as it takes. */
export function appendix(title: string, table: PaperTable): Appendix {
  return { numeral: '', title, lies: 'upright', blocks: [{ is: 'table', title: '', table }] };
}
