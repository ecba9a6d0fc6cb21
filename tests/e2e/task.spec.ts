import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { addDays, formatDay, vietnamDay } from '@/lib/domain/plan/day';
import { exeFile, pdfFile } from '@/tests/fixtures/uploads';
import { openPage, signIn } from './entry-page';
import { expectWellMade } from './well-made';

const today = vietnamDay(new Date());
const inSixtyDays = addDays(today, 60);
/** Its conclusions are tasks by now, whatever the hour. */
const yesterday = addDays(today, -1);

/** Tests share one database and may run again: each has words of its own, without digits that look like a citizen's. */
function letters(): string {
  return Array.from({ length: 8 }, () => String.fromCharCode(97 + Math.floor(Math.random() * 26))).join('');
}

/** A new meeting of the province; its pages' address. */
async function holdMeeting(page: Page, heldOn = yesterday): Promise<string> {
  await page.goto('/meetings/2026/40');
  await page.getByText('Tạo hội nghị mới').click();
  const form = page.locator('#hoi-nghi-moi');
  await form.getByLabel('Tên hội nghị').fill(`Hội nghị giao nhiệm vụ ${letters()}`);
  await form.getByLabel('Ngày họp').fill(heldOn);
  await form.getByLabel('Bắt đầu').fill('08:00');
  await form.getByLabel('Địa điểm').fill('Phòng họp số 2');
  await form.getByLabel('Chủ trì', { exact: true }).fill('Nguyễn Văn Thử, Phó Chủ tịch');
  await form.getByRole('button', { name: 'Tạo hội nghị' }).click();
  await page.waitForURL(/\/meeting\/\d+/);
  return new URL(page.url()).pathname.replace(/(\/meeting\/\d+).*/, '$1');
}

/** Gives a task; the address of its page. */
async function giveTask(page: Page, meeting: string, text: string, lead: string): Promise<string> {
  await page.goto(`${meeting}/conclusions`);
  const form = page.locator('#ket-luan-moi');
  await form.getByLabel('Việc', { exact: true }).fill(text);
  await form.getByLabel('Chủ trì', { exact: true }).fill(lead);
  await form.getByLabel('Thời hạn', { exact: true }).fill(inSixtyDays);
  await form.getByRole('button', { name: 'Thêm kết luận' }).click();
  const item = page.locator('.conclusion').filter({ hasText: text });
  const link = await item.getByRole('link', { name: 'Theo dõi nhiệm vụ' }).getAttribute('href');
  return link ?? '';
}

const pdf = (name: string) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(pdfFile(letters())),
});

test('a conclusion goes to a department, which reports with evidence and is asked to do it again', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000);
  await signIn(page, 'tinh');
  const meeting = await holdMeeting(page);
  await page.goto(`${meeting}/conclusions`);
  const form = page.locator('#ket-luan-moi');
  await form.getByLabel('Việc', { exact: true }).fill('Cấp sổ sức khỏe');
  await form.getByLabel('Chủ trì', { exact: true }).fill('Sở Không có');
  await form.getByRole('button', { name: 'Thêm kết luận' }).click();
  await expect(form.getByText('Ngày họp không có đơn vị hay sở')).toBeVisible();
  await expect(form.getByText('Chọn thời hạn, hoặc đánh dấu việc thường xuyên')).toBeVisible();
  await expect(form.getByLabel('Việc', { exact: true })).toHaveValue('Cấp sổ sức khỏe');
  const task = await giveTask(page, meeting, 'Cấp sổ sức khỏe điện tử tại trạm y tế', 'Sở Y tế');

  const health = await openPage(browser, baseURL);
  await signIn(health, 'so-y-te');
  await expect(health).toHaveURL(/\/tasks\/2026\/40\?own=1/);
  await health.goto(task);
  const report = health.locator('#bao-cao');
  const program = { name: 'bao-cao.pdf', mimeType: 'application/pdf', buffer: Buffer.from(exeFile) };
  await report.getByLabel('Kết quả, tiến độ').fill('Đã tập huấn 130 trạm.');
  await report.getByLabel(/Tệp minh chứng/).setInputFiles(program);
  await report.getByRole('button', { name: 'Ghi tiến độ' }).click();
  await expect(report.getByText('có đuôi .pdf nhưng bên trong không phải PDF')).toBeVisible();
  await expect(report.getByText('Chưa lưu gì. Hãy chọn lại tất cả tệp minh chứng rồi gửi.')).toBeVisible();
  await expect(report.getByLabel('Kết quả, tiến độ')).toHaveValue('Đã tập huấn 130 trạm.');
  await report.getByLabel(/Tệp minh chứng/).setInputFiles(pdf('Minh chứng.pdf'));
  await report.getByRole('button', { name: 'Ghi tiến độ' }).click();
  await expect(report.getByText('Đã ghi tiến độ.')).toBeVisible();
  const notes = health.locator('.task-notes');
  await expect(notes.getByText('Đã tập huấn 130 trạm.')).toBeVisible();
  const download = health.waitForEvent('download');
  await notes.getByRole('link', { name: 'Minh chứng.pdf', exact: true }).click();
  const got = await download;
  expect(got.suggestedFilename()).toBe('Minh chứng.pdf');
  expect(readFileSync(await got.path(), 'latin1')).toMatch(/^%PDF-/);
  // Nothing is chosen any more: the field sends an empty file.
  await report.getByLabel('Kết quả, tiến độ').fill('Cả 130 trạm đã cấp.');
  await report.getByText('Báo hoàn thành nhiệm vụ').click();
  await report.getByRole('button', { name: 'Báo hoàn thành' }).click();
  await expect(health.locator('.page-header').getByText(/hoàn thành \d+\/\d+\/\d+/)).toBeVisible();
  await expect(health.locator('#bao-cao')).toHaveCount(0);
  const finished = health.getByText('đề nghị Tỉnh Nghệ An mở lại nhiệm vụ.');
  await expect(finished).toBeVisible();
  await expect(health.locator(':focus')).toContainText('Đã báo hoàn thành ngày');
  // What was reported done keeps its evidence.
  await expect(health.getByText('Xoá tệp')).toHaveCount(0);

  await page.goto(task);
  await page.locator('#mo-lai').getByLabel('Lý do').fill('Thiếu 12 trạm vùng cao');
  await page.getByRole('button', { name: 'Mở lại', exact: true }).click();
  await expect(page.locator('.task-notes').getByText('Thiếu 12 trạm vùng cao')).toBeVisible();
  await expect(page.getByText(/đang thực hiện, còn \d+ ngày/)).toBeVisible();
  await health.reload();
  await expect(health.locator('#bao-cao')).toBeVisible();
  await health.context().close();
});

