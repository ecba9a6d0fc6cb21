import { linesIn } from '@/lib/domain/meeting/meeting';
import { type Day, daysBetween, isDay } from '@/lib/domain/plan/day';
import { holdsIdentityNumber, tidiedLine } from '@/lib/domain/report/note';
import { type Holder, readHolder } from './holder';

/** A conclusion as a form sends it. */
export interface TypedConclusion {
  text: string;
  lead: string;
  /** One a line. */
  partners: string;
  person: string;
  /** '' where it is done all the time. */
  dueOn: string;
  isStanding: boolean;
  product: string;
  authority: string;
}

/** A conclusion with everything in it known. */
export interface ReadConclusion {
  text: string;
  /** Null: given to those whom the caller knows. */
  lead: Holder | null;
  partners: Holder[];
  person: string;
  dueOn: Day | null;
  product: string;
  authority: string;
}

interface Problem {
  field: string;
  code: string;
  params?: Record<string, string | number>;
}

type Read = { ok: true; value: ReadConclusion } | { ok: false; problems: Problem[] };

/** In characters. */
export const conclusionMax = { text: 1500, person: 200, product: 200, authority: 200 } as const;
const texts = ['text', 'person', 'product', 'authority'] as const;
/** A deadline further away than this many days is a slip of the hand. */
const dueMaxDays = 5 * 366;

/**
 * Reads what was typed. Problems: 'needed', 'too_long', 'identity_number' at a text; 'needed', 'unknown_holder',
 * 'same_name' at lead and partners, 'twice' at partners; 'due_needed', 'due_or_standing', 'day', 'due_before_meeting',
 * 'due_far' at dueOn.
 */
export function readConclusion(
  typed: TypedConclusion,
  { choices, heldOn, needsLead }: { choices: readonly Holder[]; heldOn: Day; needsLead: boolean },
): Read {
  const said = {
    text: tidiedLine(typed.text),
    person: tidiedLine(typed.person),
    product: tidiedLine(typed.product),
    authority: tidiedLine(typed.authority),
  };
  const lead = needsLead ? readLead(typed.lead, choices) : { holder: null, problems: [] };
  const partners = readPartners(typed.partners, choices, lead.holder);
  const problems = [
    ...texts.flatMap((field) => textProblems(field, said[field])),
    ...lead.problems,
    ...partners.problems,
    ...dueProblems(typed, heldOn),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const dueOn = typed.isStanding ? null : typed.dueOn;
  return { ok: true, value: { ...said, lead: lead.holder, partners: partners.holders, dueOn } };
}

function textProblems(field: (typeof texts)[number], text: string): Problem[] {
  if (field === 'text' && text === '') return [{ field, code: 'needed' }];
  const max = conclusionMax[field];
  if (text.length > max) return [{ field, code: 'too_long', params: { max } }];
  return holdsIdentityNumber(text) ? [{ field, code: 'identity_number' }] : [];
}

function readLead(typed: string, choices: readonly Holder[]): { holder: Holder | null; problems: Problem[] } {
  const field = 'lead';
  if (typed.trim() === '') return { holder: null, problems: [{ field, code: 'needed' }] };
  const read = readHolder(typed, choices);
  if (read.ok) return { holder: read.holder, problems: [] };
  return { holder: null, problems: [{ field, code: read.code, params: { name: typed.trim() } }] };
}

function readPartners(typed: string, choices: readonly Holder[], lead: Holder | null) {
  const field = 'partners';
  const holders: Holder[] = [];
  const problems: Problem[] = [];
  for (const line of linesIn(typed).map((one) => one.replace(/[;,.]+$/, ''))) {
    const read = readHolder(line, choices);
    if (!read.ok) problems.push({ field, code: read.code, params: { name: line } });
    else if (isSame(read.holder, lead) || holders.some((one) => isSame(one, read.holder)))
      problems.push({ field, code: 'twice', params: { name: read.holder.name } });
    else holders.push(read.holder);
  }
  return { holders, problems };
}

function isSame(one: Holder, other: Holder | null): boolean {
  return one.is === other?.is && one.id === other.id;
}

/** What is wrong with a deadline that was typed; it may be that it has none. */
export function dueProblems(
  { dueOn, isStanding }: Pick<TypedConclusion, 'dueOn' | 'isStanding'>,
  from: Day,
): Problem[] {
  const at = (code: string): Problem[] => [{ field: 'dueOn', code }];
  if (isStanding) return dueOn === '' ? [] : at('due_or_standing');
  if (dueOn === '') return at('due_needed');
  if (!isDay(dueOn)) return at('day');
  const days = daysBetween(from, dueOn);
  if (days < 0) return at('due_before_meeting');
  return days > dueMaxDays ? at('due_far') : [];
}
