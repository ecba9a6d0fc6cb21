import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { openPage, signIn, weeksAgo } from './entry-page';
import { expectWellMade } from './well-made';

const freezes = (page: Page) => page.getByRole('rowheader').count();

/** Past the question, where one is asked, to the page of the freeze. A double click freezes once. */
async function pressFreeze(page: Page) {
  await page.waitForURL(/\/freezes\//);
  await page.waitForLoadState('networkidle');
  const [list, before] = [page.url(), await freezes(page)];
  const question = page.locator('.freeze-step > summary');
  if ((await question.count()) > 0) await question.click();
  await page.getByRole('button', { name: /^(Chốt (lại )?số liệu|Vẫn chốt)$/ }).dblclick();
  await page.waitForURL(/\/freeze\/\d+$/);
  const address = page.url();
  await page.goto(list);
  expect(await freezes(page)).toBe(before + 1);
  await page.goto(address);
}

test('a week that is not over is frozen after a question, one to come not at all', async ({
  browser,
  baseURL,
}) => {
  const page = await openPage(browser, baseURL, { javaScriptEnabled: false });
  await signIn(page, 'tinh');
  await page.goto(`/freezes/2026/40?week=${weeksAgo(0)}`);
  await page.getByText(/^Chốt (lại )?số liệu…$/).click();
  await expect(page.getByText(/chưa kết thúc: còn \d+\/130 đơn vị chưa nộp.* Vẫn chốt\?/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Vẫn chốt' })).toBeVisible();
  await page.goto(`/freezes/2026/40?week=${weeksAgo(-2)}`);
  await expect(page.getByText(/^Tuần \d+ \(.*\) chưa đến nên chưa chốt được\.$/)).toBeVisible();
  await expect(page.getByRole('button', { name: /chốt/i })).toHaveCount(0);
});

test('an officer freezes figures and takes papers of them; a leader sees them and cannot freeze', async ({
  page,
}) => {
  await signIn(page, 'tinh');
  await page.goto('/progress/78/413?week=2022-18');
  await page.getByRole('link', { name: 'Chốt số liệu' }).click();
  await pressFreeze(page);
  const address = page.url();
  await expect(page.getByText('117 hộ, 356 nhân khẩu hộ nghèo')).toBeVisible();
  await expect(page.getByText('Đến nay không có số liệu nào khác')).toBeVisible();
  // Papers of the figures known now would be taken for those of the freeze.
  await expect(page.getByText('Xuất tóm tắt:')).toHaveCount(0);
  await page.getByRole('link', { name: '1.315' }).first().click();
  await expect(page).toHaveURL(/#chi-tieu-nhan-khau-can-ngheo$/);
  await expect(page.locator('tr:target')).toContainText('1.315');
  await page.getByRole('link', { name: /^Xem từng đơn vị về Hộ nghèo/ }).click();
  await page.goto(`${page.url().replace(/#.*/, '')}#don-vi-16732`);
  await expect(page.locator('tr:target')).toBeInViewport();
  await expect(page.locator('tr:target')).toContainText(/\d+ hộ/);
  await expectWellMade(page, address);

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'tóm tắt PDF' }).click();
  expect(
    readFileSync(await (await download).path())
      .subarray(0, 4)
      .toString(),
  ).toBe('%PDF');

  await page.context().clearCookies();
  await signIn(page, 'lanhdao');
  await page.goto(address);
  await expect(page.getByText('Tổ công tác tỉnh Nghệ An')).toBeVisible();
  await page.goto('/freezes/78/413?week=2022-18');
  await expect(page.getByRole('button', { name: /Chốt/ })).toHaveCount(0);
  await expectWellMade(page, '/freezes/78/413?week=2022-18');
});

test('a freeze that there is not is answered as missing', async ({ page }) => {
  await signIn(page, 'lanhdao');
  for (const id of ['999999', '0', 'abc', '99999999999999']) {
    const answer = await page.goto(`/freeze/${id}`);
    expect(answer?.status(), id).toBe(404);
  }
});
