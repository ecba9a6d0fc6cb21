import { type Browser, expect, type Page, test } from '@playwright/test';
import { openPage, signIn } from './entry-page';
import { expectWellMade } from './well-made';

/** Tests share one database and may run again: each makes a meeting of its own. */
function titleOfItsOwn(): string {
  return `Hội nghị giao ban thử ${Math.random().toString(36).slice(2, 8)}`;
}

/** Makes a meeting of the province and comes to its điểm cầu. */
async function makeMeeting(page: Page, title: string, { isAlive = true } = {}): Promise<string> {
  await page.goto('/meetings/2026/40');
  await page.getByText('Tạo hội nghị mới').click();
  await page.getByLabel('Tên hội nghị').fill(title);
  await page.getByLabel('Bắt đầu').fill('chiều');
  await page.getByLabel('Địa điểm').fill('Phòng họp số 1');
  await page.getByLabel('Chủ trì').fill('Nguyễn Văn Thành, Phó Chủ tịch UBND tỉnh');
  await page.getByRole('button', { name: 'Tạo hội nghị' }).click();
  await expect(page.getByText('Nhập giờ theo dạng 14:00.')).toBeVisible();
  // Everything typed is still there, and so is the form.
  await expect(page.getByLabel('Tên hội nghị')).toHaveValue(title);
  await page.getByLabel('Bắt đầu').fill('14:00');
  await page.getByRole('button', { name: 'Tạo hội nghị' }).click();
  await page.waitForURL(/\/meeting\/\d+\/points$/);
  if (isAlive) await page.waitForLoadState('networkidle');
  return new URL(page.url()).pathname;
}

const count = (page: Page) => page.locator('.points-count');
const row = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: new RegExp(`${name}$`) }) });

test('an officer makes a meeting with 130 điểm cầu and marks who attended', async ({ page }) => {
  await signIn(page, 'tinh');
  const title = titleOfItsOwn();
  await makeMeeting(page, title);
  await expect(count(page)).toHaveText('130 điểm cầu, chưa điểm danh');

  await page.getByRole('button', { name: 'Tất cả có mặt' }).click();
  await expect(count(page)).toContainText('130 có mặt, 0 vắng · đã lưu điểm danh');
  await page.getByPlaceholder('Tìm điểm cầu').fill('cua lo');
  await expect(page.locator('.points-table tbody tr:visible')).toHaveCount(1);
  await row(page, 'Phường Cửa Lò').getByLabel('vắng').check();
  await row(page, 'Phường Cửa Lò')
    .getByLabel(/^Người dự/)
    .fill('Phó Chủ tịch UBND phường');
  await expect(count(page)).toHaveText('130 điểm cầu: 129 có mặt, 1 vắng · chưa lưu');
  await page.getByRole('button', { name: 'Lưu điểm danh' }).click();
  await expect(count(page)).toContainText('đã lưu điểm danh');

  await page.reload();
  await expect(count(page)).toHaveText('130 điểm cầu: 129 có mặt, 1 vắng');
  await expect(row(page, 'Phường Cửa Lò').getByLabel('vắng')).toBeChecked();
  await expect(row(page, 'Phường Cửa Lò').getByLabel(/^Người dự/)).toHaveValue('Phó Chủ tịch UBND phường');

  // On paper it stands beside the names.
  await page.emulateMedia({ media: 'print' });
  const printed = page.locator('.signing-sheet');
  await expect(printed.locator('caption')).toHaveText(
    'Danh sách điểm danh: 130 điểm cầu: 129 có mặt, 1 vắng',
  );
  await expect(printed.getByRole('row', { name: /Phường Cửa Lò/ })).toContainText('vắng');
  await page.emulateMedia({ media: 'screen' });

  await page.goto('/meetings/2026/40');
  await expect(row(page, title)).toContainText('130');
});

