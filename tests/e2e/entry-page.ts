import { type Browser, expect, type Locator, type Page } from '@playwright/test';
import { addDays, vietnamDay } from '@/lib/domain/plan/day';
import { isoWeekOf, weekKey } from '@/lib/domain/plan/week';

/* What browser tests do with the weekly form. */

export const cuaLo = '16732';
export const kengDu = '16822';

export const entries = (page: Page) => page.locator('.entry');
export const figures = (page: Page) => page.locator('input.input-figure');
export const entryOf = (page: Page, name: string) => entries(page).filter({ hasText: name });
export const fieldOf = (page: Page, name: string) =>
  entryOf(page, name).locator('input.input-figure').first();
export const bar = (page: Page) => page.locator('.entry-bar');

export async function signIn(page: Page, username: string) {
  await page.goto('/sign-in');
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel('Mật khẩu').fill('so06-demo');
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await page.waitForURL((address) => address.pathname !== '/sign-in');
}

export async function openPage(browser: Browser, baseURL: string | undefined, options = {}): Promise<Page> {
  return (await browser.newContext({ baseURL, ...options })).newPage();
}

/** The key of the week that lay so many weeks before the present one. */
export function weeksAgo(count: number): string {
  return weekKey(isoWeekOf(addDays(vietnamDay(new Date()), -7 * count)));
}

/** Only a page that has come alive keeps what is typed by itself. */
export async function waitForLife(page: Page) {
  await expect(page.locator('form.entry-form[data-live]')).toBeVisible({ timeout: 30_000 });
}

export async function openForm(page: Page, unit: string, week: string) {
  await page.goto(`/report/2026/${unit}/${week}/edit`);
  await waitForLife(page);
}

export async function waitUntilSaved(page: Page) {
  await expect(bar(page)).toContainText('Đã lưu hết', { timeout: 20_000 });
}

/** Types a figure and waits for the ledger's answer: "Đã lưu hết" still stands from before for a moment. */
export async function typeAndKeep(page: Page, field: Locator, text: string) {
  const answered = page.waitForResponse((one) => one.url().endsWith('/api/v1/edits'));
  await field.fill(text);
  await answered;
  await waitUntilSaved(page);
}

/** On the page of answers: confirms and sends. */
export async function confirmAndSend(page: Page) {
  await page.getByLabel(/Thủ trưởng đơn vị đã duyệt/).check();
  await page.getByRole('button', { name: /Gửi (lại )?báo cáo/ }).click();
  await expect(page.getByText(/Đã gửi lúc/).first()).toBeVisible({ timeout: 20_000 });
}

export async function isFocused(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}
