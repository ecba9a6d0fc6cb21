import { expect, type Page, test } from '@playwright/test';
import { darkPixels, readPng } from '../fixtures/png';
import { signIn } from './entry-page';
import { expectWellMade } from './well-made';

const province = '/progress/2026/40/vneid-kich-hoat';
const lines = (page: Page) => page.locator('.chart-wide .chart-line');
const ranking = (page: Page) => page.locator('.field-ranking tbody tr');

const addresses = [
  province,
  `${province}?level=commune`,
  `${province}?units=417,415,418,420,422`,
  '/progress/2026/16732/vneid-kich-hoat',
  '/progress/2026/40/ho-so-tiep-nhan-tuan',
];
for (const address of addresses) {
  test(`${address} has no accessibility fault and no sideways scrolling`, async ({ page }) => {
    await signIn(page, 'tinh');
    await expectWellMade(page, address, { from: 'any' });
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the units that are lowest are drawn; others are chosen in a form and have an address', async ({
    page,
  }) => {
    await signIn(page, 'tinh');
    await page.goto(province);
    await expect(lines(page)).toHaveCount(4);
    await expect(page.locator('.chart-wide').first()).toContainText('Tỉnh Nghệ An');

    await page.getByText('Chọn đơn vị để vẽ').click();
    const boxes = page.locator('.series-boxes input');
    const names = await page.locator('.series-boxes label span:first-of-type').allTextContents();
    await expect(boxes).toHaveCount(20);
    for (const box of await boxes.all()) await box.uncheck();
    await boxes.nth(18).check();
    await boxes.nth(19).check();
    await page.getByRole('button', { name: 'Vẽ', exact: true }).click();
    await expect(page).toHaveURL(/units=/);
    await expect(lines(page)).toHaveCount(3);
    for (const name of names.slice(18))
      await expect(page.locator('.chart-wide').first()).toContainText(name.replace('Địa bàn ', ''));

    await page.getByRole('link', { name: 'Chỉ vẽ Tỉnh Nghệ An' }).click();
    await expect(lines(page)).toHaveCount(1);
  });
});

test('more than five units are cut to the five lowest, and the page says so', async ({ page }) => {
  await signIn(page, 'tinh');
  await page.goto(`${province}?units=417,415,418,420,422,423,424`);
  await expect(lines(page)).toHaveCount(6);
  await expect(page.getByRole('status').filter({ hasText: 'đã bỏ 2 đơn vị' })).toBeVisible();
});

/** Place and figure of each row, as they are read. */
async function places(page: Page): Promise<{ place: string; figure: string; name: string }[]> {
  return ranking(page).evaluateAll((rows) =>
    rows.map((row) => ({
      place: row.querySelector('.place')?.textContent ?? '',
      figure: row.querySelector('.figure-main, .no-figure')?.textContent ?? '',
      name: row.querySelector('th')?.textContent ?? '',
    })),
  );
}

test('all communes are ranked beside the areas: equals share a place, and none is left out', async ({
  page,
}) => {
  await signIn(page, 'tinh');
  await page.goto(province);
  await page.getByRole('link', { name: /Tất cả xã, phường \(130\)/ }).click();
  await page.waitForURL(/level=commune/);
  await expect(ranking(page)).toHaveCount(130);
  const rows = await places(page);
  const withFigure = rows.filter(({ place }) => place !== '–');
  expect(withFigure.length).toBeGreaterThan(100);
  for (const { place, figure } of withFigure) {
    const better = withFigure.filter((other) => percent(other.figure) > percent(figure)).length;
    expect(Number(place), figure).toBe(better + 1);
  }
  const shared = withFigure.length - new Set(withFigure.map(({ place }) => place)).size;
  expect(shared, '130 units and figures of one decimal: some are equal').toBeGreaterThan(0);
});

const percent = (text: string) => Number(text.replace('.', '').replace(',', '.').replace('%', ''));

test('phường are compared with phường, with places among themselves', async ({ page }) => {
  await signIn(page, 'tinh');
  await page.goto(`${province}?level=commune`);
  await page.getByRole('link', { name: 'Chỉ phường (11)' }).click();
  await page.waitForURL(/kind=phuong/);
  await expect(ranking(page)).toHaveCount(11);
  const rows = await places(page);
  expect(rows.every(({ name }) => name.startsWith('Phường'))).toBe(true);
  expect(rows.some(({ place }) => place === '1')).toBe(true);
});

test('a commune is seen among those beside it, its own row marked', async ({ page }) => {
  await signIn(page, 'tinh');
  await page.goto('/progress/2026/16732/vneid-kich-hoat');
  await expect(page.locator('.field-ranking .own-row')).toContainText('Phường Cửa Lò');
});

test('the chart is taken along as a picture and as a drawing that say what they are', async ({ page }) => {
  await signIn(page, 'tinh');
  await page.goto(province);
  const [png, svg] = await Promise.all(
    ['PNG', 'SVG'].map(async (kind) => {
      const href = await page.getByRole('link', { name: kind, exact: true }).first().getAttribute('href');
      return page.request.get(href ?? '');
    }),
  );
  expect(png?.headers()['content-type']).toBe('image/png');
  const picture = readPng((await png?.body()) ?? Buffer.alloc(0));
  expect(picture.width).toBeGreaterThan(1_600);
  const title = { left: 0, top: 0, right: picture.width, bottom: 110 };
  expect(darkPixels(picture, title)).toBeGreaterThan(2_000);
  const text = (await svg?.text()) ?? '';
  expect(text).toMatch(/^<svg[\s\S]*Tỉnh Nghệ An[\s\S]*Nguồn: [\s\S]*<\/svg>$/);
  expect(text).not.toMatch(/var\(|class=/);
});

test('every table is taken along', async ({ page }) => {
  await signIn(page, 'tinh');
  for (const [show, head] of [
    ['weeks', 'Đến ngày'],
    ['ranking', 'Hạng'],
    ['spread', 'Số đơn vị'],
  ]) {
    const answer = await page.request.get(`${province}/download?show=${show}&as=csv`);
    expect(answer.status()).toBe(200);
    expect(await answer.text()).toContain(head);
  }
  expect((await page.request.get(`${province}/download?show=nothing&as=csv`)).status()).toBe(404);
});

test('the chart to explore has the same lines', async ({ page }) => {
  await signIn(page, 'tinh');
  await page.goto(province);
  await page.getByRole('button', { name: /Khám phá/ }).click();
  await expect(page.locator('.recharts-line')).toHaveCount(4);
});
