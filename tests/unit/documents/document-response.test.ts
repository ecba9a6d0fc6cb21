import { expect, it } from 'vitest';
import { documentResponse, inTurn } from '@/app/document-response';

it('files are written in turn; who asks while too many wait is told to come again', async () => {
  let end = () => undefined as unknown;
  const slow = inTurn(
    () =>
      new Promise((resolve) => {
        end = () => resolve(documentResponse(new Uint8Array(), 'bao-cao', 'pdf'));
      }),
  );
  const waiting = Array.from({ length: 8 }, () =>
    inTurn(async () => documentResponse(new Uint8Array(), 'bao-cao', 'docx')),
  );
  const refused = await inTurn(async () => documentResponse(new Uint8Array(), 'bao-cao', 'docx'));
  expect(refused.status).toBe(503);
  expect(refused.headers.get('retry-after')).toBe('60');
  expect(await refused.text()).toBe('Máy chủ đang xuất nhiều văn bản. Hãy thử lại sau ít phút.');
  end();
  const served = await Promise.all([slow, ...waiting]);
  expect(served.map(({ status }) => status)).toEqual(served.map(() => 200));
});
