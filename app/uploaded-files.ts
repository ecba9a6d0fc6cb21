/** A file as a form sent it. */
export interface SentFile {
  name: string;
  bytes: Uint8Array;
}

/** Files that were chosen in a form. A field in which none was chosen sends an empty one, with or without a name. */
export async function filesIn(form: FormData): Promise<SentFile[]> {
  const files = form.getAll('file').filter((one): one is File => one instanceof File && one.size > 0);
  return Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
}
