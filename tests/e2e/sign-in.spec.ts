import AxeBuilder from '@axe-core/playwright';
import { type Browser, expect, type Page, test } from '@playwright/test';

const password = 'so06-demo';

const signIn = async (page: Page, username: string, secret: string) => {
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel('Mật khẩu').fill(secret);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
};

/** The same story for everybody, whether or not their browser runs JavaScript. */
for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('one comes back to the page that was asked for, and out again', async ({ page }) => {
      await page.goto('/progress/2026/40?week=2026-40');
      await expect(page).toHaveURL('/sign-in?next=%2Fprogress%2F2026%2F40%3Fweek%3D2026-40');
      await signIn(page, 'tinh', password);
      await expect(page).toHaveURL('/progress/2026/40?week=2026-40');
      await page.getByRole('button', { name: 'Đăng xuất' }).click();
      await expect(page).toHaveURL('/sign-in');
      await page.goto('/account');
      await expect(page).toHaveURL('/sign-in?next=%2Faccount');
    });

    test('a wrong password keeps the user name and says what to do', async ({ page }) => {
      await page.goto('/sign-in');
      await signIn(page, 'khong-co-ai', 'sai');
      const alert = page.getByRole('alert').filter({ hasText: 'Chưa thực hiện được' });
      await expect(alert).toContainText('Tên đăng nhập hoặc mật khẩu chưa đúng');
      if (javaScriptEnabled) await expect(alert).toBeFocused();
      await expect(page.getByLabel('Tên đăng nhập')).toHaveValue('khong-co-ai');
      await expect(page.getByLabel('Mật khẩu')).toHaveValue('');
      await signIn(page, 'tinh', '');
      await expect(page.getByRole('link', { name: 'Nhập mật khẩu.' })).toHaveAttribute('href', '#password');
      await expect(page.getByLabel('Mật khẩu')).toHaveAttribute('aria-invalid', 'true');
    });

    test('a demonstration account is one press away', async ({ page }) => {
      await page.goto('/sign-in');
      await page.getByRole('button', { name: /Tạo, khoá và mở tài khoản/ }).click();
      await expect(page).toHaveURL('/account/users');
    });

    test('a person who is shut out is out at the next click', async ({ page, browser }) => {
      const username = `thu-${javaScriptEnabled ? 'co' : 'khong'}-${Date.now()}`;
      await page.goto('/sign-in');
      await signIn(page, 'quantri', password);
      await expect(page).toHaveURL('/account/users');
      const first = await createUser(page, username);
      const theirs = await openPage(browser, javaScriptEnabled);
      await theirs.goto('/sign-in?next=/account');
      await signIn(theirs, username, first);
      await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('Người dùng thử');

      await page.goto(`/account/users?search=${username}`);
      await page.getByRole('button', { name: `Khoá ${username}`, exact: true }).click();
      await expect(page.getByRole('status')).toContainText(`Đã khoá tài khoản ${username}`);
      await expect(page.getByRole('row', { name: username })).toContainText('Đã khoá');

      await theirs.getByRole('link', { name: 'Tài khoản' }).click();
      await expect(theirs).toHaveURL('/sign-in?next=%2Faccount');
      await expect(theirs.getByText('Phiên làm việc đã kết thúc')).toBeVisible();
    });
  });
}

test('whose session ended while they typed is told that the form did not arrive', async ({
  page,
  context,
}) => {
  await page.goto('/sign-in?next=/account');
  await signIn(page, 'cualo', password);
  await page.waitForURL('/account');
  await page.getByLabel('Mật khẩu đang dùng').fill('gì đó');
  await context.clearCookies();
  await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
  await page.waitForURL(/\/sign-in\?/);
  await expect(page.getByRole('alert').filter({ hasText: 'biểu mẫu chưa gửi được' })).toBeVisible();
});

test('a password is changed: here one stays, elsewhere one is out', async ({ page, browser }) => {
  const username = `thu-doi-${Date.now()}`;
  await page.goto('/sign-in');
  await signIn(page, 'quantri', password);
  await expect(page).toHaveURL('/account/users');
  const first = await createUser(page, username);
  const here = await openPage(browser, false);
  const elsewhere = await openPage(browser, true);
  for (const one of [here, elsewhere]) {
    await one.goto('/sign-in?next=/account');
    await signIn(one, username, first);
    await expect(one).toHaveURL('/account');
  }
  await here.getByLabel('Mật khẩu đang dùng').fill(first);
  await here.getByLabel('Mật khẩu mới', { exact: true }).fill('một câu dễ nhớ');
  await here.getByLabel('Gõ lại mật khẩu mới').fill('một câu dễ nhớ');
  await here.getByRole('button', { name: 'Đổi mật khẩu' }).click();
  await expect(here.getByRole('status')).toContainText('Đã đổi mật khẩu');
  await here.goto('/account');
  await expect(here).toHaveURL('/account');
  await elsewhere.goto('/account');
  await expect(elsewhere).toHaveURL('/sign-in?next=%2Faccount');
});

test('an address of another host is not followed', async ({ page }) => {
  await page.goto('/sign-in?next=//example.org/');
  await signIn(page, 'quantri', password);
  await expect(page).toHaveURL('/account/users');
});

test('the accounts are for administrators alone', async ({ page }) => {
  await page.goto('/sign-in?next=/account/users');
  await signIn(page, 'cualo', password);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tài khoản này không được xem trang này');
  await expect(page.getByRole('link', { name: 'Người dùng' })).toHaveCount(0);
});

test('the session cookie is out of reach of scripts and other sites', async ({ page, context }) => {
  await page.goto('/sign-in?next=/account');
  await signIn(page, 'tinh', password);
  await expect(page).toHaveURL('/account');
  const cookie = (await context.cookies()).find(({ name }) => name.endsWith('session-token'));
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
  const hours = ((cookie?.expires ?? 0) - Date.now() / 1000) / 3600;
  expect(hours).toBeGreaterThan(11.9);
  expect(hours).toBeLessThanOrEqual(12);
});

test('sign-in and account pages have no accessibility violation and fit a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const look = async (path: string) => {
    await page.goto(path);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  };
  await look('/sign-in');
  await signIn(page, 'quantri', password);
  await expect(page).toHaveURL('/account/users');
  for (const path of ['/account', '/account/users', '/khong-co-trang-nay']) await look(path);
});

async function openPage(browser: Browser, javaScriptEnabled: boolean): Promise<Page> {
  const { baseURL } = test.info().project.use;
  const context = await browser.newContext({ baseURL, javaScriptEnabled });
  return context.newPage();
}

/** On the page of accounts. @returns the first password, as it is shown once. */
async function createUser(page: Page, username: string): Promise<string> {
  await page.getByText('Tạo tài khoản', { exact: true }).first().click();
  await page.getByLabel('Họ tên hoặc tên hiển thị').fill('Người dùng thử');
  await page.getByLabel('Tên đăng nhập', { exact: true }).fill(username);
  await page.getByLabel('Mã đơn vị').fill('16732');
  await page.getByRole('button', { name: 'Tạo tài khoản' }).click();
  await expect(page.getByRole('status')).toContainText(`Đã tạo tài khoản ${username}`);
  return (await page.locator('.one-time-password').textContent()) ?? '';
}
