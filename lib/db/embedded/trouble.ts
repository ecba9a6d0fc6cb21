/** Something that the person at the terminal can put right: shown as one line, without a stack. */
export class Trouble extends Error {}

/** The code of a system error ('EACCES'), or '' when there is none. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
