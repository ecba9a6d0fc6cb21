import { expect, type Locator, type Page, test } from '@playwright/test';
import { formatCount } from '@/lib/domain/report/number';
import {
  bar,
  confirmAndSend,
  cuaLo,
  entries,
  entryOf,
  fieldOf,
  figures,
  isFocused,
  kengDu,
  openForm,
  openPage,
  signIn,
  typeAndKeep,
  waitForLife,
  waitUntilSaved,
  weeksAgo,
} from './entry-page';

// Each test writes to a report of its own; one after the other, because the first compares the province's totals.
test.describe.configure({ mode: 'default' });

test('a commune types its week by keyboard alone, and the province moves by exactly that', async ({
  page,
}) => {
  const week = weeksAgo(0);
  await signIn(page, 'cualo');
  const before = await totals(page, week);

  await page.goto(`/report/2026/${cuaLo}/${week}/edit`);
  const steps = await stepsOf(page);
  expect(steps.length).toBeGreaterThanOrEqual(24);
  await tabTo(page, page.locator('input.input-figure').first());
  const begun = Date.now();
  for (const step of steps) {
    if (step.kind === 'answer') await page.keyboard.press('Space');
    else await page.keyboard.type(step.text);
    await page.keyboard.press(step.kind === 'answer' ? 'Enter' : 'ArrowDown');
  }
  const all = await entries(page).count();
  await expect(bar(page)).toContainText(`${all}/${all}`);
  await expect(page.getByRole('button', { name: 'Xem lại và gửi' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/check$/);
  await tabTo(page, page.getByLabel(/Thủ trưởng đơn vị đã duyệt/), 80);
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: /Đã gửi lúc \d\d:\d\d/ })).toBeVisible({
    timeout: 20_000,
  });
  expect(Date.now() - begun).toBeLessThan(120_000);

  const after = await totals(page, week);
  const moved = after.commune - before.commune;
  expect(moved).not.toBe(0);
  expect(after.area - before.area).toBe(moved);
  expect(after.province - before.province).toBe(moved);
});

test('"1,315" is refused with the reason why, and everything typed is kept', async ({ page }) => {
  await signIn(page, 'keng-du');
  await openForm(page, kengDu, weeksAgo(0));
  const [first, second] = [figures(page).nth(0), figures(page).nth(1)];
  await first.fill('1,315');
  await second.fill('2000');
  await second.blur();
  await expect(second).toHaveValue('2.000');
  await page.getByRole('button', { name: 'Xem lại và gửi' }).click();

  const summary = page.getByRole('alert').filter({ hasText: 'mọi thứ đã gõ vẫn còn' });
  await expect(summary).toBeFocused();
  await expect(summary).toContainText('Dấu phẩy là dấu thập phân');
  await expect(first).toHaveValue('1,315');
  await expect(first).toHaveAttribute('aria-invalid', 'true');
  await expect(first).toHaveAccessibleDescription(/phần nghìn cách nhau bằng dấu chấm/);
  await summary.getByRole('link').first().click();
  await expect(first).toBeFocused();

  // What cannot be read waits on the device, also when the page is left.
  await page.reload();
  await waitForLife(page);
  await expect(first).toHaveValue('1,315');
  await expect(second).toHaveValue('2.000');
  await expect(bar(page)).toContainText('1 số cần xem lại');
  await first.fill('');
  await second.fill('');
  await waitUntilSaved(page);
});

test('a running total that falls is explained, may be explained in turn, and can be sent', async ({
  page,
}) => {
  await signIn(page, 'keng-du');
  await openForm(page, kengDu, weeksAgo(1));
  const name = 'Hồ sơ liên thông khai tử';
  await fieldOf(page, name).fill('0');
  const note = entryOf(page, name).getByLabel('Nếu đúng, vì sao?');
  await expect(note).toBeVisible();
  await expect(entryOf(page, name)).toContainText(/giảm [\d.]+ so với/);
  await note.fill('Rà soát, bỏ hồ sơ ghi trùng');
  await waitUntilSaved(page);
  await page.getByRole('button', { name: 'Xem lại và gửi' }).click();
  await expect(page.getByRole('row').filter({ hasText: name })).toContainText(/giảm [\d.]+ so với/);
  await confirmAndSend(page);
  await expect(page.getByRole('row').filter({ hasText: name })).toContainText('Rà soát, bỏ hồ sơ ghi trùng');
});

