import { blankCell, entryOf } from '@/lib/domain/report/cell';
import type { Entry } from '@/lib/domain/report/entry';
import type { FormIndicator } from './entry-form';

/** Nothing is typed yet, and there is a last running total to repeat; what happened in a week never repeats. */
export function canRepeat({ rule, previous }: FormIndicator, typed: Entry): boolean {
  const { numerator, denominator, answer, notApplicable } = typed;
  const isUntouched = !numerator && !denominator && !answer && !notApplicable;
  return previous !== null && rule.accumulation === 'running' && isUntouched;
}

/** The fields of the last figure; the note is of its own week and stays behind. */
export function repeated({ rule, previous }: FormIndicator): Entry {
  const { reason: _reason, ...figure } = entryOf(rule, {
    ...blankCell,
    ...(previous && { figure: previous.figure }),
  });
  return figure;
}
