import type { KeyboardEvent } from 'react';

/** Enter or ↓ goes to the next field, Shift+Enter or ↑ back, as on paper; only the buttons send. */
export function moveByKey(event: KeyboardEvent<HTMLFormElement>) {
  const from = event.target;
  if (event.nativeEvent.isComposing || !isField(from)) return;
  const step = stepOf(event, from);
  if (step === 0) return;
  event.preventDefault();
  const stops = [
    ...event.currentTarget.querySelectorAll<HTMLElement>('input, textarea, button[type="submit"]'),
  ];
  const fields = stops.filter((one) => isStop(one) || one === from);
  const next = fields[fields.indexOf(from) + step];
  next?.focus();
  if (next instanceof HTMLInputElement && next.type === 'text') next.select();
}

function stepOf({ key, shiftKey }: KeyboardEvent, from: HTMLElement): 1 | -1 | 0 {
  if (key === 'Enter') return shiftKey ? -1 : 1;
  // In a note the arrows move between lines, between two answers they choose.
  if (!(from instanceof HTMLInputElement) || from.type === 'radio') return 0;
  if (key === 'ArrowDown') return 1;
  return key === 'ArrowUp' ? -1 : 0;
}

function isField(target: EventTarget): target is HTMLInputElement | HTMLTextAreaElement {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/** "Không áp dụng" is passed by: it is the exception. Of two radios the chosen one, or the first. */
function isStop(one: HTMLElement): boolean {
  // Also false for what stands in a closed note.
  if (!one.checkVisibility()) return false;
  if (!(one instanceof HTMLInputElement)) return true;
  if (one.type === 'hidden' || one.type === 'checkbox' || one.readOnly) return false;
  if (one.type !== 'radio') return true;
  return one.checked || (one.value === 'yes' && !one.form?.querySelector(`[name="${one.name}"]:checked`));
}
