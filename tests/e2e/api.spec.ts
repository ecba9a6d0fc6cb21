import { expect, test } from '@playwright/test';

const json = (data: unknown) => ({ headers: { 'content-type': 'application/json' }, data });

test('the way in for devices asks who it is before it reads, and reads no more than a queue', async ({
  page,
  request,
}) => {
  const flood = `{"userId":1,"edits":["${'x'.repeat(1_100_000)}"]}`;
  expect((await request.post('/api/v1/edits', json(flood))).status()).toBe(401);
  expect((await request.post('/api/v1/edits', { data: 'a=1' })).status()).toBe(415);

  await page.goto('/sign-in');
  await page.getByLabel('Tên đăng nhập').fill('cualo');
  await page.getByLabel('Mật khẩu').fill('so06-demo');
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await expect(page).toHaveURL('/report');
  const own = page.request;
  expect((await own.post('/api/v1/edits', json(flood))).status()).toBe(413);
  expect((await own.post('/api/v1/edits', json('{'))).status()).toBe(400);
  expect((await own.post('/api/v1/edits', json({ userId: -1, edits: [] }))).status()).toBe(409);
  expect((await own.get('/progress/2026%00/40')).status()).toBe(404);
  // Percent signs that stand for no letter.
  const unreadable = await own.get('/progress/2026/%E0%A4%A');
  expect([unreadable.status(), await unreadable.text()]).toEqual([
    404,
    expect.stringContaining('Không có trang này'),
  ]);
});