test('a note outlives a cut network and the end of the session, and nobody else sees it', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000);
  await signIn(page, 'tinh');
  const task = await giveTask(page, await holdMeeting(page), 'Đi từng ngõ kích hoạt', 'Xã Keng Đu');

  const commune = await openPage(browser, baseURL);
  await signIn(commune, 'keng-du');
  await commune.goto(task);
  const field = commune.getByLabel('Kết quả, tiến độ');
  const send = commune.getByRole('button', { name: 'Ghi tiến độ' });
  await field.fill('Đã đi 3 thôn.');
  await commune.context().setOffline(true);
  await send.click();
  await expect(commune.getByText('Mất kết nối mạng, chưa gửi được.')).toBeVisible();
  await expect(field).toHaveValue('Đã đi 3 thôn.');
  await commune.context().setOffline(false);
  await commune.reload();
  await expect(field).toHaveValue('Đã đi 3 thôn.');

  await commune.context().clearCookies();
  await send.click();
  await commune.waitForURL(/\/sign-in/);
  // The next person on the device.
  await signIn(commune, 'tinh');
  await commune.goto(task);
  await expect(commune.getByRole('button', { name: 'Ghi tiến độ' })).toBeVisible();
  await expect(field).toHaveValue('');
  await commune.context().clearCookies();
  await signIn(commune, 'keng-du');
  await commune.goto(task);
  await expect(field).toHaveValue('Đã đi 3 thôn.');
  await expect(commune.getByText('Nội dung gõ lần trước chưa gửi')).toBeVisible();

  await send.focus();
  await commune.keyboard.press('Enter');
  await expect(commune.getByText('Đã ghi tiến độ.')).toBeVisible();
  await expect(send).toBeFocused();
  await commune.reload();
  await expect(commune.locator('.task-notes').getByText('Đã đi 3 thôn.')).toHaveCount(1);
  await expect(field).toHaveValue('');
  await field.fill('Đã đi 3 thôn.');
  await send.click();
  await expect(commune.getByText(/Nội dung này đã ghi lúc .*Không cần gửi lại/)).toBeVisible();
  await commune.context().close();
});

