import { expect, type Page, test } from '@playwright/test';
import { signIn } from './entry-page';
import { expectWellMade } from './well-made';

const rowOf = (page: Page, indicator: string) =>
  page.getByRole('row').filter({ has: page.locator(`a[href*="/${indicator}?"]`) });

test('two weeks of the province: both fractions, the difference of what is shown, and a finding', async ({
  page,
}) => {
  await signIn(page, 'tinh');
  await page.goto('/compare/78/40?week=2022-18&with=week:2022-14');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tỉnh Nghệ An: tuần 18 so với tuần 14');
  await expect(page.locator('.comparison-finding')).toContainText(/So với tuần 14: \d+ chỉ tiêu tăng/);
  const cells = rowOf(page, 'cccd-thu-nhan').getByRole('cell');
  await expect(cells.nth(0)).toContainText('2.030.912/2.446.000');
  const tenths = async (index: number) =>
    Number((await cells.nth(index).locator('.figure-main').innerText()).replace(/\D/g, ''));
  const [later, earlier] = [await tenths(0), await tenths(2)];
  expect(later).toBe(830);
  const by = later - earlier;
  await expect(cells.nth(4)).toContainText(`+${Math.floor(by / 10)},${by % 10} điểm %`);
});

test('another week, unit or plan is one click or one choice away', async ({ page }) => {
  test.slow();
  await signIn(page, 'tinh');
  await page.goto('/compare/78/413?week=2022-18');
  await page.getByRole('link', { name: 'tuần trước', exact: true }).click();
  await expect(page).toHaveURL(/with=week(:|%3A)2022-17/);
  await page.getByRole('link', { name: /^cấp trên: Tỉnh Nghệ An/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thị xã Cửa Lò so với Tỉnh Nghệ An');
  await page.getByLabel('Đơn vị khác').selectOption({ label: 'Thành phố Vinh' });
  await page.getByRole('button', { name: 'So sánh' }).nth(1).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thị xã Cửa Lò so với Thành phố Vinh');
  await expect(page.locator('.comparison-finding')).toContainText(/cao hơn ở|thấp hơn ở|bằng nhau ở/);
});

test('two plans: reorganisations between them are named, and what only one has is listed', async ({
  page,
}) => {
  await signIn(page, 'tinh');
  await page.goto('/compare/2026/40?with=plan:78:2022-18');
  const notice = page.locator('.notice').filter({ hasText: 'sắp xếp đơn vị hành chính' });
  await expect(notice).toContainText('01/07/2025');
  await expect(notice).toContainText('460 → 130 xã, phường');
  const alone = page.locator('section').filter({ hasText: 'Chỉ có ở một kế hoạch' });
  await expect(alone.locator('a[href^="/progress/78/40/ho-ngheo"]')).toHaveText('39.486');
  await expect(alone.locator('a[href^="/progress/2026/40/vneid-kich-hoat"]')).toBeVisible();
});

test('another place under the same code is refused, with links to what was there', async ({ page }) => {
  await signIn(page, 'tinh');
  await page.goto('/compare/2026/16732?with=plan:78:2022-18');
  await expect(page.locator('.notice')).toContainText('mã 16732 là của Phường Nghi Hương, một địa bàn khác');
  await expect(page.locator('.comparison-table')).toHaveCount(0);
  await page.getByRole('link', { name: 'Phường Nghi Thu', exact: true }).click();
  await expect(page).toHaveURL(/\/progress\/78\/\d+\?week=2022-18/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Nghi Thu');
});

test('the comparison is taken along as a file', async ({ page }) => {
  await signIn(page, 'tinh');
  await page.goto('/compare/78/40?week=2022-18&with=week:2022-14');
  const href = await page.getByRole('link', { name: 'CSV' }).first().getAttribute('href');
  const answer = await page.request.get(href ?? '');
  expect(answer.status()).toBe(200);
  expect(answer.headers()['content-disposition']).toContain('so-sanh-78-40-2022-18-voi-78-40-2022-14.csv');
  expect(await answer.text()).toContain('2030912');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the choice is a form and the drawing comes from the server', async ({ page }) => {
    await signIn(page, 'tinh');
    await page.goto('/compare/78/40?week=2022-18');
    await page.getByLabel('Tuần khác').selectOption('week:2022-10');
    await page.getByRole('button', { name: 'So sánh' }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('tuần 18 so với tuần 10');
    await expect(page.locator('svg.dumbbell').first()).toBeVisible();
  });
});

for (const address of [
  '/compare/2026/40',
  '/compare/2026/40?with=plan:78',
  '/compare/2026/16732?with=unit:412',
  '/compare/2026/412?with=plan:78',
]) {
  test(`${address} has no accessibility fault and no sideways scrolling`, async ({ page }) => {
    test.slow();
    await signIn(page, 'tinh');
    await expectWellMade(page, address, { from: 'any' });
  });
}
