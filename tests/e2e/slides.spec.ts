import { execFileSync } from 'node:child_process';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { openPage, signIn } from './entry-page';

const slide = (page: Page) => page.locator('.slide:visible');
const title = (page: Page) => slide(page).getByRole('heading', { level: 2 });
const conference = 'Hội nghị triển khai Đề án 06/CP';

/** The slides of the conference of 10/05/2022, whose figures are frozen. @returns their address */
async function openSlides(page: Page): Promise<string> {
  await signIn(page, 'lanhdao');
  await page.goto('/meetings/78/40?week=2022-18');
  await page.getByRole('link', { name: conference }).first().click();
  await page.waitForURL(/\/meeting\/\d+$/);
  const address = `${new URL(page.url()).pathname}/slides`;
  await page.goto(address);
  await waitForLife(page);
  return address;
}

/** A page that has come alive answers a key. */
async function waitForLife(page: Page) {
  await expect(async () => {
    await page.keyboard.press('End');
    await expect(page).toHaveURL(/#\d+$/, { timeout: 1_000 });
  }).toPass();
  await page.keyboard.press('Home');
  await expect(page).toHaveURL(/#1$/);
}

/** What a slide says, without the shapes that stand for a state. */
async function textOf(page: Page): Promise<string> {
  return (await slide(page).locator('.slide-body').innerText()).replace(/\s+/g, ' ').trim();
}

const letters = (text: string) => [...text.replace(/[\s\u25a0-\u25ff–]/g, '')].sort().join('');

test('slides turn by key, by button and by finger; the address keeps the slide', async ({ page }) => {
  const address = await openSlides(page);
  await expect(title(page)).toHaveText(conference);
  await expect(slide(page)).toContainText('21 điểm cầu');
  await page.keyboard.press('ArrowRight');
  await expect(title(page)).toContainText('chỉ tiêu có mức giao');
  await page.keyboard.press('PageDown');
  await page.keyboard.press(' ');
  await expect(page).toHaveURL(/#4$/);
  await page.keyboard.press('PageUp');
  await page.keyboard.press('ArrowLeft');
  await expect(page).toHaveURL(/#2$/);
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowLeft');
  await expect(page).toHaveURL(/#1$/);

  await page.mouse.move(200, 200);
  await page.getByRole('button', { name: 'Sau ›' }).click();
  await expect(page).toHaveURL(/#2$/);
  await page.getByRole('button', { name: '‹ Trước' }).click();
  await expect(page).toHaveURL(/#1$/);
  await page.evaluate(() => {
    const stage = document.querySelector('.deck-stage');
    const finger = (x: number) =>
      new Touch({ identifier: 1, target: stage as Element, clientX: x, clientY: 300 });
    const touch = (type: string, lists: TouchEventInit) =>
      stage?.dispatchEvent(new TouchEvent(type, { bubbles: true, ...lists }));
    touch('touchstart', { touches: [finger(600)], changedTouches: [finger(600)] });
    touch('touchend', { touches: [], changedTouches: [finger(200)] });
  });
  await expect(page).toHaveURL(/#2$/);

  const second = await textOf(page);
  await page.goto('/wall/78/40');
  await page.goto(`${address}#2`);
  await expect.poll(() => textOf(page)).toBe(second);
});

test('F fills the screen, and Escape leads back to the meeting', async ({ page }) => {
  const address = await openSlides(page);
  await page.keyboard.press('f');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await page.keyboard.press('f');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBeNull();
  await page.keyboard.press('Escape');
  await page.waitForURL(address.replace('/slides', ''));
});

test('once opened they need no network', async ({ page, context }) => {
  await openSlides(page);
  const first = await textOf(page);
  const asked: string[] = [];
  await context.setOffline(true);
  page.on('request', (request) => asked.push(request.url()));
  const count = await page.locator('.slide').count();
  expect(count).toBeGreaterThan(8);
  const seen = new Set<string>();
  for (let at = 0; at < count; at++) {
    await expect(title(page)).toBeVisible();
    seen.add(await textOf(page));
    await page.keyboard.press('ArrowRight');
  }
  expect(seen.size).toBe(count);
  await page.keyboard.press('Home');
  await expect.poll(() => textOf(page)).toBe(first);
  // Browsers ask for the icon of a page whose address changes.
  const own = asked.filter((url) => url.startsWith('http') && !/\/_next\/|\/icon\.svg/.test(url));
  expect(own).toEqual([]);
});

test('nothing is cut off on a screen, a laptop, a projector; letters can be read from the back', async ({
  page,
}) => {
  test.slow();
  await openSlides(page);
  const count = await page.locator('.slide').count();
  for (const [width, height] of [
    [1920, 1080],
    [1366, 768],
    [1024, 768],
  ] as const) {
    await page.setViewportSize({ width, height });
    const unit = Math.min(width / 1920, height / 1080);
    await page.keyboard.press('Home');
    for (let at = 0; at < count; at++) {
      const seen = await slide(page).evaluate((shown) => {
        const body = shown.querySelector('.slide-body') as Element;
        const said = [...body.querySelectorAll('*')].filter((one) =>
          [...one.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim()),
        );
        const boxes = said.map((one) => one.getBoundingClientRect());
        const foot = shown.querySelector('.slide-foot')?.getBoundingClientRect().top ?? 0;
        return {
          below: Math.max(...boxes.map(({ bottom }) => bottom)) - foot,
          right: Math.max(...boxes.map(({ right }) => right)) - shown.getBoundingClientRect().right,
          smallest: Math.min(...said.map((one) => Number.parseFloat(getComputedStyle(one).fontSize))),
        };
      });
      const name = `${await title(page).innerText()} ${width}`;
      expect(seen.below, name).toBeLessThanOrEqual(0);
      expect(seen.right, name).toBeLessThanOrEqual(0);
      expect(seen.smallest / unit, name).toBeGreaterThanOrEqual(30);
      await page.keyboard.press('ArrowRight');
    }
  }
});

test('the PDF says what the slides say, page by page', async ({ page }) => {
  const address = await openSlides(page);
  const answer = await page.request.get(`${address}/download`);
  expect(answer.headers()['content-type']).toBe('application/pdf');
  expect(answer.headers()['content-disposition']).toContain('trinh-chieu-78-40-tuan-18-2022.pdf');
  const text = execFileSync('pdftotext', ['-layout', '-', '-'], {
    input: await answer.body(),
    encoding: 'utf8',
  });
  const pages = text.split('\f').slice(0, -1);
  const count = await page.locator('.slide').count();
  expect(pages).toHaveLength(count);
  for (const own of pages) {
    const shown = `${await slide(page).locator('.slide-body').innerText()} ${await slide(page).locator('.slide-foot').innerText()}`;
    expect(letters(own), await title(page).innerText()).toBe(letters(shown));
    expect(own).toMatch(/chốt lúc \d\d:\d\d 10\/05\/2022/);
    await page.keyboard.press('ArrowRight');
  }
});

test('without JavaScript they stand below each other; on paper one a page', async ({
  browser,
  baseURL,
  page,
}) => {
  const address = await openSlides(page);
  const count = await page.locator('.slide').count();
  const bare = await openPage(browser, baseURL, { javaScriptEnabled: false });
  await signIn(bare, 'lanhdao');
  await bare.goto(address);
  await expect(bare.locator('.slide:visible')).toHaveCount(count);
  await expect(bare.getByRole('link', { name: 'Tải PDF' })).toBeVisible();
  await bare.context().close();

  const paper = await page.pdf({ preferCSSPageSize: true });
  const info = execFileSync('pdfinfo', ['-'], { input: paper, encoding: 'utf8' });
  expect(info).toMatch(new RegExp(`Pages: +${count}\\n`));
});

test('slides of a meeting without frozen figures say so; they are free of faults, on a phone too', async ({
  page,
}) => {
  test.slow();
  await signIn(page, 'dienchau');
  await page.goto('/meetings/2026/425');
  await page.getByText('Tạo hội nghị mới').click();
  const name = `Hội nghị giao ban thử trình chiếu ${Date.now() % 1_000_000}`;
  await page.getByLabel('Tên hội nghị').fill(name);
  await page.getByLabel('Bắt đầu').fill('14:00');
  await page.getByLabel('Địa điểm').fill('Hội trường');
  await page.getByLabel('Chủ trì').fill('Nguyễn Văn Thành, Chủ tịch UBND');
  await page.getByRole('button', { name: 'Tạo hội nghị', exact: true }).click();
  await page.waitForURL(/\/meeting\/\d+\/points$/);
  await page.goto(page.url().replace('/points', '/slides'));
  await waitForLife(page);
  await expect(title(page)).toHaveText(name);
  await expect(slide(page).locator('.slide-foot')).toContainText('số liệu chưa chốt · Số liệu minh hoạ');
  for (const width of [360, 1366]) {
    await page.setViewportSize({ width, height: 768 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide, `${width} px`).toBeLessThanOrEqual(0);
    for (const key of ['Home', 'ArrowRight', 'ArrowRight']) {
      await page.keyboard.press(key);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
  }
});

test('slides of a meeting that there is not are answered as missing', async ({ page }) => {
  await signIn(page, 'lanhdao');
  for (const id of ['999999', 'abc'])
    for (const end of ['', '/download'])
      expect((await page.request.get(`/meeting/${id}/slides${end}`)).status(), `${id}${end}`).toBe(404);
});