test('a file is judged anew with each choice; one that is taken out is named', async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, 'tinh');
  const task = await giveTask(page, await holdMeeting(page), 'Thu thập minh chứng', 'Sở Tư pháp');
  await page.goto(task);
  const field = page.getByLabel(/Tệp minh chứng/);
  await page.getByLabel('Kết quả, tiến độ').fill('Đã rà soát.');
  const large = { name: 'lon.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(10_000_001) };
  await field.setInputFiles(large);
  await expect(page.getByText('Tệp lon.pdf lớn quá 10 MB nên chưa chọn')).toBeVisible();
  await field.setInputFiles({ ...large, name: 'gia.pdf', buffer: Buffer.from('không phải PDF') });
  await expect(page.getByText('Tệp lon.pdf lớn quá')).toHaveCount(0);
  await page.getByRole('button', { name: 'Ghi tiến độ' }).click();
  await expect(page.getByText('Tệp gia.pdf có đuôi .pdf nhưng bên trong không phải PDF')).toBeVisible();
  await field.setInputFiles(pdf('that.pdf'));
  await expect(page.getByText('Tệp gia.pdf có đuôi')).toHaveCount(0);
  await page.getByRole('button', { name: 'Ghi tiến độ' }).click();
  await expect(page.getByText('Đã ghi tiến độ.')).toBeVisible();
  const notes = page.locator('.task-notes');
  await notes.getByText('Xoá tệp').click();
  await notes.getByRole('button', { name: 'Xoá that.pdf' }).click();
  await expect(notes.getByText('Đã xoá tệp that.pdf.')).toBeVisible();
  await expect(notes.locator(':focus')).toContainText('Đã xoá tệp that.pdf.');
  await expect(notes.getByText(/Đã xoá tệp that\.pdf, .*\d+:\d+ /)).toBeVisible();
});

test('a commune reports on its task without JavaScript, and others only read it', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000);
  await signIn(page, 'tinh');
  const meeting = await holdMeeting(page);
  const task = await giveTask(page, meeting, 'Lập điểm kích hoạt lưu động', 'Xã Keng Đu');

  const plain = await openPage(browser, baseURL, { javaScriptEnabled: false });
  await signIn(plain, 'keng-du');
  await plain.goto(task);
  const report = plain.locator('#bao-cao');
  await report.getByRole('button', { name: 'Ghi tiến độ' }).click();
  await expect(plain.locator('#bao-cao').getByText('Viết kết quả đã làm được.')).toBeVisible();
  await report.getByLabel('Kết quả, tiến độ').fill('Đã mở 2 điểm.');
  await report.getByLabel(/Tệp minh chứng/).setInputFiles(pdf('anh-diem.pdf'));
  await report.getByRole('button', { name: 'Ghi tiến độ' }).click();
  await expect(plain.locator('.task-notes').getByText('Đã mở 2 điểm.')).toBeVisible();
  await expect(
    plain.locator('.task-notes').getByRole('link', { name: 'anh-diem.pdf', exact: true }),
  ).toBeVisible();
  const form = plain.locator('#bao-cao');
  const nothing = { name: 'rong.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) };
  await form.getByLabel('Kết quả, tiến độ').fill('Đã mở điểm thứ 3.');
  await form.getByLabel(/Tệp minh chứng/).setInputFiles(nothing);
  await form.getByRole('button', { name: 'Ghi tiến độ' }).click();
  await expect(plain.getByText('Tệp rong.pdf không có nội dung. Chọn tệp khác.')).toBeVisible();
  await expect(form.getByLabel('Kết quả, tiến độ')).toHaveValue('Đã mở điểm thứ 3.');
  await plain.locator('.task-notes').getByText('Xoá tệp').click();
  await plain.getByRole('button', { name: 'Xoá anh-diem.pdf' }).click();
  await expect(plain.getByText('Đã xoá tệp anh-diem.pdf.')).toBeVisible();
  await plain.goto('/report');
  await expect(plain.getByRole('link', { name: /Nhiệm vụ của Xã Keng Đu: .*đang thực hiện/ })).toBeVisible();
  await plain.goto(task);
  await expect(plain.getByRole('link', { name: 'Nhiệm vụ của tôi' })).toHaveAttribute(
    'href',
    '/tasks/2026/16822?own=1',
  );
  const tooLarge = { name: 'lon.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(10_600_000) };
  await plain
    .locator('#bao-cao')
    .getByLabel(/Tệp minh chứng/)
    .setInputFiles(tooLarge);
  await plain.locator('#bao-cao').getByRole('button', { name: 'Ghi tiến độ' }).click();
  await expect(plain.getByRole('heading', { name: 'Tệp quá lớn, chưa lưu gì' })).toBeVisible();
  await plain.context().close();

  const reader = await openPage(browser, baseURL);
  await signIn(reader, 'lanhdao');
  await reader.goto(task);
  await expect(reader.getByText('Đã mở 2 điểm.')).toBeVisible();
  await expect(reader.getByRole('button', { name: /Ghi tiến độ|Đổi thời hạn|Xoá/ })).toHaveCount(0);
  await reader.context().close();
});

