import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { type Figures, figure } from './figure';
import { openDatabases } from './plan/databases';
import { madePlan } from './plan/make-plan';
import { nation2022, nationToday, oneProvince, type Size } from './plan/size';
import { measureQueries } from './queries';
import { type Served, serve } from './serve';
import { type Ask, ask, timeInTurns } from './time-in-turns';

const rounds = 200;
/** The last week of the made-up plans, so that nothing depends on the day. */
const week = '2025-52';

/**
 * Server time of the overview of a province beside a bare page of the same size, and beside the same page of national
 * trees: production builds, one process a database, asked in turns.
 * @param names which of overview_ms, overview_query_ms, overview_national
 */
export async function measureOverview(bare: string, names: readonly string[]): Promise<Figures> {
  const isNational = names.includes('overview_national');
  const nations: Record<string, Size> = isNational
    ? { nation_today: nationToday, nation_2022: nation2022 }
    : {};
  const databases = await openDatabases({ province: oneProvince, ...nations });
  const served: Served[] = [];
  try {
    const figures: Figures = {};
    if (names.includes('overview_query_ms'))
      Object.assign(figures, await measureQueries(databases.urlOf('province'), week));
    if (!names.includes('overview_ms') && !isNational) return figures;

    process.env.NEXTAUTH_SECRET = randomBytes(32).toString('hex');
    const pageOf = async (databaseUrl: string) => {
      const app = await serve(path.resolve('.'), '/sign-in', {
        DATABASE_URL: databaseUrl,
        NEXTAUTH_URL: 'http://localhost',
      });
      served.push(app);
      const cookie = await sessionCookie();
      return (unit: string): Ask => ({
        url: `${app.url}/progress/${madePlan.slug}/${unit}?week=${week}`,
        cookie,
      });
    };
    const province = (await pageOf(databases.urlOf('province')))(madePlan.province);
    const asks: Record<string, Ask> = {
      province,
      bare: { url: await barePageLike(bare, await ask(province)) },
    };
    for (const name of Object.keys(nations)) {
      const page = await pageOf(databases.urlOf(name));
      asks[`overview_province_of_${name}`] = page(madePlan.province);
      asks[`overview_${name}`] = page(madePlan.nation);
    }
    const { province: own = 0, bare: least = 0, ...others } = await timeInTurns(asks, rounds);
    if (names.includes('overview_ms')) figures.overview_ms = figure(own, 'ms', least);
    // The worst of the province in a nation and the nation itself, today and in 2022.
    if (isNational) figures.overview_national = figure(Math.max(...Object.values(others)), 'ms', own);
    for (const [name, ms] of Object.entries(others)) figures[name] = figure(ms, 'ms', own);
    return figures;
  } finally {
    for (const app of served) await app.stop();
    await databases.stop();
  }
}

async function sessionCookie(): Promise<string> {
  const { sealToken, sessionCookieName } = await import('@/lib/access/token');
  return `${sessionCookieName()}=${await sealToken(madePlan.reader)}`;
}

/** The address of a bare page with as many elements as this HTML, filled until it is as large. */
async function barePageLike(bare: string, html: string): Promise<string> {
  const cells = 10;
  const rows = Math.round((html.match(/<[a-z]/g)?.length ?? 0) / (cells + 1));
  const at = (letters: number) => `${bare}/table?rows=${rows}&cells=${cells}&letters=${letters}`;
  let [low, high] = [1, 400];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if ((await ask({ url: at(middle) })).length <= html.length) low = middle;
    else high = middle;
  }
  return at(low);
}
