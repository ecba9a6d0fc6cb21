import { expect, type Page, test } from '@playwright/test';
import { darkPixels, readPng } from '../fixtures/png';
import { signIn } from './entry-page';
import { expectWellMade } from './well-made';

const province = '/map/2026/40?week=2026-46&by=vneid-kich-hoat';
const cells = (page: Page) => page.locator('#ban-do a');

test('every commune is on the map with its figure and fraction, and leads to its indicator', async ({
  page,
}) => {
  await signIn(page, 'lanhdao');
  await page.goto(province);
  await expect(cells(page)).toHaveCount(130);
  const cuaLo = page.getByRole('link', { name: /^Phường Cửa Lò: \d+,\d% \([\d.]+\/[\d.]+\)$/ });
  await expect(cuaLo).toHaveCount(1);
  await cuaLo.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/progress\/2026\/16732\/vneid-kich-hoat\?week=2026-46/);
});

test('the legend writes out where colours change and counts every commune once', async ({ page }) => {
  await signIn(page, 'tinh');
  await page.goto(province);
  const legend = page.getByRole('region', { name: 'Chú giải' });
  await expect(legend).toContainText(/từ \d+,\d%/);
  await expect(legend).toContainText(/\d+,\d–\d+,\d%/);
  await expect(legend).toContainText('không áp dụng');
  const counts = await legend.locator('.map-legend-count').allTextContents();
  expect(counts.reduce((sum, text) => sum + Number.parseInt(text, 10), 0)).toBe(130);
});

test('in 2022 there are 460 communes, those without coordinates marked', async ({ page }) => {
  await signIn(page, 'tinh');
  await page.goto('/map/78/40?week=2022-18');
  await expect(cells(page)).toHaveCount(460);
  expect(await page.getByRole('link', { name: /\(vị trí gần đúng\)$/ }).count()).toBeGreaterThanOrEqual(45);
});

test('arrow keys go from commune to commune; the map is one stop', async ({ page }) => {
  await signIn(page, 'tinh');
  await page.goto(province);
  await expect(page.locator('#ban-do a[tabindex="0"]')).toHaveCount(1);
  await page.locator('#ban-do a[tabindex="0"]').focus();
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  const first = await focused();
  await page.keyboard.press('ArrowDown');
  const below = await focused();
  expect(below).toMatch(/: /);
  expect(below).not.toBe(first);
  await page.keyboard.press('ArrowRight');
  expect(await focused()).not.toBe(below);
  await page.keyboard.press('ArrowLeft');
  expect(await focused()).toBe(below);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('#ban-do') === null)).toBe(true);
});

test('the table is ordered by its heads and comes as a file', async ({ page }) => {
  await signIn(page, 'tinh');
  await page.goto(province);
  const table = page.getByRole('table');
  await table.getByRole('link', { name: 'Xã, phường' }).click();
  await page.waitForURL(/sort=name/);
  await expect(table.getByRole('rowheader').first()).toContainText('An Châu');
  await expect(table.getByRole('columnheader').first()).toHaveAttribute('aria-sort', 'ascending');
  const href = await page.getByRole('link', { name: 'CSV' }).getAttribute('href');
  const file = await page.request.get(href ?? '');
  expect(file.status()).toBe(200);
  expect(await file.text()).toContain('Phường Cửa Lò');
});

test('the map is taken along as a picture and as a drawing, with its legend and what stands behind it', async ({
  page,
}) => {
  await signIn(page, 'tinh');
  await page.goto(province);
  const [png, svg] = await Promise.all(
    ['PNG', 'SVG'].map(async (kind) => {
      const href = await page.getByRole('link', { name: kind, exact: true }).getAttribute('href');
      return page.request.get(href ?? '');
    }),
  );
  const picture = readPng((await png?.body()) ?? Buffer.alloc(0));
  expect(picture.width).toBeGreaterThan(1_600);
  const title = { left: 0, top: 0, right: picture.width, bottom: 110 };
  expect(darkPixels(picture, title)).toBeGreaterThan(2_000);
  const text = (await svg?.text()) ?? '';
  expect(text).toMatch(/^<svg[\s\S]*Tỉnh Nghệ An[\s\S]*Phường Cửa Lò: [\s\S]*Nguồn: [\s\S]*<\/svg>$/);
  // Every commune, and in the legend every commune once.
  expect(text.match(/<a /g)).toHaveLength(130);
  const counted = [...text.matchAll(/: (\d+) đơn vị<\/text>/g)].map(([, count]) => Number(count));
  expect(counted.reduce((sum, count) => sum + count, 0)).toBe(130);
  expect(text).not.toMatch(/var\(|class=|href=/);
});

for (const address of [province, '/map/2026/425', '/map/2026/16732', '/map/78/428?week=2022-18']) {
  test(`${address} has no serious accessibility fault and no sideways scrolling`, async ({ page }) => {
    await signIn(page, 'tinh');
    await expectWellMade(page, address);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the map is drawn, coloured by another indicator, and passed by a link', async ({ page }) => {
    await signIn(page, 'tinh');
    await page.goto(province);
    await expect(cells(page)).toHaveCount(130);
    await page.getByLabel('Chỉ tiêu tô màu').selectOption('dinh-danh-thu-nhan');
    await page.locator('form.choice').getByRole('button', { name: 'Xem' }).click();
    await expect(page).toHaveURL(/week=2026-46&by=dinh-danh-thu-nhan/);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Hồ sơ định danh');
    await page.getByRole('link', { name: 'Bỏ qua bản đồ, đến bảng' }).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#bang-xa$/);
  });
});
