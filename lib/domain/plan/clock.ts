/** '17:00'; 1440 is '24:00', the end of a day. */
export function formatClock(minute: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** The minute of a day (0–1440) in '17:00', '7h30', '7g30', '7 giờ 30 phút', '17h', '17'; null when the text is none. */
export function parseClock(text: string): number | null {
  const match = /^(\d{1,2})(?:\s*(?:[:.]|h|g|giờ)\s*(?:(\d{2})(?:\s*phút)?)?)?$/iu.exec(
    text.normalize('NFKC').trim(),
  );
  if (!match) return null;
  const [hours, minutes] = [Number(match[1]), Number(match[2] ?? 0)];
  const minute = hours * 60 + minutes;
  return minutes < 60 && minute <= 24 * 60 ? minute : null;
}
