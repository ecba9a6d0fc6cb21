import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { signIn } from './entry-page';
import { expectWellMade } from './well-made';

test('an officer freezes figures and takes papers of them; a leader sees them and cannot freeze', async ({
  page,
}) => {
  await signIn(page, 'tinh');
  await page.goto('/progress/78/413?week=2022-18');
  await page.getByRole('link', { name: 'Chốt số liệu' }).click();
  await page.getByRole('button', { name: /^Chốt (lại )?số liệu$/ }).click();
  await page.waitForURL(/\/freeze\/\d+$/);
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
