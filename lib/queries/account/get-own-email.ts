import { db } from '@/lib/db/client';

/** Where somebody's own reminders go; null: only in the app. Everybody may ask it of themselves: no policy. */
export async function getOwnEmail(userId: number): Promise<string | null> {
  const user = await db.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } });
  return user.email;
}
