/** Was the server started to be shown around in? Production refuses to start beside demonstration accounts. */
export function isDemonstration(): boolean {
  return process.env.SO06_MODE === 'demonstration';
}
