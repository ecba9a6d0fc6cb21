import { expect, test } from '@playwright/test';
import { confirmAndSend, fieldOf, openForm, openPage, signIn, waitUntilSaved, weeksAgo } from './entry-page';

test.describe.configure({ mode: 'default' });

const kengDu = '16822';
const adn = 'Mẫu ADN thân nhân liệt sĩ';

test('a figure returned with its reason comes back at its field, and its history tells all of it', async ({
  browser,
  baseURL,
}) => {
  const week = weeksAgo(7);
  const reporter = await openPage(browser, baseURL);
  await signIn(reporter, 'keng-du');
  await openForm(reporter, kengDu, week);
  await fieldOf(reporter, adn).fill('9001');
  await waitUntilSaved(reporter);
  await reporter.getByRole('button', { name: 'Xem lại và gửi' }).click();
  await confirmAndSend(reporter);

  const officer = await openPage(browser, baseURL);
  await signIn(officer, 'tinh');
  await officer.goto(`/report/2026/${kengDu}/${week}`);
  const row = officer.getByRole('row').filter({ hasText: adn });
  await expect(row).toContainText('9.001');
  await officer.getByRole('button', { name: 'Trả lại' }).click();
  await expect(officer.getByRole('alert').first()).toContainText('lý do');
  // A doubted figure has its place for a reason open already.
  const note = row.getByLabel(`Lý do trả lại: ${adn}`);
  if (!(await note.isVisible())) await row.getByText('Lý do trả lại').click();
  await note.fill('Số lớn gấp nhiều lần tuần trước, đề nghị rà soát');
  await officer.getByRole('button', { name: 'Trả lại' }).click();
  await expect(officer.getByText('Báo cáo bị trả lại').first()).toBeVisible();

  await openForm(reporter, kengDu, week);
  const entry = reporter.locator('.entry').filter({ hasText: adn });
  await expect(entry).toContainText('Cần bổ sung: Số lớn gấp nhiều lần tuần trước, đề nghị rà soát');
  await fieldOf(reporter, adn).fill('61');
  await waitUntilSaved(reporter);
  await reporter.getByRole('button', { name: 'Xem lại và gửi' }).click();
  await confirmAndSend(reporter);

  await officer.goto(`/report/2026/${kengDu}/${week}`);
  await row.getByRole('link', { name: 'Lịch sử' }).click();
  const events = officer.locator('.figure-history');
  await expect(events).toContainText('9.001 → 61');
  await expect(events).toContainText('Trả lại bản');
  await expect(events).toContainText('nhập trên trang');
  await expect(events).toContainText('Tổ công tác xã Keng Đu');
  await Promise.all([reporter.context().close(), officer.context().close()]);
});

test('the queue puts the unusual first, approves what is chosen, and says who has not reported', async ({
  page,
}) => {
  const week = weeksAgo(1);
  await signIn(page, 'dienchau');
  await page.goto(`/review/2026/425?week=${week}`);
  await expect(page.getByRole('heading', { name: /Duyệt báo cáo/ })).toBeVisible();
  await expect(page.getByText(/\d+ đơn vị chưa báo cáo|Tất cả đơn vị đã báo cáo/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Duyệt các báo cáo đã chọn' }).click();
  await expect(page.getByRole('status')).toContainText('Chưa chọn báo cáo nào');
  const [first] = await page.getByRole('checkbox').all();
  if (!first) throw new Error('nothing waits in the demonstration');
  const before = await page.getByRole('checkbox').count();
  await first.check();
  await page.getByRole('button', { name: 'Duyệt các báo cáo đã chọn' }).click();
  await expect(page.getByRole('status')).toContainText('Đã duyệt 1 báo cáo.');
  await expect(page.getByRole('checkbox')).toHaveCount(before - 1);
});

test('a reviewer goes through the queue they came from, in its order, on and back', async ({ page }) => {
  await signIn(page, 'tinh');
  await page.goto(`/review/2026/40?week=${weeksAgo(1)}`);
  const rows = page.locator('main tbody th a');
  const [first = '', second = '', third = ''] = await rows.allInnerTexts();
  await rows.first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(first);
  const queue = page.getByRole('navigation', { name: 'Danh sách duyệt' });
  await expect(queue).not.toContainText('Trước:');
  await queue.getByRole('link', { name: `Tiếp theo: ${second}` }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(second);
  await expect(queue).toContainText(`Tiếp theo: ${third}`);
  await queue.getByRole('link', { name: `Trước: ${first}` }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(first);
  await queue.getByRole('link', { name: /Danh sách duyệt Tỉnh Nghệ An/ }).click();
  await expect(page.getByRole('heading', { name: 'Duyệt báo cáo: Tỉnh Nghệ An' })).toBeVisible();
});

test('a district is approved with one press, also without JavaScript', async ({ browser, baseURL }) => {
  const page = await openPage(browser, baseURL, { javaScriptEnabled: false });
  await signIn(page, 'tinh');
  await page.goto(`/review/2026/40?week=${weeksAgo(1)}`);
  const button = page.getByRole('button', { name: /Duyệt cả địa bàn \(\d+\)/ }).last();
  const count = /\((\d+)\)/.exec(await button.innerText())?.[1];
  await button.click();
  await expect(page.getByRole('status')).toContainText(`Đã duyệt ${count} báo cáo.`);
  await page.context().close();
});
