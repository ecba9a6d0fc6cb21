/**
 * What stands at the foot of every printed page beside its number: 'Sổ 06 · KH minh hoạ/2026 · Tỉnh Nghệ An · Tuần 47'.
 * In words of this page alone, which a style sheet for all pages cannot say.
 */
export function PaperFoot({ words }: { words: string[] }) {
  const content = ['Sổ 06', ...words].join(' · ');
  return <style>{`@page { @bottom-left { content: ${cssText(content)}; } }`}</style>;
}

/** A text between quotes as CSS has it; no sign in it can end the text or the element. */
export function cssText(text: string): string {
  const safe = text.replace(/["\\<>&\n\r\f]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `);
  return `"${safe}"`;
}
