import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { signIn } from './entry-page';

test('any leader takes the one page and the report of a unit along from its page', async ({ page }) => {
  await signIn(page, 'lanhdao');
  await page.goto('/progress/78/413?week=2022-18');
  for (const [name, head] of [
    ['Word', 'PK'],
    ['PDF', '%PDF'],
  ] as const) {
    const download = page.waitForEvent('download');
    await page.getByText('Xuất tóm tắt').getByRole('link', { name }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^tom-tat-78-413-tuan-18-2022\.(docx|pdf)$/);
    expect(
      readFileSync(await file.path())
        .subarray(0, head.length)
        .toString(),
    ).toBe(head);
  }
  const download = page.waitForEvent('download');
  await page.getByText('Báo cáo kết quả').getByRole('link', { name: 'Excel' }).click();
  expect((await download).suggestedFilename()).toBe('bao-cao-78-413-tuan-18-2022.xlsx');
});

test('an address of a paper that is none is answered in words', async ({ page }) => {
  await signIn(page, 'lanhdao');
  const kind = await page.request.get('/brief/78/413?week=2022-18&as=exe');
  expect(kind.status()).toBe(400);
  expect(await kind.text()).toContain('Hãy chọn Word');
  const unit = await page.request.get('/brief/78/99999?week=2022-18&as=pdf');
  expect(unit.status()).toBe(404);
});

test('nobody reads a paper without signing in', async ({ page }) => {
  const answer = await page.request.get('/brief/78/413?week=2022-18&as=pdf');
  expect(answer.url()).toContain('/sign-in');
});
