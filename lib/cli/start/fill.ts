import { Trouble } from '@/lib/db/embedded/trouble';
import type { PrismaClient } from '@/lib/db/generated/client';
import { loadCatalogue, loadDemonstration } from '@/prisma/seed';

/** Loads what an empty database lacks; a load that was cut off is done again. */
export async function fillDatabase(db: PrismaClient, demonstration: boolean, now: Date): Promise<void> {
  // Departments came later than units: a database of before has none.
  if ((await db.department.count()) === 0) await loadCatalogue(db);
  if (demonstration) await loadDemonstration(db, now);
}

/** Everybody knows the password of a demonstration account: real figures must not stand beside one. */
export async function refuseDemonstrationAccounts(db: PrismaClient): Promise<void> {
  const accounts = await db.user.count({ where: { isDemonstration: true } });
  if (accounts === 0) return;
  throw new Trouble(
    `Cơ sở dữ liệu có ${accounts} tài khoản minh hoạ nên không chạy chính thức được: ` +
      'hãy dùng một cơ sở dữ liệu khác (SO06_DATA hoặc DATABASE_URL), hoặc chạy minh hoạ với "npm start -- --demo".',
  );
}
