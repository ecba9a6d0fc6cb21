import { expect, type Page, test } from '@playwright/test';
import {
  confirmAndSend,
  cuaLo,
  fieldOf,
  kengDu,
  openForm,
  openPage,
  signIn,
  waitUntilSaved,
  weeksAgo,
} from './entry-page';

/** It stands over the page: its live region itself has no size. */
const notice = (page: Page) => page.locator('.live-notice').getByText('Có số liệu mới');

/** A page that is looked at again asks at once: nobody waits for the next round. */
async function lookAgain(page: Page, timeout = 30_000) {
  await page.bringToFront();
  const asked = page.waitForResponse((one) => one.url().includes('/api/v1/changes/'), { timeout });
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  return (await asked).status();
}

/** The watcher comes after the page has come to rest. */
async function openWatched(page: Page, address: string) {
  await page.goto(address);
  await expect(() => lookAgain(page, 2_000)).toPass({ timeout: 40_000 });
}

test('a page left open says that new figures landed; another unit’s page and an earlier week’s do not', async ({
  browser,
  baseURL,
}) => {
  test.slow();
  const week = weeksAgo(9);
  const reporter = await openPage(browser, baseURL);
  await signIn(reporter, 'keng-du');
  const officer = await openPage(browser, baseURL);
  await signIn(officer, 'tinh');
  const [province, other, earlier] = [
    officer,
    await officer.context().newPage(),
    await officer.context().newPage(),
  ];
  await openWatched(province, `/progress/2026/40?week=${week}`);
  await openWatched(other, `/progress/2026/${cuaLo}?week=${week}`);
  await openWatched(earlier, `/progress/2026/40?week=${weeksAgo(10)}`);
  expect(await lookAgain(province)).toBe(304);
  await expect(notice(province)).toHaveCount(0);

  await openForm(reporter, kengDu, week);
  const field = fieldOf(reporter, 'Mẫu ADN thân nhân liệt sĩ');
  const figure = Number((await field.inputValue()).replace(/\D/g, '') || 50) + 1;
  await field.fill(String(figure));
  await waitUntilSaved(reporter);
  // Typing is nobody's news.
  expect(await lookAgain(province)).toBe(304);
  await reporter.getByRole('button', { name: 'Xem lại và gửi' }).click();
  await confirmAndSend(reporter);

  // Sent means confirmed by the server: the page of answers may have said so of an earlier sending.
  await expect(async () => {
    await province.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expect(notice(province)).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 60_000 });
  expect([await lookAgain(other), await lookAgain(earlier)]).toEqual([304, 304]);
  await expect(notice(other)).toHaveCount(0);
  await expect(notice(earlier)).toHaveCount(0);

  // It brings the figures only when asked to, and is then gone; the page's own load is no news.
  const bring = province.getByRole('button', { name: 'Xem số mới' });
  await bring.click();
  // Tests beside this one may land reports in the province too: theirs are news, and are brought as well. Nobody
  // watches while the new figures are on their way, so each look is a short one.
  await expect(async () => {
    if (await bring.isVisible()) await bring.click({ timeout: 500 });
    expect(await lookAgain(province, 2_000)).toBe(304);
    await expect(notice(province)).toHaveCount(0, { timeout: 500 });
  }).toPass({ timeout: 60_000 });
  // A page opened afterwards has them from the start.
  await openWatched(other, `/progress/2026/${kengDu}?week=${week}`);
  expect(await lookAgain(other)).toBe(304);
  await Promise.all([reporter.context().close(), officer.context().close()]);
});

test('a hidden page asks nothing, and who saves data is not asked for', async ({ browser, baseURL }) => {
  const page = await openPage(browser, baseURL);
  await signIn(page, 'lanhdao');
  await openWatched(page, '/progress/2026/40');
  let requests = 0;
  page.on('request', (one) => {
    if (one.url().includes('/api/v1/changes/')) requests++;
  });
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await page.waitForTimeout(1500);
  expect(requests).toBe(0);

  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  await page.reload({ waitUntil: 'networkidle' });
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await page.waitForTimeout(1500);
  expect(requests).toBe(0);
  await page.context().close();
});

test('the answer is for those who are signed in', async ({ request }) => {
  expect((await request.get('/api/v1/changes/2026/40/2026-40')).status()).toBe(401);
});
