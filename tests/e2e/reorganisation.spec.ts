import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

const signIn = async (page: Page) => {
  await page.goto('/sign-in');
  await page.getByLabel('Tên đăng nhập').fill('tinh');
  await page.getByLabel('Mật khẩu').fill('so06-demo');
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await expect(page).not.toHaveURL(/sign-in/);
};

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const weekRow = (page: Page, week: number) =>
  page
    .getByRole('region', { name: 'Diễn biến từng tuần' })
    .getByRole('row', { name: new RegExp(`^Tuần ${week} `) });

// Phường Cửa Lò took over the code of phường Nghi Hương, one of the seven it is made of.
test.describe('a code that names another place since 01/07/2025', () => {
  test('a step back from the new unit leads to the page that names all it was made of', async ({ page }) => {
    await signIn(page);
    await page.goto('/progress/2025/16732?week=2025-27');
    await expect(title(page)).toHaveText('Phường Cửa Lò');
    await page.getByRole('link', { name: 'Tuần trước' }).click();
    await expect(title(page)).toHaveText('Phường Cửa Lò: chưa có trong tuần 26');
    await page.getByRole('listitem').getByRole('link', { name: 'Phường Nghi Hương' }).click();
    await expect(title(page)).toHaveText('Phường Nghi Hương');
    await expect(page.getByText('Có đến hết ngày 30/06/2025; nay thuộc Phường Cửa Lò')).toBeVisible();
  });

  test('a step on from an old unit leads to what it became', async ({ page }) => {
    await signIn(page);
    await page.goto('/progress/2025/16732?week=2025-26');
    await expect(title(page)).toHaveText('Phường Nghi Hương');
    await page.getByRole('link', { name: 'Tuần sau' }).click();
    await expect(title(page)).toHaveText('Phường Cửa Lò');
    await expect(page.getByText('Thành lập ngày 01/07/2025 từ 7 đơn vị')).toBeVisible();
  });

  test('a week picked by hand means the same unit, and says so when it is not there', async ({ page }) => {
    await signIn(page);
    await page.goto('/progress/2025/16732/vneid-kich-hoat?week=2025-30');
    await page.getByLabel('Tuần', { exact: true }).selectOption('2025-20');
    await page.getByRole('button', { name: 'Xem', exact: true }).click();
    await expect(title(page)).toHaveText('Phường Cửa Lò: chưa có trong tuần 20');
  });

  test('a district of before has a page that leads to its area of today; what never was is missing', async ({
    page,
  }) => {
    await signIn(page);
    await page.goto('/progress/2025/413?week=2025-20');
    await expect(title(page)).toHaveText('Thị xã Cửa Lò: không còn trong tuần 20');
    await page.getByRole('link', { name: 'Thành phố Vinh' }).click();
    await expect(title(page)).toHaveText('Thành phố Vinh');
    const answer = await page.goto('/progress/2025/99999?week=2025-20');
    expect(answer?.status()).toBe(404);
  });
});

test.describe('an indicator through the reorganisation', () => {
  const address = '/progress/2025/16732/vneid-kich-hoat?week=2025-30';

  test('is shown as reported then, on the map of before, and recast to today', async ({ page }) => {
    await signIn(page);
    await page.goto(address);
    const maps = page.getByRole('navigation', { name: 'Xem số liệu theo bản đồ' });
    await expect(maps.getByText('Theo báo cáo khi đó')).toHaveAttribute('aria-current', 'true');
    await expect(
      page.getByText('Sắp xếp ngày 01/07/2025: 7 xã, phường, thị trấn thành 1').first(),
    ).toBeVisible();
    await expect(weekRow(page, 26)).toContainText('–');
    await expect(weekRow(page, 27)).toContainText('sau sắp xếp');
    const own = await weekRow(page, 30).textContent();

    await maps.getByRole('link', { name: 'Quy đổi về đơn vị hiện nay' }).click();
    await expect(page).toHaveURL(/map=today/);
    await expect(weekRow(page, 26)).toContainText('%');
    await expect(weekRow(page, 26)).toContainText('49.334');
    await expect(weekRow(page, 30)).toHaveText(own ?? '');

    await maps.getByRole('link', { name: 'Theo bản đồ ngày 30/06/2025' }).click();
    await expect(page).toHaveURL(/map=2025-06-30/);
    const drawn = page.getByRole('region', { name: 'Các đơn vị trên biểu đồ, từng tuần' });
    await expect(drawn.getByRole('columnheader', { name: 'Phường Nghi Tân' })).toBeVisible();
  });

  test('of an old unit is broken once its figures were joined, in words', async ({ page }) => {
    await signIn(page);
    await page.goto('/progress/2025/425/vneid-kich-hoat?week=2025-30&map=2025-06-30');
    await expect(weekRow(page, 26)).toContainText('%');
    await page.goto('/progress/2025/16732/vneid-kich-hoat?week=2025-26&map=today');
    await expect(page.getByText('Quy đổi về đơn vị hiện nay: Phường Cửa Lò')).toBeVisible();
  });

  test('marks the day on its axis; the province needs no other map', async ({ page }) => {
    await signIn(page);
    await page.goto('/progress/2025/40/vneid-kich-hoat?week=2025-39');
    await expect(page.locator('svg.chart:visible').first()).toContainText('sắp xếp 01/07/2025');
    await expect(page.getByText('412 xã, phường, thị trấn thành 130').first()).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Xem số liệu theo bản đồ' })).toHaveCount(0);
    await expect(weekRow(page, 27)).not.toContainText('sau sắp xếp');
  });

  for (const query of ['', '&map=today', '&map=2025-06-30']) {
    test(`is accessible and as wide as the page ${query}`, async ({ page }) => {
      await signIn(page);
      await page.setViewportSize({ width: 360, height: 800 });
      await page.goto(`${address}${query}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    });
  }
});

test('the week of the reorganisation claims no change between two maps', async ({ page }) => {
  await signIn(page);
  await page.goto('/progress/2025/425?week=2025-27');
  const row = page.getByRole('row').filter({ has: page.locator('a[href*="/vneid-kich-hoat"]') });
  await expect(row.first()).toContainText('sau sắp xếp');
  await page.goto('/progress/2025/425?week=2025-28');
  await expect(row.first()).not.toContainText('sau sắp xếp');
});
