import { createHash } from 'node:crypto';
import { readSnapshotText } from '@/lib/domain/meeting/freeze/kept-snapshot';
import type { Snapshot } from '@/lib/domain/meeting/freeze/snapshot';

/**
 * Figures as they were frozen.
 * @throws Error when the text is not what was frozen: somebody went around the database's own guard.
 */
export function readFrozen({
  id,
  content,
  checksum,
}: {
  id: number;
  content: string;
  checksum: string;
}): Snapshot {
  const found = createHash('sha256').update(content, 'utf8').digest('hex');
  if (found !== checksum) throw new Error(`freeze ${id}: its content has another checksum than its row says`);
  return readSnapshotText(content);
}
