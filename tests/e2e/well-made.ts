import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * The page answers, nothing makes it scroll sideways on a phone, a tablet or a screen of any usual size, and axe finds no fault in it.
 * @param asked.from the least impact of a fault that counts
 */
export async function expectWellMade(
  page: Page,
  address: string,
  { from = 'serious', themes = ['light'] }: { from?: 'any' | 'serious'; themes?: ('light' | 'dark')[] } = {},
): Promise<void> {
  for (const width of [360, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    expect((await page.goto(address))?.status()).toBe(200);
    await expectNoSidewaysScroll(page, width);
  }
  // Sizes of screens in between, without loading again.
  for (const width of [1024, 1280, 1366]) {
    await page.setViewportSize({ width, height: 900 });
    await expectNoSidewaysScroll(page, width);
  }
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme });
    // Rows of a long table are made alike: the first thirty stand for the rest.
    const { violations } = await new AxeBuilder({ page }).exclude('tbody tr:nth-child(n + 31)').analyze();
    const counted = violations.filter(
      ({ impact }) => from === 'any' || impact === 'serious' || impact === 'critical',
    );
    expect(counted.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
}

async function expectNoSidewaysScroll(page: Page, width: number): Promise<void> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide, `${width} px`).toBeLessThanOrEqual(0);
}
