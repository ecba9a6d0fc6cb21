import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { openPage, signIn, weeksAgo } from './entry-page';

const slide = (page: Page) => page.locator('.wall-slide:visible');
const title = (page: Page) => slide(page).getByRole('heading', { level: 2 });
const count = (page: Page) => page.locator('.wall-count');

async function openWall(page: Page, width = 1920, height = 1080) {
  await page.setViewportSize({ width, height });
  await page.goto(`/wall/2026/40?week=${weeksAgo(1)}`);
  await expect(count(page)).toContainText(/1\/\d+/);
  // It has come alive when a key is answered.
  await expect(async () => {
    await page.keyboard.press(' ');
    await expect(count(page)).toContainText('Tạm dừng', { timeout: 1_000 });
  }).toPass();
}

test('the wall turns by key and by button, stops with the space bar, and Escape leads back', async ({
  page,
}) => {
  await signIn(page, 'lanhdao');
  await openWall(page);
  const first = await title(page).innerText();
  await page.keyboard.press('ArrowRight');
  await expect(title(page)).toHaveText('1. Dịch vụ công (1/2)');
  await page.keyboard.press('ArrowLeft');
  await expect(title(page)).toHaveText(first);
  await page.getByRole('button', { name: '‹ Trước' }).click();
  await expect(title(page)).toContainText('Chậm nhất');
  await page.getByRole('button', { name: 'Sau ›' }).click();
  await expect(title(page)).toHaveText(first);
  await page.getByRole('button', { name: 'Chạy tiếp' }).click();
  await expect(count(page)).not.toContainText('Tạm dừng');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/progress\/2026\/40\?week=/);
});

test('it goes on by itself, and hides its buttons when nobody moves', async ({ page }) => {
  await page.clock.install();
  await signIn(page, 'lanhdao');
  await page.goto('/wall/2026/40');
  await expect(page.getByRole('button', { name: 'Tạm dừng' })).toBeVisible();
  const first = await title(page).innerText();
  await expect(async () => {
    await page.clock.fastForward(15_000);
    await expect(title(page)).not.toHaveText(first, { timeout: 1_000 });
  }).toPass();
  await expect(page.locator('.wall-controls')).toHaveAttribute('data-idle', '');
});

test('nothing is cut off or scrolls on a screen, a laptop and a projector; letters can be read from the back', async ({
  page,
}) => {
  test.slow();
  await signIn(page, 'tinh');
  await openWall(page);
  const slides = await page.locator('.wall-slide').count();
  expect(slides).toBeGreaterThan(8);
  for (let at = 0; at < slides; at++) {
    for (const [width, height] of [
      [1920, 1080],
      [1280, 720],
      [1024, 768],
    ] as const) {
      await page.setViewportSize({ width, height });
      const seen = await slide(page).evaluate((shown) => {
        const foot = document.querySelector('.wall-foot')?.getBoundingClientRect().top ?? 0;
        const said = [...shown.querySelectorAll('*')].filter(
          (one) =>
            one.getBoundingClientRect().width > 0 &&
            [...one.childNodes].some(({ nodeType }) => nodeType === 3),
        );
        const scale = (one: Element) =>
          one instanceof SVGGraphicsElement ? (one.getScreenCTM()?.a ?? 1) : 1;
        return {
          below: Math.max(...said.map((one) => one.getBoundingClientRect().bottom)) - foot,
          right: Math.max(...said.map((one) => one.getBoundingClientRect().right)) - innerWidth,
          smallest: Math.min(
            ...said.map((one) => Number.parseFloat(getComputedStyle(one).fontSize) * scale(one)),
          ),
          scrolls: document.documentElement.scrollHeight - innerHeight,
        };
      });
      const name = `${await title(page).innerText()} ${width}`;
      expect(seen.below, name).toBeLessThanOrEqual(0);
      expect(seen.right, name).toBeLessThanOrEqual(0);
      expect(seen.scrolls, name).toBeLessThanOrEqual(0);
      expect(seen.smallest, name).toBeGreaterThanOrEqual((30 * width) / 1920);
    }
    await page.keyboard.press('ArrowRight');
  }
});

test('every slide is free of accessibility faults, dark and light', async ({ page }) => {
  test.slow();
  await signIn(page, 'tinh');
  await openWall(page);
  for (const background of ['Nền theo thiết bị', 'Nền tối']) {
    // Without script all slides stand below each other: so they are all looked at in one go.
    await page.addStyleTag({
      content: '.wall { position: static !important } .wall-slide { display: grid !important }',
    });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await page.getByRole('link', { name: background }).click();
    await expect(page.getByRole('link', { name: background })).toHaveCount(0);
  }
});

test('when the network is gone it keeps what it shows and says since when', async ({ page, context }) => {
  await page.clock.install();
  await signIn(page, 'lanhdao');
  await page.goto('/wall/2026/40');
  await expect(page.getByRole('button', { name: 'Tạm dừng' })).toBeVisible();
  await context.setOffline(true);
  await expect(async () => {
    await page.clock.runFor(60_000);
    await expect(page.getByText(/Mất kết nối từ \d\d:\d\d/)).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await expect(slide(page)).toHaveCount(1);
  await context.setOffline(false);
  await expect(async () => {
    await page.clock.runFor(60_000);
    await expect(page.getByText(/Mất kết nối/)).toHaveCount(0, { timeout: 1_000 });
  }).toPass();
});

test('without JavaScript it is one long page, and says who nobody is', async ({ browser, baseURL }) => {
  const page = await openPage(browser, baseURL, { javaScriptEnabled: false });
  await signIn(page, 'tinh');
  await page.goto(`/wall/2026/16732?week=${weeksAgo(2)}`);
  await expect(slide(page).first()).toBeVisible();
  expect(await slide(page).count()).toBe(await page.locator('.wall-slide').count());
  // Who typed the figures of a commune stands on no wall.
  expect(await page.content()).not.toContain('Tổ công tác phường');
  await page.getByRole('link', { name: 'Thoát' }).click();
  await expect(page).toHaveURL(/\/progress\/2026\/16732/);
  await page.context().close();
});
