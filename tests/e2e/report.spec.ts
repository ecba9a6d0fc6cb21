import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import { addDays, vietnamDay } from '@/lib/domain/plan/day';
import { isoWeekOf, weekKey } from '@/lib/domain/plan/week';
import { formatCount } from '@/lib/domain/report/number';

// Each test writes to a report of its own; one after the other, because the first compares the province's totals.
test.describe.configure({ mode: 'default' });

const cuaLo = '16732';
const kengDu = '16822';

test('a commune types its week by keyboard alone, and the province moves by exactly that', async ({
  page,
}) => {
  const week = weeksAgo(0);
  await signIn(page, 'cualo');
  const before = await totals(page, week);

  await page.goto(`/report/2026/${cuaLo}/${week}/edit`);
  const steps = await stepsOf(page);
  await tabTo(page, page.locator('input.input-figure').first());
  for (const step of steps) {
    if (step.kind === 'answer') await page.keyboard.press('Space');
    else await page.keyboard.type(step.text);
    await page.keyboard.press('Enter');
  }
  await expect(page.locator('.entry-bar')).toContainText(
    `${await entries(page).count()}/${await entries(page).count()}`,
  );
  await expect(page.getByRole('button', { name: 'Lưu nháp' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: /Đã gửi lúc \d\d:\d\d/ })).toBeVisible({
    timeout: 20_000,
  });

  const after = await totals(page, week);
  const moved = after.commune - before.commune;
  expect(moved).not.toBe(0);
  expect(after.area - before.area).toBe(moved);
  expect(after.province - before.province).toBe(moved);
});

test('"1,315" is refused with the reason why, and everything typed is kept', async ({ page }) => {
  await signIn(page, 'keng-du');
  await page.goto(`/report/2026/${kengDu}/${weeksAgo(0)}/edit`);
  await waitForLife(page);
  const [first, second] = [figures(page).nth(0), figures(page).nth(1)];
  await first.fill('1,315');
  await second.fill('2000');
  await second.blur();
  await expect(second).toHaveValue('2.000');
  await page.getByRole('button', { name: /Gửi (lại )?báo cáo/ }).click();

  const summary = page.getByRole('alert').filter({ hasText: 'mọi thứ đã gõ vẫn còn' });
  await expect(summary).toBeFocused();
  await expect(summary).toContainText('Dấu phẩy là dấu thập phân');
  await expect(first).toHaveValue('1,315');
  await expect(first).toHaveAttribute('aria-invalid', 'true');
  await expect(first).toHaveAccessibleDescription(/phần nghìn cách nhau bằng dấu chấm/);
  await expect(second).toHaveValue('2.000');
  await summary.getByRole('link').click();
  await expect(first).toBeFocused();
});

test('a running total that falls asks why before it can be sent', async ({ page }) => {
  await signIn(page, 'keng-du');
  await page.goto(`/report/2026/${kengDu}/${weeksAgo(1)}/edit`);
  await waitForLife(page);
  const entry = entries(page).filter({ hasText: 'Hồ sơ liên thông khai tử' });
  const field = entry.locator('input.input-figure');
  await field.fill('0');
  await entry.getByLabel('Lý do').fill('');
  await expect(entry).toContainText('Số luỹ kế giảm');
  await page.getByRole('button', { name: /Gửi (lại )?báo cáo/ }).click();
  await expect(entry.getByLabel('Lý do')).toHaveAttribute('aria-invalid', 'true');

  await entry.getByLabel('Lý do').fill('Rà soát, bỏ hồ sơ ghi trùng');
  await page.getByRole('button', { name: /Gửi (lại )?báo cáo/ }).click();
  await expect(page.getByText(/Đã gửi lúc/).first()).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'Hồ sơ liên thông khai tử' })).toContainText(
    'Lý do: Rà soát, bỏ hồ sơ ghi trùng',
  );
});

test('the same without JavaScript', async ({ browser, baseURL }) => {
  const page = await openPage(browser, baseURL, { javaScriptEnabled: false });
  await signIn(page, 'keng-du');
  await page.goto(`/report/2026/${kengDu}/${weeksAgo(5)}/edit`);
  const entry = entries(page).filter({ hasText: 'Hồ sơ liên thông khai tử' });
  const field = entry.locator('input.input-figure');
  const [first, second] = [figures(page).nth(0), figures(page).nth(1)];
  const kept = await second.inputValue();

  await first.fill('1,315');
  await field.fill('0');
  for (const reason of await page.getByLabel('Lý do').all()) await reason.fill('');
  await page.getByRole('button', { name: /Gửi (lại )?báo cáo/ }).click();
  await expect(page.getByRole('alert').first()).toContainText('Dấu phẩy là dấu thập phân');
  await expect(first).toHaveValue('1,315');
  await expect(field).toHaveValue('0');
  await expect(second).toHaveValue(kept);

  await first.fill(kept);
  await page.getByRole('button', { name: /Gửi (lại )?báo cáo/ }).click();
  await expect(entry).toContainText('Số luỹ kế giảm');
  for (const reason of await page.getByLabel('Lý do').all()) await reason.fill('Rà soát theo sổ gốc');
  await page.getByRole('button', { name: /Gửi (lại )?báo cáo/ }).click();
  await expect(page.getByText(/Đã gửi lúc/).first()).toBeVisible();
  await page.context().close();
});

