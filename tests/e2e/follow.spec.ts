import { expect, type Page, test } from '@playwright/test';
import { signIn } from './entry-page';
import { expectWellMade } from './well-made';

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const source = (page: Page) => page.locator('.figure-source');

// Several pages a test, each the first of its kind for the server.
test.slow();

test('a rate of the province is followed to the report it stands on in three clicks', async ({ page }) => {
  await signIn(page, 'tinh');
  await page.goto('/progress/78/40/cccd-thu-nhan?week=2022-18');
  await expect(source(page)).toContainText('khớp');
  await expect(source(page)).toContainText('Σ tử số = 2.030.912, Σ mẫu số = 2.446.000');
  await page.locator('.field-ranking').getByRole('link', { name: 'Thị xã Cửa Lò' }).click();
  await expect(page).toHaveURL(/\/progress\/78\/413\/cccd-thu-nhan/);
  await expect(source(page)).toContainText('Gồm 7 đơn vị trực thuộc');
  await page.locator('.field-ranking').getByRole('link', { name: 'Phường Nghi Hương', exact: true }).click();
  await expect(page).toHaveURL(/\/progress\/78\/16732\/cccd-thu-nhan/);
  await source(page)
    .getByRole('link', { name: /^báo cáo tuần \d+$/ })
    .click();
  await expect(page).toHaveURL(/\/report\/78\/16732\/2022-\d\d/, { timeout: 30_000 });
  await expect(title(page)).toContainText('Phường Nghi Hương: báo cáo tuần');
});

test('a ranking of communes leads straight to the report of each', async ({ page }) => {
  await signIn(page, 'tinh');
  await page.goto('/progress/78/413/cccd-thu-nhan?week=2022-18');
  await page.getByRole('link', { name: /^Báo cáo của Phường Nghi Hương/ }).click();
  await expect(page).toHaveURL(/\/report\/78\/16732\/2022-\d\d/, { timeout: 30_000 });
});

test('the page of a commune says when its figure was sent, and who typed it to those who may know', async ({
  page,
}) => {
  await signIn(page, 'tinh');
  await page.goto('/progress/78/16732/cccd-thu-nhan?week=2022-18');
  await expect(source(page)).toContainText(/Số của báo cáo tuần \d+ .*gửi \d\d:\d\d \d\d\/\d\d\/2022/);
  await expect(source(page)).toContainText('Người nhập:');
  await source(page).getByRole('link', { name: 'Lịch sử con số' }).click();
  await expect(page).toHaveURL(/\/report\/78\/16732\/2022-\d\d\/history\/cccd-thu-nhan/, { timeout: 30_000 });
});

test('whoever answers for another place reads the figure and when it was sent, not who typed it', async ({
  page,
}) => {
  await signIn(page, 'dienchau');
  await page.goto('/progress/2026/16732/vneid-kich-hoat');
  await expect(source(page)).toContainText(/Số của báo cáo tuần \d+/);
  await expect(source(page)).not.toContainText('Người nhập');
  await expect(page.locator('a[href^="/report/2026/16732/"]')).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the way down is links', async ({ page }) => {
    await signIn(page, 'tinh');
    await page.goto('/progress/78/413/cccd-thu-nhan?week=2022-18');
    await page
      .locator('.field-ranking')
      .getByRole('link', { name: 'Phường Nghi Hương', exact: true })
      .click();
    await source(page)
      .getByRole('link', { name: /^báo cáo tuần \d+$/ })
      .click();
    await expect(title(page)).toContainText('báo cáo tuần');
  });
});

for (const address of ['/progress/78/413/cccd-thu-nhan', '/progress/2026/16732/vneid-kich-hoat']) {
  test(`${address} has no accessibility fault and no sideways scrolling`, async ({ page }) => {
    test.slow();
    await signIn(page, 'tinh');
    await expectWellMade(page, address, { from: 'any' });
  });
}
