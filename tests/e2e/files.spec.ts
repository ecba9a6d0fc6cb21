import { type APIResponse, expect, test } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import { signIn } from './entry-page';

/** The report of 10/05/2022 of Cửa Lò: 383 of 454 pupils, 84,36 %, is said as 84,3 %. */
const address = '/progress/78/413?week=2022-18';
const pupils = /sinh/i;

test('the table of a page as CSV: the figures of the page, the rate cut, what to know below', async ({
  page,
}) => {
  await signIn(page, 'tinh');
  await page.goto(address);
  const row = page
    .getByRole('row')
    .filter({ has: page.locator('a[href*="/hoc-sinh-cccd"]') })
    .first();
  await expect(row).toContainText('84,3%');
  await expect(row).toContainText('383/454');

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'CSV' }).first().click(),
  ]);
  expect(download.suggestedFilename()).toBe('tien-do-78-413-tuan-18-2022.csv');
  const stream = await download.createReadStream();
  const lines = read(Buffer.concat(await stream.toArray()));
  const [head = [], ...rows] = lines;
  const line = rows.find(([name]) => pupils.test(name ?? '') && rows.length > 0 && /CCCD/.test(name ?? ''));
  const cell = (label: string) => line?.[head.indexOf(label)];
  expect([cell('Tỷ lệ (%)'), cell('Tử số hoặc số lượng'), cell('Mẫu số')]).toEqual(['84,3', '383', '454']);
  const facts = Object.fromEntries(rows.map(([word, text]) => [word, text]));
  expect(facts.Nguồn).toContain('Thị xã Cửa Lò');
  expect(facts['Liên hệ']).toContain('Tổ công tác Đề án 06');
  for (const word of ['Thời điểm', 'Đơn vị', 'Tạm thời', 'Đính chính'])
    expect(facts[word], word).toBeTruthy();
});

test('the same as XLSX: real numbers and per cent, which nothing rounds up', async ({ page }) => {
  await signIn(page, 'tinh');
  await page.goto(address);
  const href = await page.getByRole('link', { name: 'Excel', exact: true }).first().getAttribute('href');
  const file = await page.request.get(href ?? '');
  expect(file.headers()['content-type']).toContain('spreadsheetml');
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(await file.body()).buffer);
  const sheet = book.worksheets[0];
  if (!sheet) throw new Error('no sheet');
  const head = sheet.getRow(3).values as (string | undefined)[];
  let found: ExcelJS.Row | undefined;
  sheet.eachRow((row) => {
    const name = row.getCell(1).text;
    if (pupils.test(name) && /CCCD/.test(name)) found = row;
  });
  const rate = found?.getCell(head.indexOf('Tỷ lệ (%)'));
  expect([rate?.value, rate?.numFmt]).toEqual([0.843, '0.0%']);
  expect(found?.getCell(head.indexOf('Tử số hoặc số lượng')).value).toBe(383);
  expect(found?.getCell(head.indexOf('Mẫu số')).value).toBe(454);
});

const everybody = ['tinh', 'lanhdao', 'cualo', 'quantri'];

/** Every table that leaves the screen, and who may have it: whoever may read its page. */
const files: [address: string, allowed: string[]][] = [
  ['/progress/2026/40/download?', everybody],
  ['/progress/2026/40/ranking/download?', everybody],
  ['/reports/2026/40/download?show=missing&', everybody],
  ['/plan/2026/weeks/download?', everybody],
  ['/report/78/16732/2022-18/download?', ['tinh', 'lanhdao']],
  ['/reports/2026/40/reminders/download?', ['tinh']],
  ['/review/2026/40/download?', ['tinh']],
  ['/account/users/download?', ['quantri']],
];

for (const username of everybody) {
  test(`${username} has the files of the pages that ${username} may read, and is refused the others in words`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    await signIn(page, username);
    for (const [file, allowed] of files) {
      const answer = await page.request.get(`${file}as=csv`);
      if (allowed.includes(username)) await expectTable(answer, file);
      else {
        expect(answer.status(), file).toBe(403);
        expect(await answer.text()).toBe('Bạn không được xem số liệu này.');
      }
    }
  });
}

test('a file of nothing, and of a kind that there is not, are refused in words', async ({ page }) => {
  await signIn(page, 'tinh');
  const answerTo = async (file: string) => {
    const answer = await page.request.get(file);
    return [answer.status(), await answer.text()];
  };
  expect(await answerTo('/progress/2026/99999/download?as=csv')).toEqual([404, 'Không có bảng này để tải.']);
  const [status, words] = await answerTo('/progress/2026/40/download?as=pdf');
  expect(status).toBe(400);
  expect(words).toContain('Hãy chọn Excel (as=xlsx) hoặc CSV (as=csv).');
});

test('the overview prints on two pages lying down, nothing cut off, without ways around the site', async ({
  page,
}) => {
  await signIn(page, 'tinh');
  await page.goto('/progress/2026/40');
  await page.emulateMedia({ media: 'print' });
  // The width of A4 lying down between its margins, in CSS pixels.
  await page.setViewportSize({ width: 1017, height: 672 });
  await expect(page.getByRole('heading', { level: 1, name: 'Tỉnh Nghệ An' })).toBeVisible();
  await expect(page.getByText('Về số liệu này', { exact: true }).last()).toBeVisible();
  for (const gone of [page.locator('nav'), page.locator('button'), page.getByRole('link', { name: 'CSV' })])
    expect(await gone.evaluateAll((all) => all.filter((one) => one.checkVisibility()).length)).toBe(0);
  // Chromium makes a page smaller that is a little too wide, and cuts off what is much wider.
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThan(1017 * 1.15);

  await page.emulateMedia({ media: null });
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const pages = pdf.match(/\/Type\s*\/Page\b(?!s)/g) ?? [];
  expect(pages.length).toBeGreaterThanOrEqual(1);
  expect(pages.length).toBeLessThanOrEqual(2);
  // 842 × 595 points.
  expect(pdf).toMatch(/\/MediaBox \[0 0 84[12][\d.]* 59[45]/);
});

async function expectTable(answer: APIResponse, what: string): Promise<void> {
  expect(answer.status(), what).toBe(200);
  expect(answer.headers()['content-disposition'], what).toMatch(/^attachment; filename="[a-z0-9-]+\.csv"$/);
  const lines = read(await answer.body());
  expect(lines.length, what).toBeGreaterThan(3);
  expect(
    lines.some(([word]) => word === 'Thời điểm'),
    what,
  ).toBe(true);
}

/** Strict: every line as wide as the head. */
function read(bytes: Buffer): string[][] {
  return parse(bytes, { bom: true, delimiter: ';', record_delimiter: '\r\n' });
}
