/** 'Kế hoạch số 78/KH-UBND' for '78/KH-UBND'; what begins with a word names itself: 'KH minh hoạ/2026'. */
export function planName(number: string): string {
  return /^\d/.test(number) ? `Kế hoạch số ${number}` : number;
}

/** The same in the middle of a sentence: 'kế hoạch 78/KH-UBND'; 'KH minh hoạ/2026' says it already. */
export function planInSentence(number: string): string {
  return /^\d/.test(number) ? `kế hoạch ${number}` : number;
}
