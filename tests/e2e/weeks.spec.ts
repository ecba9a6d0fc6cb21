import { type Browser, expect, type Page, test } from '@playwright/test';
import { addDays, formatDay, vietnamDay } from '@/lib/domain/plan/day';
import { isoWeekOf, weekKey } from '@/lib/domain/plan/week';

// They change what one plan has one of: one after the other, each leaving it as it was.
test.describe.configure({ mode: 'default' });

test('the province closes a week, nobody can type in it, and opens it again with a reason', async ({
  page,
  browser,
  baseURL,
}) => {
  const { key, number } = weeksAgo(20);
  await signIn(page, 'tinh');
  await page.goto('/plan/2026/weeks');
  const row = page.getByRole('row').filter({ hasText: `Tuần ${number}` });
  await row.getByText('Khoá sổ…').click();
  await row.getByRole('button', { name: `Khoá sổ tuần ${number}` }).click();
  await expect(row).toContainText('đã khoá sổ');
  await expect(row).toContainText('Tổ công tác tỉnh Nghệ An');

  const reporter = await openPage(browser, baseURL);
  await signIn(reporter, 'keng-du');
  await reporter.goto(`/report/2026/16822/${key}/edit`);
  await expect(reporter.getByText(`Tuần ${number} đã khoá sổ`)).toBeVisible();

  await row.getByText('Mở lại…').click();
  await row.getByRole('button', { name: `Mở lại tuần ${number}` }).click();
  await expect(row.getByText('Ghi lý do, ít nhất 5 ký tự.')).toBeVisible();
  await row.getByLabel('Lý do mở lại').fill('Rà soát lại số liệu một xã');
  await row.getByRole('button', { name: `Mở lại tuần ${number}` }).click();
  await expect(row).not.toContainText('đã khoá sổ');
  await expect(row).toContainText(/Mở lại .*: Rà soát lại số liệu một xã/);
  await reporter.reload();
  await expect(reporter.locator('.entry').first()).toBeVisible();
  await reporter.context().close();
});

test('a deadline is set, said in words, and a wrong one is refused with all that was typed', async ({
  page,
}) => {
  await signIn(page, 'tinh');
  await page.goto('/plan/2026');
  const form = page.locator('#lich');
  const clock = form.getByLabel('Giờ hạn nộp');
  const cutoff = form.getByLabel('Giờ chốt');
  await clock.fill('25:00');
  await cutoff.fill('12:00');
  await form.getByRole('button', { name: 'Lưu lịch' }).click();
  await expect(form.getByText('Nhập giờ theo dạng 17:00, từ 00:00 đến 23:59.')).toBeVisible();
  await expect(clock).toHaveValue('25:00');
  await expect(cutoff).toHaveValue('12:00');

  await clock.fill('10:30');
  await form.getByRole('button', { name: 'Lưu lịch' }).click();
  await expect(form.getByRole('status')).toContainText(/Áp dụng từ tuần \d+ \(\d+ tuần chưa mở\)/);
  await expect(page.locator('.setting-aside li', { hasText: 'hạn 10:30 ' })).toHaveCount(3);

  await clock.fill('17:00');
  await cutoff.fill('24:00');
  await form.getByRole('button', { name: 'Lưu lịch' }).click();
  await expect(page.locator('.setting-aside li', { hasText: 'hạn 17:00 ' })).toHaveCount(3);
});

test('a day off moves the deadline that falls on it, also without JavaScript', async ({
  browser,
  baseURL,
}) => {
  const page = await openPage(browser, baseURL, { javaScriptEnabled: false });
  await signIn(page, 'tinh');
  await page.goto('/plan/2026');
  const first = page.locator('.setting-aside li').first();
  const [, day = '', month = '', year = ''] = /(\d\d)\/(\d\d)\/(\d{4})/.exec(await first.innerText()) ?? [];
  const form = page.locator('#ngay-nghi');
  await form.getByLabel('Ngày', { exact: true }).fill(`${year}-${month}-${day}`);
  await form.getByRole('button', { name: 'Thêm ngày nghỉ' }).click();
  await expect(form.getByText('Nhập tên ngày nghỉ')).toBeVisible();
  await expect(form.getByLabel('Ngày', { exact: true })).toHaveValue(`${year}-${month}-${day}`);
  await form.getByLabel('Tên').fill('Nghỉ thử');
  await form.getByRole('button', { name: 'Thêm ngày nghỉ' }).click();
  await expect(first).toContainText('lùi vì nghỉ lễ');
  await page
    .getByRole('listitem')
    .filter({ hasText: `${day}/${month}/${year}: Nghỉ thử` })
    .getByRole('button')
    .click();
  await expect(first).not.toContainText('lùi vì nghỉ lễ');
  await page.context().close();
});

test('a late unit is given more time with a reason, and it is taken back', async ({ page }) => {
  await signIn(page, 'tinh');
  await page.goto(`/reports/2026/40?week=${weeksAgo(2).key}&show=missing`);
  await page.getByText('Danh sách chưa nộp để gửi nhóm chat').click();
  await expect(page.getByLabel('Danh sách chưa nộp')).toHaveValue(
    /^Đến \d\d:\d\d .*, còn \d+ xã, phường chưa nộp báo cáo tuần \d+/,
  );
  const link = page.getByRole('link', { name: /^Gia hạn cho / }).first();
  const name = ((await link.getAttribute('aria-label')) ?? '').replace('Gia hạn cho ', '');
  await link.click();
  const until = addDays(vietnamDay(new Date()), 2);
  await page.getByLabel('Gia hạn đến ngày').fill(until);
  await page.getByLabel('Giờ').fill('16:00');
  await page.getByLabel('Lý do', { exact: true }).fill('liên hệ 038200001234');
  await page.getByRole('button', { name: 'Gia hạn', exact: true }).click();
  await expect(page.getByText('giống số định danh')).toBeVisible();
  await page.getByLabel('Lý do', { exact: true }).fill('Mất điện do bão');
  await page.getByRole('button', { name: 'Gia hạn', exact: true }).click();
  await expect(page.getByText(`được gia hạn đến 16:00 ${formatDay(until)}: Mất điện do bão`)).toBeVisible();

  await page.goto(`/reports/2026/40?week=${weeksAgo(2).key}&show=missing`);
  const row = page.getByRole('row').filter({ hasText: name });
  await expect(row).toContainText(`gia hạn đến 16:00 ${formatDay(until)}: Mất điện do bão`);
  await expect(row).not.toContainText('quá hạn');
  await row.getByRole('link', { name, exact: true }).click();
  await page.getByText('Đổi hoặc thu hồi gia hạn').click({ trial: true });
  await page.getByRole('button', { name: 'Thu hồi gia hạn' }).click();
  await expect(page.getByText('Hạn chung của tuần là')).toBeVisible();
});

test('the ledger of reminders is for those who chase, settings are for all to read', async ({ page }) => {
  await signIn(page, 'keng-du');
  await page.goto('/reports/2026/40/reminders');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('không được xem');
  await page.goto('/plan/2026');
  await expect(page.getByRole('heading', { name: 'Thiết lập kế hoạch' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Lưu/ })).toHaveCount(0);
  await expect(page.locator('.setting-aside li', { hasText: 'hạn 17:00 ' })).toHaveCount(3);
});

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

function weeksAgo(count: number): { key: string; number: number } {
  const week = isoWeekOf(addDays(vietnamDay(new Date()), -7 * count));
  return { key: weekKey(week), number: week.isoNumber };
}
