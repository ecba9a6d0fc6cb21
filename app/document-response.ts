import { fileTurns } from '@/lib/documents/turns';

/** Media types of the documents that are made here, by the ending of their names. */
export const documentTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  txt: 'text/plain; charset=utf-8',
};

/** A document to be kept as a file. @param name without its ending. */
export function documentResponse(
  content: Uint8Array,
  name: string,
  ending: keyof typeof documentTypes,
): Response {
  return new Response(content as BodyInit, {
    headers: {
      'content-type': documentTypes[ending],
      'content-disposition': `attachment; filename="${name}.${ending}"`,
      'cache-control': 'no-store',
    },
  });
}

/**
 * What writes a document does so in its turn, so that pages are served meanwhile. Whoever asks while too many wait is
 * told to come again.
 */
export async function inTurn(make: () => Promise<Response>): Promise<Response> {
  return (await fileTurns().take(make)) ?? tooMany();
}

function tooMany(): Response {
  const response = refusal('Máy chủ đang xuất nhiều văn bản. Hãy thử lại sau ít phút.', 503);
  response.headers.set('retry-after', '60');
  return response;
}

/** Why there is no document, in words. */
export function refusal(words: string, status: number): Response {
  return new Response(words, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
