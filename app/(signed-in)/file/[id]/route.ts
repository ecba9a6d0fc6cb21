import type { NextRequest } from 'next/server';
import { requireActor } from '@/lib/access/session';
import { dispositionOf, kindByType, uploadKinds } from '@/lib/domain/meeting/attachment';
import { getFile } from '@/lib/queries/meeting/get-file';

/** An uploaded file as it was uploaded; with `?view` a PDF or a picture opens in the browser. */
export async function GET(
  request: NextRequest,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const answer = await getFile(await requireActor(), await params);
  if (answer.status === 'forbidden')
    return refusal('Tệp minh chứng chỉ mở cho đơn vị giao và đơn vị thực hiện nhiệm vụ.', 403);
  if (answer.status === 'missing') return refusal('Không còn tệp này.', 404);
  const { name, mediaType, content } = answer.view;
  const kind = kindByType(mediaType);
  const isShown = request.nextUrl.searchParams.has('view') && kind !== null && uploadKinds[kind].isShown;
  return new Response(content as BodyInit, {
    headers: {
      'content-type': mediaType,
      'content-length': String(content.byteLength),
      'content-disposition': dispositionOf(name, isShown),
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      // Browsers show a PDF by a program of their own, which a sandbox would keep from running.
      ...(mediaType !== 'application/pdf' && { 'content-security-policy': "default-src 'none'; sandbox" }),
    },
  });
}

function refusal(words: string, status: number): Response {
  return new Response(words, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
