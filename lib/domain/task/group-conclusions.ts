import type { Day } from '@/lib/domain/plan/day';

/** Of a task, what makes it one conclusion with its neighbours. */
export interface OfConclusion {
  position: number;
  text: string;
  person: string;
  product: string;
  authority: string;
  /** The deadline that it was given with, in words: single units may have been given more time since. */
  due: string;
  /** Who leads it, and who shares in it, by whatever tells them apart. */
  lead: string;
  partners: readonly string[];
}

/**
 * Tasks that stand one after the other and say the same are one conclusion: it was given to several at once, and
 * each answers for its own. In the order of their positions.
 */
export function groupConclusions<T extends OfConclusion>(tasks: readonly T[]): T[][] {
  const groups: T[][] = [];
  for (const task of [...tasks].sort((a, b) => a.position - b.position)) {
    const last = groups.at(-1);
    if (last?.[0] && isSame(last[0], task)) last.push(task);
    else groups.push([task]);
  }
  return groups;
}

function isSame(one: OfConclusion, other: OfConclusion): boolean {
  return (
    (['text', 'person', 'product', 'authority', 'due'] as const).every(
      (field) => one[field] === other[field],
    ) && sharing(one, other) === sharing(other, one)
  );
}

/** Partners of a task as another one can have them: who leads that one shares in it no more. */
function sharing({ partners }: OfConclusion, { lead }: OfConclusion): string {
  return partners
    .filter((one) => one !== lead)
    .sort()
    .join(' ');
}

/** How many leads a paper names one by one. */
const namedMax = 5;

/**
 * Who leads a conclusion, as a paper says it: names while they are few, else how many of what.
 * 'Phường Cửa Lò; Xã Keng Đu', '130 xã, phường'
 */
export function leadWords(leads: readonly { name: string; level: string | null }[]): string {
  if (leads.length <= namedMax) return leads.map(({ name }) => name).join('; ');
  const all = (level: string) => leads.every((lead) => lead.level === level);
  if (all('commune')) return `${leads.length} xã, phường`;
  return `${leads.length} đơn vị`;
}

/** The deadline that a conclusion was given with: the earliest; single units may have been given more time since. */
export function firstDue(days: readonly (Day | null)[]): Day | null {
  const due = days.filter((one) => one !== null).sort();
  return due[0] ?? null;
}