test('a conclusion is a draft of those who prepare the meeting until it begins', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000);
  await signIn(page, 'tinh');
  const tomorrow = addDays(today, 1);
  const meeting = await holdMeeting(page, tomorrow);
  await page.goto(`${meeting}/conclusions`);
  const text = `Việc còn dự thảo ${letters()}`;
  const form = page.locator('#ket-luan-moi');
  await form.getByLabel('Việc', { exact: true }).fill(text);
  await form.getByLabel('Chủ trì', { exact: true }).fill('Xã Keng Đu');
  await form.getByLabel('Thời hạn', { exact: true }).fill(inSixtyDays);
  await form.getByRole('button', { name: 'Thêm kết luận' }).click();
  await expect(page.locator('.conclusion').filter({ hasText: text })).toBeVisible();
  const when = `nhiệm vụ giao cho các đơn vị từ 08 giờ 00 ngày ${formatDay(tomorrow)}.`;
  await expect(page.getByText(`Hội nghị chưa diễn ra: đây là dự thảo kết luận; ${when}`)).toBeVisible();
  await expect(page.getByRole('link', { name: /Theo dõi|Báo cáo nhiệm vụ/ })).toHaveCount(0);
  await expectWellMade(page, `${meeting}/conclusions`);
  await page.goto('/tasks/2026/40');
  await expect(page.getByText(text)).toHaveCount(0);

  const commune = await openPage(browser, baseURL);
  await signIn(commune, 'keng-du');
  await commune.goto(`${meeting}/conclusions`);
  await expect(commune.getByText('Hội nghị chưa diễn ra nên chưa có kết luận.')).toBeVisible();
  await commune.goto('/tasks/2026/16822');
  await expect(commune.getByText(text)).toHaveCount(0);
  await commune.context().close();
});

test('a commune finds its own conclusions: in the list of meetings and among those of others', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000);
  await signIn(page, 'tinh');
  const meeting = await holdMeeting(page);
  await giveTask(page, meeting, 'Việc của phường khác', 'Phường Cửa Lò');
  const task = await giveTask(page, meeting, 'Việc của xã mình', 'Xã Keng Đu');

  const commune = await openPage(browser, baseURL);
  await signIn(commune, 'keng-du');
  await commune.goto('/meetings/2026/16822');
  const link = commune.locator(`a[href="${meeting}/conclusions"]`);
  await expect(link).toHaveText('2 nhiệm vụ1 của Xã Keng Đu');
  await link.click();
  const own = commune.locator('.conclusion-own');
  await expect(own).toContainText('Việc của xã mình');
  await expect(own).toContainText('Nhiệm vụ của Xã Keng Đu');
  await expect(own.getByRole('link', { name: 'Báo cáo nhiệm vụ' })).toHaveAttribute('href', task);
  await expect(commune.getByRole('link', { name: 'Theo dõi nhiệm vụ' })).toHaveCount(1);
  // So is its own row of many points, and the list to print.
  await commune.goto(`${meeting}/points`);
  await expect(commune.locator('.own-point')).toHaveText('Xã Keng Đu: chưa rõ');
  await expect(commune.getByRole('button', { name: 'In danh sách ký tên' })).toBeVisible();
  // Another plan's tab stays among meetings.
  await commune.goto('/meetings/2026/16822');
  await commune
    .getByRole('navigation', { name: 'Kế hoạch' })
    .getByRole('link', { name: '78/KH-UBND' })
    .click();
  await expect(commune).toHaveURL(/\/meetings\/78\/40$/);
  await commune.context().close();
});

test('a file that is too large is told before it is sent; pages of tasks are well made', async ({ page }) => {
  test.setTimeout(180_000);
  await signIn(page, 'tinh');
  const meeting = await holdMeeting(page);
  const task = await giveTask(page, meeting, 'Đối soát dữ liệu hộ tịch', 'Sở Tư pháp');
  await page.goto(task);
  const large = { name: 'lon.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(10_000_001) };
  await page
    .locator('#bao-cao')
    .getByLabel(/Tệp minh chứng/)
    .setInputFiles(large);
  await expect(page.getByText('Tệp lon.pdf lớn quá 10 MB nên chưa chọn')).toBeVisible();
  for (const address of [task, `${meeting}/conclusions`, '/tasks/2026/40', '/too-large'])
    await expectWellMade(page, address);
  await page.goto('/tasks/2026/40?show=running');
  for (const kind of ['Excel', 'CSV']) {
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: kind, exact: true }).click();
    expect((await download).suggestedFilename()).toMatch(/^nhiem-vu-2026-40-tuan-\d+-\d+\.(xlsx|csv)$/);
  }
});

test('a file, a task that there is not is answered as missing', async ({ page }) => {
  await signIn(page, 'lanhdao');
  for (const address of ['/task/999999', '/task/abc', '/file/999999', '/file/abc'])
    expect((await page.request.get(address)).status(), address).toBe(404);
});
