/** A file as a form sent it. */
export interface SentFile {
  name: string;
  bytes: Uint8Array;
}

/**
 * Files that were chosen in a form, with or without content. A field in which none was chosen sends an empty one, without
 * a name or, by way of JavaScript, called 'undefined'.
 */
export async function filesIn(form: FormData): Promise<SentFile[]> {
  const files = form
    .getAll('file')
    .filter((one): one is File => one instanceof File)
    .filter(({ name, size }) => size > 0 || (name !== '' && name !== 'undefined'));
  return Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
}
