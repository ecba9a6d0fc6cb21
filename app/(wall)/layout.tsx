import '@/components/charts/charts.css';
import type { ReactNode } from 'react';
import { requireActor } from '@/lib/access/session';
import '@/components/wall/wall.css';

/** Pages for a screen that everybody looks at: nothing above them, the same sign-in. */
export default async function WallLayout({ children }: { children: ReactNode }) {
  await requireActor();
  return children;
}
