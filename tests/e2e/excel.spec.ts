import { expect, type Page, test } from '@playwright/test';
import { vietnamDay } from '@/lib/domain/plan/day';
import { isoWeekOf, weekKey } from '@/lib/domain/plan/week';
import { field, filled } from '@/tests/fixtures/workbook';

const area = '425';
const commune = '17488';
const week = weekKey(isoWeekOf(vietnamDay(new Date())));
const address = `/report/2026/${area}/${week}/excel`;
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

test.describe.configure({ mode: 'default' });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('an area fills in its communes on one sheet: errors by cell, then changes, then drafts', async ({
      page,
    }) => {
      await signIn(page);
      await page.goto(address);
      const response = await page.request.get(`${address}/template`);
      expect(response.headers()['content-disposition']).toContain('bao-cao-');
      const template = new Uint8Array(await response.body());

      let at = '';
      const wrong = await filled(template, (sheet) => {
        const cell = field(sheet, commune, 'khai-tu-lien-thong', 'numerator');
        cell.value = '1.234,5';
        at = cell.address;
      });
      await upload(page, wrong);
      await expect(page.getByRole('row', { name: new RegExp(`^${at} `) })).toContainText('1.234,5');
      await expect(page.getByRole('button', { name: 'Lưu vào bản nháp' })).toHaveCount(0);

      const figure = 5_000 + Math.floor(Math.random() * 1_000);
      const right = await filled(template, (sheet) => {
        field(sheet, commune, 'khai-tu-lien-thong', 'numerator').value = figure;
      });
      await upload(page, right);
      await expect(page.getByText('1 thay đổi, chưa lưu')).toBeVisible();
      await page.getByRole('button', { name: 'Lưu vào bản nháp' }).click();
      await expect(page.getByText('Đã lưu 1 chỉ tiêu vào bản nháp')).toBeVisible();

      await upload(page, right);
      await expect(page.getByText('Tệp không thay đổi số nào')).toBeVisible();
    });
  });
}

test('a template of the area is refused by name on the page of a commune', async ({ page }) => {
  await signIn(page);
  const template = await (await page.request.get(`${address}/template`)).body();
  await page.goto(`/report/2026/${commune}/${week}/excel`);
  await upload(page, new Uint8Array(template), false);
  await expect(page.getByRole('alert').filter({ hasText: 'mẫu chung các xã' })).toContainText('Diễn Châu cũ');
});

async function upload(page: Page, bytes: Uint8Array, goes = true) {
  if (goes) await page.goto(address);
  await page.setInputFiles('#file', { name: 'mau.xlsx', mimeType: type, buffer: Buffer.from(bytes) });
  await page.getByRole('button', { name: 'Xem trước thay đổi' }).click();
}

async function signIn(page: Page) {
  await page.goto('/sign-in');
  await page.getByLabel('Tên đăng nhập').fill('dienchau-nhap');
  await page.getByLabel('Mật khẩu').fill('so06-demo');
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}
