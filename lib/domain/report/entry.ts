import type { IndicatorRule } from '../plan/indicator';
import type { Figure } from './figure';
import { holdsIdentityNumber, noteMax } from './note';
import { type NumberFault, parseCount } from './number';

/** What a person typed for one indicator, as typed. */
export interface Entry {
  numerator?: string;
  denominator?: string;
  /** For yes/no indicators. */
  answer?: 'yes' | 'no' | '';
  notApplicable?: boolean;
  reason?: string;
}

export type EntryPart = 'numerator' | 'denominator' | 'reason';
export type EntryFault = NumberFault | 'part_missing' | 'reason_has_identity_number' | 'reason_too_long';

export interface ReadEntry {
  figure: Figure;
  reason: string;
  faults: { part: EntryPart; fault: EntryFault }[];
}

/** Reads what was typed for one indicator; every fault names the part it is in. */
export function readEntry(rule: IndicatorRule, entry: Entry): ReadEntry {
  const faults: ReadEntry['faults'] = [];
  const reason = (entry.reason ?? '').normalize('NFC').trim();
  if (reason.length > noteMax) faults.push({ part: 'reason', fault: 'reason_too_long' });
  if (holdsIdentityNumber(reason)) faults.push({ part: 'reason', fault: 'reason_has_identity_number' });
  if (entry.notApplicable) return { figure: { is: 'not_applicable' }, reason, faults };

  const read = (part: 'numerator' | 'denominator', text: string | undefined) => {
    const parsed = parseCount(text ?? '');
    if (parsed.ok) return parsed.count ?? undefined;
    faults.push({ part, fault: parsed.fault });
    return undefined;
  };
  const numerator = rule.kind === 'yes_no' ? readAnswer(entry.answer) : read('numerator', entry.numerator);
  const denominator = rule.denominatorBy === 'reporter' ? read('denominator', entry.denominator) : undefined;
  if (numerator === undefined && denominator === undefined)
    return { figure: { is: 'blank' }, reason, faults };
  return { figure: { is: 'given', numerator, denominator }, reason, faults };
}

/** The part of a pair that a report cannot be sent without; null when nothing is missing. */
export function missingPart(rule: IndicatorRule, figure: Figure): 'numerator' | 'denominator' | null {
  if (figure.is !== 'given') return null;
  if (figure.numerator === undefined) return 'numerator';
  return rule.denominatorBy === 'reporter' && figure.denominator === undefined ? 'denominator' : null;
}

function readAnswer(answer: Entry['answer']): number | undefined {
  if (answer === 'yes') return 1;
  return answer === 'no' ? 0 : undefined;
}
