import { readFileSync } from 'node:fs';
import { type Download, expect, type Locator, type Page, test } from '@playwright/test';
import { addDays, formatDay, vietnamDay } from '@/lib/domain/plan/day';
import { run } from '@/tests/fixtures/read-docx';
import { openPage, signIn } from './entry-page';
import { expectWellMade } from './well-made';

/** Makes a meeting of Thị xã Cửa Lò on the figures of week 18 of 2022, and comes to its report. */
async function makeMeeting(page: Page): Promise<string> {
  await page.goto('/meetings/78/413?week=2022-18');
  await page.getByText('Tạo hội nghị mới').click();
  await page
    .getByLabel('Tên hội nghị')
    .fill(`Hội nghị báo cáo thử ${Math.random().toString(36).slice(2, 8)}`);
  await page.getByLabel('Ngày họp').fill('2022-05-10');
  await page.getByLabel('Bắt đầu').fill('14:00');
  await page.getByLabel('Địa điểm').fill('Hội trường UBND thị xã');
  await page.getByLabel('Chủ trì').fill('Nguyễn Văn Thành, Chủ tịch UBND thị xã');
  await page.getByRole('button', { name: 'Tạo hội nghị' }).click();
  await page.waitForURL(/\/meeting\/\d+\/points$/);
  const address = new URL(page.url()).pathname.replace('/points', '');
  await page.goto(address);
  return address;
}

const outline = (page: Page) => page.locator('.report-outline');
const sheet = (page: Page) => page.locator('.sheet');
const lineWith = (page: Page, text: string) => outline(page).getByRole('listitem').filter({ hasText: text });
const section = (page: Page, name: string) => outline(page).getByRole('region', { name });
const shown = (lines: Locator) => lines.locator('.line-text').allInnerTexts();

async function freeze(page: Page) {
  await expect(page.getByText('Chưa chốt số liệu')).toBeVisible();
  await expect(outline(page).getByRole('button')).toHaveCount(0);
  // Past the question, where reports of the week are missing or not approved.
  const question = page.locator('.freeze-step > summary');
  if ((await question.count()) > 0) await question.click();
  await page.getByRole('button', { name: /^(Chốt số liệu|Vẫn chốt)$/ }).click();
  await expect(page.getByText(/^Chốt lại số liệu…?$/)).toBeVisible();
}

/** Writes another figure into the sentence of poor households. */
async function editFigure(page: Page) {
  const line = lineWith(page, '117 hộ, 356 nhân khẩu');
  await line.locator('summary', { hasText: 'Sửa câu' }).click();
  const field = line.getByLabel('Câu trong báo cáo');
  await field.fill((await field.inputValue()).replace('117 hộ', '118 hộ'));
  await line.getByRole('button', { name: 'Lưu câu' }).click();
  await expect(lineWith(page, '118 hộ, 356 nhân khẩu')).toContainText('số nhập tay');
}

async function pathOf(download: Promise<Download>): Promise<string> {
  return (await download).path();
}

/** What a Word file says, without its marks. */
function wordsIn(file: string): string {
  return run('unzip', ['-p', file, 'word/document.xml']).replace(/<[^>]*>/g, '');
}

