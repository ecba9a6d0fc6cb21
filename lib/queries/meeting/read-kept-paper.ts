import { createHash } from 'node:crypto';
import type { Paper } from '@/lib/domain/meeting/paper/paper';

/**
 * A paper as it was kept.
 * @throws Error when the text is not what was kept: somebody went around the database's own guard.
 */
export function readKeptPaper({
  id,
  content,
  checksum,
}: {
  id: number;
  content: string;
  checksum: string;
}): Paper {
  const found = createHash('sha256').update(content, 'utf8').digest('hex');
  if (found !== checksum) throw new Error(`paper ${id}: its content has another checksum than its row says`);
  return JSON.parse(content) as Paper;
}
