import { openDatabase } from '@/lib/db/open-database';
import { demonstrationPassword } from '@/lib/domain/account/demonstration';

/** The demonstration accounts as a table to read at the terminal. */
export async function demonstrationAccounts(databaseUrl: string): Promise<string> {
  const db = openDatabase(databaseUrl);
  try {
    const users = await db.user.findMany({
      where: { isDemonstration: true },
      orderBy: { id: 'asc' },
      select: { username: true, displayName: true },
    });
    const lines = users.map(({ username, displayName }) => `  ${username.padEnd(12)}  ${displayName}`);
    return [`Tài khoản minh hoạ, mật khẩu chung "${demonstrationPassword}":`, ...lines].join('\n');
  } finally {
    await db.$disconnect();
  }
}

/** Whether anybody could sign in at all. */
export async function hasAccounts(databaseUrl: string): Promise<boolean> {
  const db = openDatabase(databaseUrl);
  try {
    return (await db.user.count()) > 0;
  } finally {
    await db.$disconnect();
  }
}