test('an officer freezes figures, edits and orders the report, takes it along and issues it', async ({
  page,
}) => {
  await signIn(page, 'tinh');
  const address = await makeMeeting(page);
  await freeze(page);
  await expect(sheet(page)).toContainText('117 hộ, 356 nhân khẩu hộ nghèo');
  await expect(page.getByText('không có thay đổi sau khi chốt')).toBeVisible();

  // A figure leads to where it stands in the freeze.
  const figure = lineWith(page, '117 hộ').getByRole('link', { name: '117', exact: true });
  await expect(figure).toHaveAttribute('href', /^\/freeze\/\d+#chi-tieu-ho-ngheo$/);

  await editFigure(page);
  await expect(sheet(page).locator('.typed-figure')).toHaveText('118(*)');
  await expect(sheet(page)).toContainText('(*) Số liệu do người soạn nhập');
  const word = page.waitForEvent('download');
  await page.getByRole('link', { name: 'DOCX' }).click();
  expect(wordsIn(await pathOf(word))).toContain('118(*) hộ');

  const groups = section(page, 'Kết quả theo nhóm nhiệm vụ');
  const [first = '', second = ''] = await shown(groups);
  await groups.getByRole('button', { name: 'Xuống câu 1' }).click();
  await expect(groups.locator('.line-text').first()).toHaveText(second);
  await expect(groups.locator('.line-text').nth(1)).toHaveText(first);
  await groups.getByRole('button', { name: 'Bỏ ra câu 2' }).click();
  await expect(groups.getByText('đã bỏ ra')).toBeVisible();
  await expect(sheet(page)).not.toContainText(first);

  await lineWith(page, '118 hộ').getByRole('button', { name: 'Trả lại câu gốc' }).click();
  await expect(lineWith(page, '117 hộ, 356 nhân khẩu')).toHaveCount(1);
  await expectWellMade(page, address, { themes: ['light', 'dark'] });

  const papers = `${address}/papers`;
  await page.goto(papers);
  await expect(page.getByText('Chưa xuất được Thông báo kết luận: chưa có kết luận.')).toBeVisible();
  const report = page.getByRole('region', { name: 'Báo cáo kết quả' });
  await expect(report.getByText('chưa khoá')).toBeVisible();
  await report.getByText('Khoá để trình ký…').click();
  await expect(report.getByText('khoá rồi không gỡ được, sửa thì khoá bản mới.')).toBeVisible();
  await report.getByRole('button', { name: 'Khoá để trình ký' }).click();
  await expect(report.getByText('đã khoá, chờ ký')).toBeVisible();
  await expect(page.getByText('đã ban hành')).toHaveCount(0);
  const pdf = page.waitForEvent('download');
  await page.getByRole('link', { name: /^PDF Báo cáo kết quả khoá lúc/ }).click();
  expect(
    readFileSync(await pathOf(pdf))
      .subarray(0, 4)
      .toString(),
  ).toBe('%PDF');
  await page.getByText('Đính kèm bản gốc đã ký').click();
  await page.getByLabel('Tệp PDF đã ký, đóng dấu').setInputFiles({
    name: 'bao-cao-da-ky.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('đã ký'),
  });
  await page.getByRole('button', { name: 'Đính kèm' }).click();
  await expect(page.getByText('Chỉ nhận PDF đã ký, đóng dấu')).toBeVisible();
  await page.getByLabel('Tệp PDF đã ký, đóng dấu').setInputFiles({
    name: 'bao-cao-da-ky.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
  });
  await page.getByRole('button', { name: 'Đính kèm' }).click();
  await expect(page.getByRole('link', { name: 'bao-cao-da-ky.pdf', exact: true })).toBeVisible();
  await expect(report.getByText('đã ban hành')).toBeVisible();
  await expectWellMade(page, papers, { themes: ['light', 'dark'] });

  // Who leads there reads the kept one, its signed original, and the draft with what stands in it.
  await page.context().clearCookies();
  await signIn(page, 'lanhdao');
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(address);
  await expect(page.getByRole('link', { name: 'PDF đã ký, đóng dấu' })).toBeVisible();
  await expect(sheet(page)).toContainText('117 hộ, 356 nhân khẩu hộ nghèo');
  await expect(outline(page).getByText('đã bỏ ra')).toHaveCount(0);
  await expect(lineWith(page, first)).toHaveCount(0);
  const [paper, lines] = await Promise.all([sheet(page).boundingBox(), outline(page).boundingBox()]);
  expect(paper?.y ?? 0).toBeLessThan(lines?.y ?? 0);
  await expect(page.locator('main').getByRole('button')).toHaveCount(0);
  await page.goto(papers);
  await expect(page.getByText(/Khoá (để trình ký|bản mới)/)).toHaveCount(0);

  // Others read what was kept, and no draft.
  await page.context().clearCookies();
  await signIn(page, 'keng-du');
  await page.goto(address);
  await expect(page.locator('.kept-line')).toContainText('đã ban hành');
  await expect(sheet(page)).toContainText('117 hộ, 356 nhân khẩu hộ nghèo');
  await expect(outline(page)).toHaveCount(0);
  await page.goto(papers);
  await expect(page.getByText('Bản dự thảo')).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Giấy mời' })).toContainText('chưa ban hành');
  const draft = await page.request.get(`${address}/download?paper=report&as=pdf`);
  expect([draft.status(), await draft.text()]).toEqual([
    403,
    'Dự thảo văn bản chỉ mở cho đơn vị tổ chức hội nghị. Bản đã khoá, đã ban hành có ở trang Văn bản và tệp.',
  ]);
});

test('what changed since the freeze is led to without JavaScript too', async ({ browser, baseURL }) => {
  const page = await openPage(browser, baseURL, { javaScriptEnabled: false });
  await signIn(page, 'tinh');
  await makeMeeting(page);
  await freeze(page);
  await expect(page.getByText(/thay đổi sau khi chốt/i).filter({ visible: true })).toBeVisible();
});

test('sentences are dragged to another place of their section', async ({ page }) => {
  await signIn(page, 'tinh');
  await makeMeeting(page);
  await freeze(page);
  await page.waitForLoadState('networkidle');
  const groups = section(page, 'Kết quả theo nhóm nhiệm vụ');
  const before = await shown(groups);
  const lines = groups.getByRole('listitem');
  await lines
    .nth(1)
    .locator('.line-handle')
    .dragTo(lines.nth(0), { targetPosition: { x: 20, y: 4 } });
  await expect(groups.locator('.line-text').first()).toHaveText(before[1] ?? '');
  await page.reload();
  expect((await shown(groups)).slice(0, 2)).toEqual([before[1], before[0]]);
});

test('a report is edited without JavaScript; what cannot be kept is said beside it', async ({
  browser,
  baseURL,
}) => {
  const page = await openPage(browser, baseURL, { javaScriptEnabled: false });
  await signIn(page, 'tinh');
  await makeMeeting(page);
  await freeze(page);
  await editFigure(page);
  await expect(sheet(page).locator('.typed-figure')).toHaveText('118(*)');
  const overall = section(page, 'Đánh giá chung');
  await overall.locator('summary', { hasText: 'Thêm câu' }).click();
  await overall.getByLabel('Câu thêm vào mục').fill('Công dân số 038200001234.');
  await overall.getByRole('button', { name: 'Thêm câu' }).click();
  await expect(overall.getByText(/giống số định danh/)).toBeVisible();
  await expect(overall.getByLabel('Câu thêm vào mục')).toHaveValue('Công dân số 038200001234.');
  await overall.getByLabel('Câu thêm vào mục').fill('Các phường đã vào cuộc.');
  await overall.getByRole('button', { name: 'Thêm câu' }).click();
  await expect(sheet(page)).toContainText('Các phường đã vào cuộc.');
  await lineWith(page, 'Các phường đã vào cuộc.').getByRole('button', { name: 'Xoá' }).click();
  await expect(sheet(page)).not.toContainText('Các phường đã vào cuộc.');
});

test('the body of a unit is set for a day to come, shown, not replaced in passing, and taken out again', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await signIn(page, 'tinh');
  const from = addDays(vietnamDay(new Date()), 30);
  const day = formatDay(from);
  // Opened to be put right where a run before this one left it.
  const address = `/body/2026/16822?from=${from}`;
  await page.goto(address);
  await page.waitForLoadState('networkidle');
  await page.getByLabel('Cơ quan ban hành').fill('');
  await page.getByLabel('Ký hiệu').fill('BCĐ06');
  await page.getByRole('button', { name: 'Lưu cơ quan ban hành' }).click();
  await expect(page.getByText('Mục này không được để trống.')).toBeVisible();
  await expect(page.getByLabel('Ký hiệu')).toHaveValue('BCĐ06');
  await page.getByLabel('Cơ quan ban hành').fill('Ban Chỉ đạo\nĐề án 06');
  await page.getByLabel('Hiệu lực từ ngày').fill(from);
  await page.getByRole('button', { name: 'Lưu cơ quan ban hành' }).click();
  await expect(page.getByText(`Đã lưu. Văn bản từ ngày ${day}`)).toBeVisible();
  // Though the week that is shown has another one.
  await expect(page.locator('.letterhead-name')).toHaveText('BAN CHỈ ĐẠO\nĐỀ ÁN 06');
  await expect(page.getByLabel('Cơ quan ban hành')).toHaveValue('BAN CHỈ ĐẠO\nĐỀ ÁN 06');
  const saved = page.getByRole('row').filter({ hasText: `từ ${day}` });
  await expect(saved).toContainText('BAN CHỈ ĐẠO ĐỀ ÁN 06');
  await expectWellMade(page, address);

  await page.goto('/body/2026/16822');
  await page.waitForLoadState('networkidle');
  await page.getByLabel('Hiệu lực từ ngày').fill(from);
  await page.getByRole('button', { name: 'Lưu cơ quan ban hành' }).click();
  await expect(page.getByText(`Đã có tiêu đề từ ngày ${day}.`)).toBeVisible();
  await page.goto(address);
  await page.getByText(`Bỏ tiêu đề từ ngày ${day}…`).click();
  await page.getByRole('button', { name: 'Bỏ tiêu đề này' }).click();
  await expect(page.getByText(`Bỏ tiêu đề từ ngày ${day}…`)).toHaveCount(0);
  await expect(saved).toHaveCount(0);
});
