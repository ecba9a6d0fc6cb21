import { expect, type Page, test } from '@playwright/test';
import { signIn } from './entry-page';
import { expectWellMade } from './well-made';

const table = (page: Page) => page.locator('.calendar-table');
/** The first cell of a unit's week that came in time; the head of a column says the same word. */
const inTime = (page: Page) =>
  table(page).locator('tbody').getByRole('link', { name: 'đúng hạn', exact: true }).first();
const rowOf = (page: Page, name: string | RegExp) =>
  table(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name }) });

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the worst stands first, with its share in time and its longest gap', async ({ page }) => {
    await signIn(page, 'tinh');
    await page.goto('/calendar/2026/40?week=2026-46&level=commune');
    await expect(table(page).getByRole('columnheader', { name: /Đúng hạn/ })).toHaveAttribute(
      'aria-sort',
      'ascending',
    );
    const shares = (await table(page).locator('tbody tr td:nth-child(2)').allTextContents()).map((text) => {
      const [onTime = 0, expected = 1] = text.split('/').map(Number);
      return onTime / expected;
    });
    expect(shares).toHaveLength(130);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    await table(page)
      .getByRole('link', { name: /Thiếu liền/ })
      .click();
    await expect(table(page).getByRole('columnheader', { name: /Thiếu liền/ })).toHaveAttribute(
      'aria-sort',
      'descending',
    );
    await expect(table(page).locator('tbody tr').first()).toContainText(/\d+ tuần/);
  });

  test('a cell leads to the report, for those who may read it', async ({ page }) => {
    await signIn(page, 'dienchau');
    await page.goto('/calendar/2026/425?week=2026-46');
    await inTime(page).click();
    await expect(page).toHaveURL(/\/report\/2026\/\d+\/2026-\d\d$/);
    // Of another area it leads to who has reported, which everybody may read.
    await page.goto('/calendar/2026/412?week=2026-46');
    await expect(inTime(page)).toHaveAttribute('href', /^\/reports\/2026\//);
  });

  test('an area says its share, and leads down to its communes', async ({ page }) => {
    await signIn(page, 'tinh');
    await page.goto('/calendar/78/40?week=2022-18');
    const area = rowOf(page, 'Thị xã Cửa Lò');
    await expect(area.getByRole('link', { name: /^\d+\/\d+ đúng hạn/ })).toHaveCount(12);
    await area.getByRole('rowheader').getByRole('link').click();
    await expect(page).toHaveURL(/\/calendar\/78\/413\?week=2022-18/);
    await expect(rowOf(page, 'Phường Nghi Hương')).toBeVisible();
  });
});

test('the calendar leaves as a file, and says what its shapes stand for', async ({ page }) => {
  await signIn(page, 'tinh');
  await page.goto('/calendar/2026/412?week=2026-46');
  for (const word of ['đúng hạn', 'trễ', 'chưa nộp', 'chưa đến hạn', 'không phải báo cáo', 'đã gia hạn'])
    await expect(page.locator('.calendar-legend')).toContainText(word);
  const href = await page.getByRole('link', { name: 'CSV' }).first().getAttribute('href');
  const file = await page.request.get(href ?? '');
  expect(file.status()).toBe(200);
  const [head = '', first = ''] = (await file.text()).split('\r\n');
  expect(head).toContain('Tuần 46/2026');
  expect(first).toMatch(/đúng hạn|trễ|chưa nộp/);
});

for (const address of [
  '/calendar/2026/40',
  '/calendar/2026/412',
  '/calendar/78/40?week=2022-18',
  '/calendar/2026/16732',
]) {
  test(`${address} has no serious accessibility fault and no sideways scrolling`, async ({ page }) => {
    test.slow();
    await signIn(page, 'tinh');
    await expectWellMade(page, address, { themes: ['light', 'dark'] });
  });
}
