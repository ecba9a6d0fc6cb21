import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import {
  bar,
  cuaLo,
  entryOf,
  fieldOf,
  kengDu,
  openForm,
  openPage,
  signIn,
  waitForLife,
  waitUntilSaved,
  weeksAgo,
} from './entry-page';

test.describe.configure({ mode: 'default' });

const adn = 'Mẫu ADN thân nhân liệt sĩ';

test('the form opens and takes figures without network, and sends them by itself', async ({
  page,
  context,
}) => {
  const week = weeksAgo(4);
  await signIn(page, 'cualo');
  await openForm(page, cuaLo, week);
  await untilKept(page, `/report/2026/${cuaLo}/${week}/edit`);

  await context.setOffline(true);
  await page.reload();
  await waitForLife(page);
  await fieldOf(page, adn).fill('8101');
  await expect(bar(page)).toContainText('Chờ mạng: 1 số giữ trên máy');
  await expect(entryOf(page, adn)).toContainText('chờ mạng');
  // The page of progress was never kept: it says so, and where to go.
  await page.goto('/progress/2026/40');
  await expect(page.getByRole('heading', { name: 'Chưa có mạng' })).toBeVisible();
  await page.goto(`/report/2026/${cuaLo}/${week}/edit`);
  await waitForLife(page);
  await expect(fieldOf(page, adn)).toHaveValue('8.101');

  await context.setOffline(false);
  await waitUntilSaved(page);
  await page.reload();
  await expect(fieldOf(page, adn)).toHaveValue('8.101');
});

test('a report confirmed without network is sent when it is back; a change asks anew', async ({
  page,
  context,
}) => {
  await signIn(page, 'keng-du');
  await openForm(page, kengDu, weeksAgo(6));
  await context.setOffline(true);
  await fieldOf(page, adn).fill('8201');
  await page.getByRole('button', { name: 'Xem lại và gửi' }).click();
  await page.getByRole('button', { name: 'Đã duyệt, gửi khi có mạng' }).click();
  await expect(bar(page)).toContainText('Báo cáo chờ gửi khi có mạng');
  await fieldOf(page, adn).fill('8202');
  await expect(bar(page)).toContainText('Chờ mạng: 1 số giữ trên máy');
  await page.getByRole('button', { name: 'Xem lại và gửi' }).click();
  await page.getByRole('button', { name: 'Đã duyệt, gửi khi có mạng' }).click();

  await context.setOffline(false);
  await page.waitForURL(/\?sent=1$/, { timeout: 30_000 });
  await expect(page.getByRole('row').filter({ hasText: adn })).toContainText('8.202');
});

test('what waits is saved to a file and read back on another device, once', async ({
  browser,
  baseURL,
}, info) => {
  const first = await openPage(browser, baseURL);
  await signIn(first, 'cualo');
  await first.goto('/report');
  await untilKept(first, '/report');
  await openForm(first, cuaLo, weeksAgo(5));
  await first.context().setOffline(true);
  await fieldOf(first, adn).fill('8301');
  await expect(bar(first)).toContainText('Chờ mạng');
  await first.goto('/report');
  await expect(first.getByText('Trên máy này còn 1 số chưa vào sổ')).toBeVisible();
  const [download] = await Promise.all([
    first.waitForEvent('download'),
    first.getByRole('button', { name: 'Lưu ra tệp' }).click(),
  ]);
  const file = info.outputPath('cho-gui.json');
  await download.saveAs(file);
  await first.context().close();

  const other = await openPage(browser, baseURL);
  await signIn(other, 'keng-du');
  await other.goto('/report');
  await other.getByText('Đọc lại số liệu chờ gửi từ tệp').click();
  await other.getByLabel('Tệp số liệu chờ gửi').setInputFiles(file);
  await expect(other.getByText('Tệp này của tài khoản cualo')).toBeVisible();
  await other.context().close();

  const second = await openPage(browser, baseURL);
  await signIn(second, 'cualo');
  await second.goto('/report');
  await second.getByText('Đọc lại số liệu chờ gửi từ tệp').click();
  for (const added of [1, 1]) {
    await second.getByLabel('Tệp số liệu chờ gửi').setInputFiles(file);
    await expect(second.getByText(`Đã đọc ${added} số từ tệp`)).toBeVisible();
  }
  await openForm(second, cuaLo, weeksAgo(5));
  await expect(fieldOf(second, adn)).toHaveValue('8.301');
  await second.context().close();
});

