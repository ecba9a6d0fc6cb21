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

/** In the order of the official report. What no rule writes (direction, obstacles …) is printed where a person wrote it. */
export const sections = [
  'direction',
  'overall',
  'groups',
  'ranks',
  'missing',
  'discipline',
  'tasks',
  'obstacles',
  'priorities',
  'proposals',
] as const;
export type Section = (typeof sections)[number];

export const sectionWords: Record<Section, string> = {
  direction: 'Công tác chỉ đạo, triển khai',
  overall: 'Đánh giá chung',
  groups: 'Kết quả theo nhóm nhiệm vụ',
  ranks: 'Đơn vị dẫn đầu, đơn vị còn chậm',
  missing: 'Còn thiếu so với mức giao',
  discipline: 'Chế độ báo cáo',
  tasks: 'Nhiệm vụ giao tại các hội nghị',
  obstacles: 'Tồn tại, vướng mắc và nguyên nhân',
  priorities: 'Nhiệm vụ trọng tâm',
  proposals: 'Đề xuất, kiến nghị',
};

/** The sentence as it is read. */
export function sentenceText({ parts }: Pick<Sentence, 'parts'>): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}

/** Lists of parts, with the same words between each two. */
export function joined(lists: readonly Part[][], between: string): Part[] {
  return lists.flatMap((list, at) => (at === 0 ? list : [between, ...list]));
}

/** A figure with its place in the snapshot. */
export function figureAt(from: string, text: string): FigurePart {
  return { from, text };
}
