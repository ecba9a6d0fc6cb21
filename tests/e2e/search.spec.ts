import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { openPage, signIn } from './entry-page';

const field = (page: Page) => page.getByRole('searchbox', { name: 'Tìm đơn vị theo tên hoặc mã' });

test('a unit is found from any page without marks, and the week goes along', async ({ page }) => {
  await signIn(page, 'tinh');
  await page.goto('/progress/2026/40?week=2026-40');
  await field(page).fill('dia ban huyen dien chau cu');
  await field(page).press('Enter');
  await expect(page).toHaveURL(/\/progress\/2026\/425\?week=2026-40$/);
  await field(page).fill('cua lo');
  await field(page).press('Enter');
  await page.getByRole('main').getByRole('link', { name: 'Phường Cửa Lò' }).click();
  await expect(page).toHaveURL(/\/progress\/2026\/16732\?week=2026-40$/);
});

test('on a phone the bar leads to the search from pages that name no week', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await signIn(page, 'keng-du');
  await page.goto('/meetings/2026/16822');
  await page.getByRole('link', { name: 'Tìm đơn vị' }).click();
  await expect(page).toHaveURL('/search?plan=2026');
  await expect(page.getByRole('main').getByRole('searchbox')).toBeVisible();
});

test('units of old are found with what became of them; namesakes are told apart', async ({ page }) => {
  await signIn(page, 'tinh');
  await page.goto('/search?q=nghi+huong&plan=2026');
  const main = page.getByRole('main');
  await expect(main.getByRole('listitem').first()).toContainText(
    /Phường Nghi Hương.*đến 30\/06\/2025.*nay thuộc Phường Cửa Lò/,
  );
  await page.goto('/search?q=đồng văn&plan=2026');
  for (const parent of ['huyện Tân Kỳ', 'huyện Quế Phong', 'huyện Thanh Chương'])
    await expect(
      main
        .getByRole('listitem')
        .filter({ hasText: `thuộc ${parent}` })
        .first(),
    ).toContainText(/Xã Đồng Văn.*đến 30\/06\/2025.*nay thuộc Xã/);
  await main.getByRole('link', { name: 'Xã Tiên Đồng' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Tiên Đồng');
});

test('no hit says what to try; pages looked at lately are offered, and forgotten with the session', async ({
  page,
}) => {
  test.slow(); // Signs in twice.
  await signIn(page, 'tinh');
  // The first page has come whole: what comes late would bring its own list of pages looked at.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tỉnh Nghệ An');
  await page.goto('/progress/2026/425');
  await page.goto('/progress/2026/16732');
  await page.goto('/search?q=khong+co+xa+nay');
  await expect(page.getByRole('status')).toContainText('Hãy gõ ngắn hơn');
  const recent = page.getByRole('region', { name: 'Mới xem gần đây' }).getByRole('listitem');
  await expect(recent.first()).toContainText('Phường Cửa Lò');
  await expect(recent.nth(1)).toContainText('huyện Diễn Châu cũ');
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await signIn(page, 'tinh');
  await page.goto('/search');
  await expect(page.getByRole('heading', { name: 'Tìm đơn vị' })).toBeVisible();
  await expect(recent.filter({ hasText: 'Diễn Châu' })).toHaveCount(0);
});

test('searching works without JavaScript', async ({ browser, baseURL }) => {
  const page = await openPage(browser, baseURL, { javaScriptEnabled: false });
  await signIn(page, 'lanhdao');
  await page.goto('/progress/78/40?week=2022-10');
  await field(page).fill('tx cua lo');
  await field(page).press('Enter');
  await expect(page).toHaveURL(/\/progress\/78\/413\?week=2022-10$/);
  await page.context().close();
});

test('the page of searching is accessible and never scrolls sideways', async ({ page }) => {
  await signIn(page, 'tinh');
  for (const width of [360, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/search?q=dong&plan=2026');
    await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide, `${width} px`).toBeLessThanOrEqual(0);
  }
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
