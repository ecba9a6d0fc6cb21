import { hasBegun, type MeetingFacts, startText } from '../meeting';
import type { PaperKind } from './paper';

/** Papers that tell what a meeting came to. */
const toldAfter: Partial<Record<PaperKind, string>> = {
  minutes: 'Biên bản',
  conclusions: 'Thông báo kết luận',
};

/** Why a paper cannot be kept yet, in words: it tells of a meeting that has not begun; null where nothing is in the way. */
export function tooEarly(
  kind: PaperKind,
  facts: Pick<MeetingFacts, 'heldOn' | 'startMinute'>,
  now: Date,
): string | null {
  const name = toldAfter[kind];
  if (!name || hasBegun(facts, now)) return null;
  return `Hội nghị chưa diễn ra: khoá được ${name} từ ${startText(facts)}.`;
}