test('the same without JavaScript', async ({ browser, baseURL }) => {
  const page = await openPage(browser, baseURL, { javaScriptEnabled: false });
  await signIn(page, 'keng-du');
  await page.goto(`/report/2026/${kengDu}/${weeksAgo(5)}/edit`);
  const field = fieldOf(page, 'Hồ sơ liên thông khai tử');
  const [first, second] = [figures(page).nth(0), figures(page).nth(1)];
  const kept = await second.inputValue();
  const keptFirst = await first.inputValue();

  await first.fill('1,315');
  await field.fill('0');
  await page.getByRole('button', { name: 'Xem lại và gửi' }).click();
  await expect(page.getByRole('alert').first()).toContainText('Dấu phẩy là dấu thập phân');
  await expect(first).toHaveValue('1,315');
  await expect(field).toHaveValue('0');
  await expect(second).toHaveValue(kept);

  await first.fill(keptFirst);
  await page.getByRole('button', { name: 'Xem lại và gửi' }).click();
  await expect(page).toHaveURL(/\/check$/);
  await page.getByLabel(/Thủ trưởng đơn vị đã duyệt/).check();
  await page.getByRole('button', { name: /Gửi (lại )?báo cáo/ }).click();
  await expect(page.getByText(/Đã gửi lúc/).first()).toBeVisible();
  await page.context().close();
});

test('a name stands before its fields: beside them on a wide screen, above them on a phone', async ({
  page,
}) => {
  await signIn(page, 'cualo');
  await openForm(page, cuaLo, weeksAgo(0));
  const place = async (target: Locator) => {
    const box = await target.boundingBox();
    if (!box) throw new Error('not to be seen');
    return box;
  };
  for (const width of [1440, 768, 360]) {
    await page.setViewportSize({ width, height: 900 });
    for (const entry of (await entries(page).all()).slice(0, 8)) {
      const name = await place(entry.locator('.entry-name'));
      const field = await place(entry.locator('.entry-body'));
      const note = await place(entry.locator('.entry-note'));
      if (width >= 768) expect(name.x + name.width).toBeLessThanOrEqual(field.x);
      else expect(name.y + name.height).toBeLessThanOrEqual(field.y);
      expect(note.y).toBeGreaterThanOrEqual(name.y + name.height);
    }
  }
});

test('of two people on one cell the second is told, with both figures', async ({ browser, baseURL }) => {
  const [first, second] = [await openPage(browser, baseURL), await openPage(browser, baseURL)];
  for (const page of [first, second]) {
    await signIn(page, 'cualo');
    await openForm(page, cuaLo, weeksAgo(3));
  }
  const name = 'Mẫu ADN thân nhân liệt sĩ';
  await typeAndKeep(first, fieldOf(first, name), '7001');
  await fieldOf(second, name).fill('7002');
  const told = entryOf(second, name);
  await expect(told).toContainText('Đang lưu: 7.001');
  await expect(told).toContainText('Bạn gõ: 7.002');
  await expect(told).toContainText('cần xem lại');

  await told.getByRole('button', { name: 'Lấy số đang lưu' }).click();
  await expect(fieldOf(second, name)).toHaveValue('7.001');
  await typeAndKeep(first, fieldOf(first, name), '7003');
  await fieldOf(second, name).fill('7004');
  await told.getByRole('button', { name: 'Giữ số tôi gõ' }).click();
  await waitUntilSaved(second);
  await first.reload();
  await expect(fieldOf(first, name)).toHaveValue('7.004');
  await Promise.all([first.context().close(), second.context().close()]);
});

test('a block of cells copied from a sheet fills rows; last week’s figures fill what is blank', async ({
  page,
}) => {
  await signIn(page, 'keng-du');
  await openForm(page, kengDu, weeksAgo(2));
  const before = await figures(page).evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
  await figures(page).first().focus();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', 'Chỉ tiêu một\t11\t22\r\nChỉ tiêu hai\t33\r\n');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(figures(page).nth(0)).toHaveValue('11');
  await expect(figures(page).nth(1)).toHaveValue('22');
  await expect(figures(page).nth(2)).toHaveValue('33');
  await expect(bar(page)).toContainText('Đã dán 2 dòng.');
  for (const index of [0, 1, 2])
    await figures(page)
      .nth(index)
      .fill(before[index] ?? '');
  await waitUntilSaved(page);
});

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

async function tabTo(page: Page, target: Locator, most = 40) {
  for (let presses = 0; presses < most; presses++) {
    if (await isFocused(target)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the keyboard does not reach it');
}

/** One running count, as the progress pages of the commune, its area and the province show it. */
async function totals(page: Page, week: string) {
  const commune = await readTotal(page, `/progress/2026/${cuaLo}?week=${week}`);
  const area = await readTotal(page, `/progress/2026/412?week=${week}`);
  return { commune, area, province: await readTotal(page, `/progress/2026/40?week=${week}`) };
}

async function readTotal(page: Page, address: string): Promise<number> {
  await page.goto(address);
  const row = page.locator('table.indicator-table tr').filter({ hasText: 'Liên thông khai tử' });
  const text = await row.locator('td.number').first().innerText();
  expect(text).toMatch(/^[\d.]+/);
  return Number((/^[\d.]+/.exec(text)?.[0] ?? '').replaceAll('.', ''));
}
