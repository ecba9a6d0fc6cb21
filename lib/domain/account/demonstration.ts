/** Of every demonstration account: known to everybody, so production refuses to start while they exist. */
export const demonstrationPassword = 'so06-demo';
