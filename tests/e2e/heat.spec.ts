import { expect, type Page, test } from '@playwright/test';
import { signIn } from './entry-page';
import { expectWellMade } from './well-made';

const table = (page: Page) => page.locator('.heat-table');
const places = async (page: Page) => table(page).locator('tbody th a').allTextContents();

/** The column of VNeID, from above: 843 for 84,3%. */
const rates = async (page: Page) =>
  (await table(page).locator('a[href*="/vneid-kich-hoat"]').allTextContents()).map((text) =>
    Number(text.replace(/[,%]/g, '')),
  );

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the worst area stands first, and any head orders the table, both ways', async ({ page }) => {
    await signIn(page, 'tinh');
    await page.goto('/heat/2026/40?week=2026-46');
    const worst = table(page).getByRole('columnheader', { name: /Chậm/ });
    await expect(worst).toHaveAttribute('aria-sort', 'descending');
    const counts = await table(page).locator('tbody tr td:nth-child(2)').allTextContents();
    const behind = counts.map((text) => Number.parseInt(text, 10));
    expect(behind.length).toBeGreaterThan(15);
    expect(behind).toEqual([...behind].sort((a, b) => b - a));

    const head = table(page).getByRole('columnheader', { name: 'Kích hoạt VNeID' });
    await head.getByRole('link').click();
    await expect(head).toHaveAttribute('aria-sort', 'ascending');
    const up = await rates(page);
    expect(up).toEqual([...up].sort((a, b) => a - b));
    await head.getByRole('link').click();
    await expect(head).toHaveAttribute('aria-sort', 'descending');
    expect(await rates(page)).toEqual(up.toReversed());
  });

  test('a figure is followed from the table to its unit’s indicator, and an area to its communes', async ({
    page,
  }) => {
    await signIn(page, 'tinh');
    await page.goto('/heat/2026/40?week=2026-46&group=3');
    await expect(table(page).getByRole('columnheader', { name: 'Hồ sơ trực tuyến' })).toHaveCount(0);
    await table(page).locator('tbody th a').first().click();
    await expect(page).toHaveURL(/\/heat\/2026\/\d+\?week=2026-46&group=3/);
    await table(page).locator('a[href*="/vneid-kich-hoat"]').first().click();
    await expect(page).toHaveURL(/\/progress\/2026\/\d+\/vneid-kich-hoat\?week=2026-46/);
  });

  test('fractions stand in the cells on request, and nothing else changes', async ({ page }) => {
    await signIn(page, 'lanhdao');
    await page.goto('/heat/78/40?week=2022-18&level=commune&group=3');
    const shown = await places(page);
    expect(shown.length).toBeGreaterThan(400);
    await page.getByRole('link', { name: 'Tỷ lệ và tử số/mẫu số' }).click();
    await expect(page).toHaveURL(/show=fractions/);
    expect(await places(page)).toEqual(shown);
    const cell = table(page).locator('a[href*="/cccd-thu-nhan"]').first();
    await expect(cell.locator('..')).toContainText(
      await cell.getAttribute('title').then((title) => title?.split(',')[0] ?? '?'),
    );
  });
});

test('the legend names every edge, and the table leaves as a file with its fractions', async ({ page }) => {
  await signIn(page, 'tinh');
  await page.goto('/heat/2026/412?week=2026-46');
  const edges = page.locator('.heat-edges');
  await expect(edges.getByRole('row').filter({ hasText: 'Kích hoạt VNeID' })).toContainText('từ 85,0%');
  await expect(page.getByRole('heading', { name: 'Về số liệu này' })).toBeVisible();
  const href = await page.getByRole('link', { name: 'CSV' }).first().getAttribute('href');
  const file = await page.request.get(href ?? '');
  expect(file.status()).toBe(200);
  const lines = (await file.text()).split('\r\n');
  expect(lines[0]).toContain('Kích hoạt VNeID: tử số');
  expect(lines[1]?.split(';')).toHaveLength(lines[0]?.split(';').length ?? 0);
});

test('head and names stay in sight while the table scrolls', async ({ page }) => {
  await signIn(page, 'tinh');
  await page.setViewportSize({ width: 1024, height: 480 });
  await page.goto('/heat/2026/40?week=2026-46');
  const region = page.locator('.heat .table-region');
  const seen = await region.evaluate((element) => {
    element.scrollTo(900, 900);
    const box = element.getBoundingClientRect();
    const name = element.querySelector('tbody tr:last-child th')?.getBoundingClientRect();
    const head = element.querySelector('thead')?.getBoundingClientRect();
    return {
      isScrolled: element.scrollLeft > 0 && element.scrollTop > 0,
      nameFromLeft: Math.round((name?.left ?? -99) - box.left),
      headFromTop: Math.round((head?.top ?? -99) - box.top),
    };
  });
  // The region's own border is 1 px.
  expect(seen).toEqual({ isScrolled: true, nameFromLeft: 0, headFromTop: 1 });
});

for (const address of [
  '/heat/2026/40',
  '/heat/2026/412?show=fractions',
  '/heat/2026/40?level=commune&group=3',
  '/heat/2026/16732',
]) {
  test(`${address} has no serious accessibility fault and no sideways scrolling`, async ({ page }) => {
    test.slow();
    await signIn(page, 'tinh');
    await expectWellMade(page, address, { themes: ['light', 'dark'] });
  });
}
