import { expect, test } from '@playwright/test';
import { signIn } from './entry-page';
import { expectWellMade } from './well-made';

/** The seed report of 10/05/2022: as it writes them, read off the pages. */
const seedReport: Record<string, [indicator: string, figure: string][]> = {
  '413': [
    ['ho-ngheo', '117'],
    ['nhan-khau-ngheo', '356'],
    ['ho-can-ngheo', '387'],
    ['nhan-khau-can-ngheo', '1.315'],
    ['chinh-sach', '1.701'],
    ['hoc-sinh-cccd', '84,3%'],
    ['hoc-sinh-cccd', '383/454'],
    ['tiem-chung-dong-bo', '20.066'],
  ],
  '40': [
    ['cccd-thu-nhan', '83,0%'],
    ['tiem-chung-dong-bo', '94,2%'],
    ['cccd-thay-bhyt', '3.735'],
    ['ke-hoach-huyen', '100,0%'],
    ['ke-hoach-xa', '100,0%'],
    ['ke-hoach-thon', '100,0%'],
  ],
};

for (const [unit, figures] of Object.entries(seedReport)) {
  test(`the figures of the 2022 report stand on the page of ${unit}`, async ({ page }) => {
    await signIn(page, 'tinh');
    await page.goto(`/progress/78/${unit}?week=2022-18`);
    for (const [indicator, figure] of figures) {
      const row = page.getByRole('row').filter({ has: page.locator(`a[href*="/${indicator}"]`) });
      await expect(row.first(), indicator).toContainText(figure);
    }
  });
}

test('a figure is followed from the province down to the report and who typed it', async ({ page }) => {
  await signIn(page, 'tinh');
  await page.goto('/progress/78/40?week=2022-18');
  await page.getByRole('link', { name: 'Thị xã Cửa Lò' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Cửa Lò');
  await page.getByRole('link', { name: 'Phường Nghi Hương' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Nghi Hương');
  await page.locator('a[href^="/report/78/16732/"]').first().click();
  await expect(page).toHaveURL(/\/report\/78\/16732\/2022-\d\d/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Nghi Hương');
});

const pages: [who: string, address: string][] = [
  ['tinh', '/progress/2026/40'],
  ['tinh', '/progress/2026/412'],
  ['tinh', '/progress/2026/16732'],
  ['tinh', '/progress/2026/40/vneid-kich-hoat'],
  ['tinh', '/reports/2026/40'],
  ['tinh', '/report/78/16732/2022-18'],
  ['cualo', '/report'],
  ['cualo', '/report/2026/16732/2026-47/edit'],
  ['quantri', '/account/users'],
];

for (const [who, address] of pages) {
  test(`${address} has no serious accessibility fault and no sideways scrolling`, async ({ page }) => {
    await signIn(page, who);
    await expectWellMade(page, address);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the server draws the trend, the table and the bar above', async ({ page }) => {
    await signIn(page, 'tinh');
    await page.goto('/progress/2026/40/vneid-kich-hoat');
    await expect(page.getByRole('img', { name: /VNeID/ }).first()).toBeVisible();
    expect(await page.locator('svg.chart path').count()).toBeGreaterThan(0);
    await expect(page.getByRole('button', { name: 'Đăng xuất' })).toBeVisible();
    await page.goto('/progress/2026/40');
    await expect(page.getByRole('link', { name: /VNeID/ }).first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Đăng xuất' })).toBeVisible();
  });
});

test('Recharts comes only when somebody explores', async ({ page }) => {
  await signIn(page, 'tinh');
  await page.goto('/progress/2026/40/vneid-kich-hoat');
  await expect(page.locator('.recharts-surface')).toHaveCount(0);
  await page.getByRole('button', { name: /Khám phá/ }).click();
  await expect(page.locator('.recharts-surface').first()).toBeVisible();
});
