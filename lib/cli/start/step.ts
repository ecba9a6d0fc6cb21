/** Work in progress, for whoever wants to say what is being done. */
export type Step = <T>(name: string, work: () => Promise<T> | T) => Promise<T>;

/** Shows one line for a step: its name while it runs, its seconds when it is done. */
export const step: Step = async (name, work) => {
  const begun = performance.now();
  process.stdout.write(`  ${name} … `);
  try {
    const result = await work();
    console.log(`${formatSeconds(performance.now() - begun)}`);
    return result;
  } catch (error) {
    console.log('không xong');
    throw error;
  }
};

/** 1234 → '1,2 s'. */
export function formatSeconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1).replace('.', ',')} s`;
}