test('the pages of a new meeting are well made', async ({ page }) => {
  await signIn(page, 'tinh');
  const address = await makeMeeting(page, titleOfItsOwn());
  await expectWellMade(page, address);
  await expectWellMade(page, '/meetings/2026/40');
});

test('points and facts are changed without JavaScript; who changed them in between is told', async ({
  browser,
  baseURL,
}) => {
  const page = await openPage(browser, baseURL, { javaScriptEnabled: false });
  await signIn(page, 'tinh');
  const address = await makeMeeting(page, titleOfItsOwn(), { isAlive: false });
  await row(page, 'Phường Cửa Lò').getByLabel('có mặt').check();
  await page.getByRole('button', { name: 'Bỏ Phường Hoàng Mai khỏi danh sách' }).click();
  await expect(count(page)).toContainText('129 điểm cầu: 1 có mặt, 0 vắng, 128 chưa điểm danh');
  await page.getByLabel('Thêm một điểm cầu').fill('Hội trường UBND tỉnh');
  await page.getByRole('button', { name: 'Thêm điểm cầu' }).click();
  await expect(page.getByRole('rowheader', { name: 'Hội trường UBND tỉnh' })).toBeVisible();
  await page.getByRole('button', { name: 'Lấy lại danh sách' }).click();
  await expect(page.getByText('Đã lấy lại danh sách: 131 điểm cầu.')).toBeVisible();
  await expect(row(page, 'Phường Cửa Lò').getByLabel('có mặt')).toBeChecked();

  const facts = address.replace('/points', '/facts');
  await page.goto(facts);
  await page.getByLabel('Chương trình').fill('Báo cáo kết quả\nKết luận');
  await changeChair(browser, baseURL, facts);
  await page.getByRole('button', { name: 'Lưu thông tin' }).click();
  await expect(page.getByText('Người khác vừa sửa mục này nên chưa lưu.')).toBeVisible();
  await expect(page.getByLabel('Chương trình')).toHaveValue('Báo cáo kết quả\nKết luận');
  // What only the other changed is there, what both changed stands beside the field; then it can be saved.
  await expect(page.getByLabel('Chủ trì')).toHaveValue('Trần Thị Mai, Phó Chủ tịch UBND tỉnh');
  await expect(page.locator('.field-kept')).toHaveText(/Đang lưu: Họp kín/);
  await page.getByRole('button', { name: 'Lưu thông tin' }).click();
  await expect(page.getByText('Đã lưu.')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Chương trình')).toHaveValue('Báo cáo kết quả\nKết luận');
  await expect(page.getByLabel('Chủ trì')).toHaveValue('Trần Thị Mai, Phó Chủ tịch UBND tỉnh');
});

test('two mark attendance at the same time: all of it is kept, and a double click saves once', async ({
  page,
  browser,
  baseURL,
}) => {
  await signIn(page, 'tinh');
  const address = await makeMeeting(page, titleOfItsOwn());
  const other = await openPage(browser, baseURL, { javaScriptEnabled: false });
  await signIn(other, 'tinh');
  await other.goto(address);
  await row(other, 'Phường Cửa Lò').getByLabel('vắng').check();
  await row(other, 'Xã Keng Đu').getByLabel('có mặt').check();
  await other.getByRole('button', { name: 'Lưu điểm danh' }).click();
  await expect(count(other)).toContainText('1 có mặt, 1 vắng');
  await row(page, 'Phường Cửa Lò').getByLabel('có mặt').check();
  await row(page, 'Phường Hoàng Mai').getByLabel('có mặt').check();
  await page.getByRole('button', { name: 'Lưu điểm danh' }).click();
  await expect(page.getByText('Người khác vừa ghi: vắng.')).toBeVisible();
  await page.getByRole('button', { name: 'Lưu điểm danh' }).dblclick();
  await expect(count(page)).toContainText('3 có mặt, 0 vắng, 127 chưa điểm danh · đã lưu điểm danh');
  await expect(page.locator('.notice[role=alert], .field-error')).toHaveCount(0);
});

test('a meeting that was made by mistake is removed, without JavaScript too', async ({
  browser,
  baseURL,
}) => {
  const page = await openPage(browser, baseURL, { javaScriptEnabled: false });
  await signIn(page, 'tinh');
  const title = titleOfItsOwn();
  const facts = (await makeMeeting(page, title, { isAlive: false })).replace('/points', '/facts');
  await page.goto(facts);
  await page.getByText('Xoá hội nghị…').click();
  await expect(page.getByText('130 điểm cầu cùng điểm danh')).toBeVisible();
  await page.getByRole('button', { name: 'Xoá hội nghị này' }).click();
  await page.waitForURL(/\/meetings\/2026\/40/);
  await expect(page.getByText(title)).toHaveCount(0);
  expect((await page.goto(facts))?.status()).toBe(404);
});

test('a meeting is not held in another age, and hours may be said in words', async ({ page }) => {
  await signIn(page, 'tinh');
  await page.goto('/meetings/78/40');
  await page.getByText('Tạo hội nghị mới').click();
  // The plan ended in 2022: so does the day that is proposed.
  await expect(page.getByLabel('Ngày họp')).toHaveValue(/^2022-/);
  await page.getByLabel('Tên hội nghị').fill(titleOfItsOwn());
  await page.getByLabel('Ngày họp').fill('2099-12-31');
  await page.getByLabel('Bắt đầu').fill('7 giờ 30');
  await page.getByLabel('Địa điểm').fill('Phòng họp số 1');
  await page.getByLabel('Chủ trì').fill('Nguyễn Văn Thành, Phó Chủ tịch UBND tỉnh');
  await page.getByRole('button', { name: 'Tạo hội nghị' }).click();
  await expect(page.getByText(/^Ngày họp phải từ \d\d\/\d\d\/2022 đến /)).toBeVisible();
  await expect(page.getByText('Nhập giờ theo dạng')).toHaveCount(0);
});

/** The same person on another machine. */
async function changeChair(browser: Browser, baseURL: string | undefined, address: string) {
  const page = await openPage(browser, baseURL, { javaScriptEnabled: false });
  await signIn(page, 'tinh');
  await page.goto(address);
  await page.getByLabel('Chủ trì').fill('Trần Thị Mai, Phó Chủ tịch UBND tỉnh');
  await page.getByLabel('Chương trình').fill('Họp kín');
  await page.getByRole('button', { name: 'Lưu thông tin' }).click();
  await expect(page.getByText('Đã lưu.')).toBeVisible();
}

test('a leader reads the same and changes nothing', async ({ page, browser, baseURL }) => {
  const maker = await openPage(browser, baseURL);
  await signIn(maker, 'tinh');
  const title = titleOfItsOwn();
  const address = await makeMeeting(maker, title);
  await signIn(page, 'lanhdao');
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Trang chính' }).getByRole('link', { name: 'Hội nghị' }).click();
  await page.waitForURL(/\/meetings\//);
  await expect(page.getByText('Tạo hội nghị mới')).toHaveCount(0);
  await page.goto(address);
  await expect(page.getByText('130 điểm cầu, chưa điểm danh')).toBeVisible();
  await expect(page.getByRole('radio')).toHaveCount(0);
  const facts = address.replace('/points', '/facts');
  await page.goto(facts);
  await expect(page.getByText('Nguyễn Văn Thành, Phó Chủ tịch UBND tỉnh')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Lưu thông tin' })).toHaveCount(0);
  await expectWellMade(page, facts);
});

test('a meeting that there is not is answered as missing; an administrator is not led to any', async ({
  page,
}) => {
  await signIn(page, 'quantri');
  await expect(page.getByRole('link', { name: 'Hội nghị', exact: true })).toHaveCount(0);
  for (const id of ['999999', '0', 'abc', '99999999999999']) {
    const answer = await page.goto(`/meeting/${id}/points`);
    expect(answer?.status(), id).toBe(404);
  }
});
