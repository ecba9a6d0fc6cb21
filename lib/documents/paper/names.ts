/** 'Báo cáo' from 'BÁO CÁO'. */
export function sentenceCase(name: string): string {
  const lower = name.normalize('NFC').toLocaleLowerCase('vi');
  return lower.charAt(0).toLocaleUpperCase('vi') + lower.slice(1);
}

/** A text of a list with its sign at the end, if it was written without. */
export function ended(text: string, sign: ';' | '.'): string {
  return /[;.,]$/.test(text) ? text : `${text}${sign}`;
}

/** A text in brackets, if it was written without. */
export function inBrackets(text: string): string {
  return text.startsWith('(') ? text : `(${text})`;
}
