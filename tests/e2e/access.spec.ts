import { type APIRequestContext, expect, test } from '@playwright/test';
import { signIn, weeksAgo } from './entry-page';

const week = weeksAgo(1);
const pages = [
  '/progress/2026/40',
  '/progress/2026/40/vneid-kich-hoat',
  '/map/2026/40',
  '/heat/2026/40',
  '/calendar/2026/40',
  '/compare/2026/40',
  '/meetings/2026/40',
  '/tasks/2026/40',
  '/freezes/2026/40',
  '/wall/2026/40',
  '/reports/2026/40',
  '/search?q=cua+lo',
];
const files = [
  '/progress/2026/40/download?as=csv',
  '/progress/2026/40/ranking/download?as=csv&by=vneid-kich-hoat',
  '/progress/2026/40/vneid-kich-hoat/download?show=weeks&as=csv',
  '/progress/2026/40/vneid-kich-hoat/chart?show=trend&as=svg',
  '/map/2026/40/download?as=csv',
  '/map/2026/40/chart?as=svg',
  '/heat/2026/40/download?as=csv',
  '/calendar/2026/40/download?as=csv',
  '/compare/2026/40/download?as=csv',
  '/tasks/2026/40/download?as=csv',
  '/brief/2026/40?as=txt',
];

async function answerTo(request: APIRequestContext, address: string) {
  const answer = await request.get(address, { maxRedirects: 0 });
  return { status: answer.status(), to: answer.headers().location, body: await answer.text() };
}

test('nobody sees a page or a file of figures without signing in, and comes back to it afterwards', async ({
  request,
}) => {
  for (const address of [...pages, ...files]) {
    const { status, to, body } = await answerTo(request, address);
    expect(status, address).toBe(307);
    expect(decodeURIComponent(to ?? ''), address).toBe(`/sign-in?next=${address}`);
    expect(body, address).not.toContain('Nghệ An');
  }
});

test('a session that somebody made up is nobody’s', async ({ request }) => {
  for (const cookie of [
    'next-auth.session-token=abc.def.ghi',
    '__Secure-next-auth.session-token=x',
    'so06=1',
  ]) {
    const answer = await request.get('/progress/2026/40', { maxRedirects: 0, headers: { cookie } });
    expect([answer.status(), answer.headers().location?.startsWith('/sign-in?')], cookie).toEqual([
      307,
      true,
    ]);
  }
});

test('a commune reads all totals and files, and nobody else’s reports', async ({ page }) => {
  await signIn(page, 'cualo');
  for (const address of [...pages.slice(0, -2), ...files])
    expect((await answerTo(page.request, address)).status, address).toBe(200);
  const others = `/report/2026/16822/${week}`;
  for (const address of [others, `${others}/edit`, `${others}/check`, `${others}/history/vneid-kich-hoat`])
    expect((await answerTo(page.request, address)).status, address).toBe(403);
  for (const address of ['/review/2026/40', '/account/users', '/account/users/download?as=csv'])
    expect((await answerTo(page.request, address)).status, address).toBe(403);
  // Who typed a figure stands on no page of another unit.
  const { body } = await answerTo(page.request, `/progress/2026/16822?week=${week}`);
  expect(body).not.toContain('Tổ công tác xã Keng Đu');
  await expect((await answerTo(page.request, `/progress/2026/16732?week=${week}`)).body).toContain('Cửa Lò');
});

test('every page forbids strange plug-ins, frames and forms that lead elsewhere; a file says what it is', async ({
  page,
}) => {
  await signIn(page, 'tinh');
  const rule = async (address: string) =>
    (await page.request.get(address)).headers()['content-security-policy'];
  for (const address of pages) expect(await rule(address), address).toContain("object-src 'none'");
  // A browser's own reader of PDF is a plug-in.
  expect((await rule('/brief/2026/40?as=pdf')) ?? '').not.toContain('object-src');
});

test('a task or a meeting that is gone is said to be, with a way back', async ({ page }) => {
  await signIn(page, 'keng-du');
  for (const [address, words] of [
    ['/task/2147483647', 'Không có nhiệm vụ này'],
    ['/meeting/2147483647', 'Không có hội nghị này'],
  ] as const) {
    expect((await page.goto(address))?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words);
  }
});

test('addresses that nobody wrote are answered as missing or refused, never as a fault', async ({ page }) => {
  await signIn(page, 'tinh');
  const odd = [
    '/progress/2026/40?week=9999-99',
    '/progress/2026/40?week=2026-47&week=2026-46',
    '/progress/2026/40?by=%27%3B--',
    "/progress/'%20OR%201=1/40",
    '/map/2026/40?view=%00',
    '/heat/2026/40?sort=__proto__&group=constructor',
    '/calendar/2026/40?to=2026-99&level=nothing',
    '/compare/2026/40?to=%FF',
    '/progress/2026/40/__proto__',
    `/progress/2026/${'9'.repeat(500)}`,
    '/progress/2026/40/download?as=exe',
    '/progress/2026/40/vneid-kich-hoat/chart?show=trend&as=../../etc/passwd',
    `/search?q=${'%25'.repeat(300)}`,
  ];
  for (const address of odd) {
    const { status } = await answerTo(page.request, address);
    expect([200, 307, 400, 404], `${address}: ${status}`).toContain(status);
  }
});
