/** A figure of a sentence, and where it stands in the snapshot: 'indicators/cccd-thu-nhan/rate'. */
export interface FigurePart {
  text: string;
  from: string;
}

export type Part = string | FigurePart;

/** A sentence of a summary; written by the rule that `key` names. */
export interface Sentence {
  key: string;
  section: Section;
  parts: Part[];
}

/** In the order in which a summary is read. */
export const sections = ['overall', 'groups', 'ranks', 'missing', 'discipline', 'tasks'] as const;
export type Section = (typeof sections)[number];

export const sectionWords: Record<Section, string> = {
  overall: 'Đánh giá chung',
  groups: 'Kết quả theo nhóm nhiệm vụ',
  ranks: 'Đơn vị dẫn đầu, đơn vị còn chậm',
  missing: 'Còn thiếu so với mức giao',
  discipline: 'Chế độ báo cáo',
  tasks: 'Nhiệm vụ được giao',
};

/** The sentence as it is read. */
export function sentenceText({ parts }: Pick<Sentence, 'parts'>): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}

/** Lists of parts, with the same words between each two. */
export function joined(lists: readonly Part[][], between: string): Part[] {
  return lists.flatMap((list, at) => (at === 0 ? list : [between, ...list]));
}

/** The first letter in capitals, whichever part it stands in. */
export function capitalised(parts: readonly Part[]): Part[] {
  const [first, ...rest] = parts;
  if (typeof first !== 'string') return [...parts];
  return [first.charAt(0).toLocaleUpperCase('vi') + first.slice(1), ...rest];
}
