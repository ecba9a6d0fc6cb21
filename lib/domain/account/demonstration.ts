/** Known to everybody, for the made-up accounts of the demonstration and nobody else. */
export const demonstrationPassword = 'so06-demo';
