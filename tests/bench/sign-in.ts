import type { BrowserContext } from '@playwright/test';
import { demonstrationPassword } from '@/lib/domain/account/demonstration';
import { vietnamDay } from '@/lib/domain/plan/day';
import { isoWeekOf, weekKey } from '@/lib/domain/plan/week';

/** The form of this week, as phường Cửa Lò opens it in the demonstration. */
export const entryPath = `/report/2026/16732/${weekKey(isoWeekOf(vietnamDay(new Date())))}/edit`;

/** Signs a demonstration account in, for all pages of the context. */
export async function signIn(context: BrowserContext, base: string, username: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${base}/sign-in`);
  await page.fill('input[name=username]', username);
  await page.fill('input[name=password]', demonstrationPassword);
  await page.keyboard.press('Enter');
  await page.waitForURL((address) => address.pathname !== '/sign-in');
  await page.close();
}