test('of two people on one report the second is told, with both figures', async ({ browser, baseURL }) => {
  const [first, second] = [await openPage(browser, baseURL), await openPage(browser, baseURL)];
  for (const page of [first, second]) {
    await signIn(page, 'cualo');
    await page.goto(`/report/2026/${cuaLo}/${weeksAgo(3)}/edit`);
    await waitForLife(page);
  }
  const name = 'Mẫu ADN thân nhân liệt sĩ';
  const fieldOf = (page: Page) => entries(page).filter({ hasText: name }).locator('input.input-figure');
  await fieldOf(first).fill('7001');
  await first.getByRole('button', { name: 'Lưu nháp' }).click();
  await expect(first.getByText(/Đã lưu nháp lúc/)).toBeVisible();

  await fieldOf(second).fill('7002');
  await second.getByRole('button', { name: 'Lưu nháp' }).click();
  await expect(second.getByRole('alert').first()).toContainText('Báo cáo đã đổi trong lúc bạn nhập');
  const told = entries(second).filter({ hasText: name });
  await expect(told).toContainText('Đang lưu: 7.001');
  await expect(told).toContainText('Bạn gõ: 7.002');
  await expect(fieldOf(second)).toHaveValue('7.002');

  await told.getByRole('button', { name: 'Lấy số đang lưu' }).click();
  await expect(fieldOf(second)).toHaveValue('7.001');
  await second.getByRole('button', { name: 'Lưu nháp' }).click();
  await expect(second.getByText(/Đã lưu nháp lúc/)).toBeVisible();
  await Promise.all([first.context().close(), second.context().close()]);
});

const entries = (page: Page) => page.locator('.entry');
const figures = (page: Page) => page.locator('input.input-figure');

async function signIn(page: Page, username: string) {
  await page.goto('/sign-in');
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel('Mật khẩu').fill('so06-demo');
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await page.waitForURL((address) => address.pathname !== '/sign-in');
}

async function openPage(browser: Browser, baseURL: string | undefined, options = {}): Promise<Page> {
  return (await browser.newContext({ baseURL, ...options })).newPage();
}

/** The key of the week that lay so many weeks before the present one. */
function weeksAgo(count: number): string {
  return weekKey(isoWeekOf(addDays(vietnamDay(new Date()), -7 * count)));
}

/** Only a page that has come alive offers to repeat or tidies a figure. */
async function waitForLife(page: Page) {
  await expect(page.locator('form.entry-form[data-live]')).toBeVisible();
}

type Step = { kind: 'figure'; text: string } | { kind: 'answer' };

/** For every field in its order: a little more than last time, so that nothing needs a reason. */
async function stepsOf(page: Page): Promise<Step[]> {
  await waitForLife(page);
  const steps: Step[] = [];
  for (const entry of await entries(page).all()) {
    if ((await entry.locator('input[type=radio]').count()) > 0) {
      steps.push({ kind: 'answer' });
      continue;
    }
    const last = (await entry.locator('.entry-previous strong').allInnerTexts())[0] ?? '0';
    const [numerator = 0, denominator = numerator] = last
      .split('/')
      .map((text) => Number(text.replaceAll('.', '')) || 0);
    const given = /trên ([\d.]+) /.exec((await entry.locator('.entry-given').allInnerTexts())[0] ?? '');
    const most = given ? Number(given[1]?.replaceAll('.', '')) : Number.POSITIVE_INFINITY;
    // Another figure than a run before may have left here.
    const isThere =
      (await entry.locator('input.input-figure').first().inputValue()) === formatCount(numerator + 1);
    steps.push({ kind: 'figure', text: String(Math.min(numerator + (isThere ? 2 : 1), most)) });
    if ((await entry.locator('input.input-figure').count()) > 1) {
      steps.push({ kind: 'figure', text: formatCount(denominator + 2) });
    }
  }
  return steps;
}

async function tabTo(page: Page, target: Locator) {
  for (let presses = 0; presses < 40; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the keyboard does not reach the first field');
}

/** One running count, as the progress pages of the commune, its area and the province show it. */
async function totals(page: Page, week: string) {
  const commune = await readTotal(page, `/progress/2026/${cuaLo}?week=${week}`);
  const area = await readTotal(page, `/progress/2026/412?week=${week}`);
  return { commune, area, province: await readTotal(page, `/progress/2026/40?week=${week}`) };
}

async function readTotal(page: Page, address: string): Promise<number> {
  await page.goto(address);
  const row = page.locator('table.indicator-table tr').filter({ hasText: 'Hồ sơ liên thông khai tử' });
  const text = await row.locator('td.number').first().innerText();
  expect(text).toMatch(/^[\d.]+/);
  return Number((/^[\d.]+/.exec(text)?.[0] ?? '').replaceAll('.', ''));
}