test('the next person on the device sees nothing of the last one', async ({ page, context }) => {
  const week = weeksAgo(3);
  await signIn(page, 'cualo');
  await openForm(page, cuaLo, week);
  await untilKept(page, `/report/2026/${cuaLo}/${week}/edit`);
  await context.setOffline(true);
  await fieldOf(page, 'Chữ ký số cá nhân').fill('8401');
  await expect(bar(page)).toContainText('Chờ mạng');
  await context.clearCookies();
  await context.setOffline(false);
  await signIn(page, 'keng-du');
  await page.goto('/report');
  await expect(page.getByText('còn 1 số chờ gửi của tài khoản khác')).toBeVisible();
  await expect(page.locator('body')).not.toContainText('8.401');
  await untilKept(page, '/report');
  await context.setOffline(true);
  await page.goto(`/report/2026/${cuaLo}/${week}/edit`);
  await expect(page.getByRole('heading', { name: 'Chưa có mạng' })).toBeVisible();
  await context.setOffline(false);

  // Nothing was dropped: it goes off when its own account is back.
  await context.clearCookies();
  await signIn(page, 'cualo');
  await openForm(page, cuaLo, week);
  await waitUntilSaved(page);
  await expect(fieldOf(page, 'Chữ ký số cá nhân')).toHaveValue('8.401');
});

test('a tab killed at any step of the queue, 200 times, loses and doubles nothing', async ({
  context,
  page,
}, { retry }) => {
  test.setTimeout(900_000);
  // A second try has figures of its own: those of the first stand in the history too.
  const thousands = String(90 + retry);
  const week = weeksAgo(2);
  await signIn(page, 'cualo');
  await openForm(page, cuaLo, week);
  await untilKept(page, `/report/2026/${cuaLo}/${week}/edit`);
  await page.close();
  const names = [adn, 'Chữ ký số cá nhân', 'Hồ sơ cấp căn cước thu nhận'];
  const last = new Map<string, string>();
  for (let kill = 0; kill < 200; kill++) {
    const name = names[kill % names.length] ?? adn;
    const figure = `${thousands}${String(kill).padStart(3, '0')}`;
    await killWhileSaving(context, week, name, figure, kills[kill % kills.length] ?? 'written');
    last.set(name, `${figure.slice(0, 2)}.${figure.slice(2)}`);
  }
  const after = await context.newPage();
  await openForm(after, cuaLo, week);
  await waitUntilSaved(after);
  for (const [name, figure] of last) await expect(fieldOf(after, name)).toHaveValue(figure);
  await after.reload();
  for (const [name, figure] of last) await expect(fieldOf(after, name)).toHaveValue(figure);
  await expect(after.locator('.entry-conflict')).toHaveCount(0);
  // Every figure typed stands in the history once: none was written twice, none is missing.
  await after.goto(`/report/2026/${cuaLo}/${week}/history/adn-than-nhan-liet-si`);
  const written = (await after.locator('.figure-history strong').allInnerTexts()).filter((text) =>
    text.startsWith(`${thousands}.`),
  );
  expect(written).toHaveLength(new Set(written).size);
  expect(written).toHaveLength(67);
});

/** The steps after which a tab is killed: written down, marked and about to go, arrived but unanswered, answered. */
const kills = ['written', 'going', 'arrived', 'answered'] as const;

async function killWhileSaving(
  context: BrowserContext,
  week: string,
  name: string,
  figure: string,
  step: (typeof kills)[number],
) {
  const page = await context.newPage();
  let reached = () => {};
  const stepReached = new Promise<void>((resolve) => {
    reached = resolve;
  });
  await page.goto(`/report/2026/${cuaLo}/${week}/edit`, { waitUntil: 'commit' });
  // What counts here is what is kept: a page that does not come alive on a busy machine is loaded again, as people do.
  await waitForLife(page).catch(async () => {
    await page.reload({ waitUntil: 'commit' });
    await waitForLife(page);
  });
  await waitUntilSaved(page);
  await page.route('**/api/v1/edits', async (route) => {
    if (step === 'going') reached();
    if (step === 'going' || step === 'written') return;
    const response = await route.fetch();
    if (step === 'answered') await route.fulfill({ response });
    reached();
  });
  await fieldOf(page, name).fill(figure);
  await page.keyboard.press('Enter');
  if (step === 'written') await expect(entryOf(page, name)).toContainText('đang lưu');
  else await stepReached;
  await page.close();
}

/** Waits until the device has kept a page. */
async function untilKept(page: Page, path: string) {
  await expect
    .poll(() => page.evaluate(async (address) => Boolean(await caches.match(address)), path), {
      timeout: 20_000,
    })
    .toBe(true);
}
