import { writePng } from '@/lib/documents/chart/write-png';
import type { Snapshot } from '@/lib/domain/meeting/freeze/snapshot';
import type { Block } from '@/lib/domain/meeting/paper/paper';
import type { Drawn } from './drawn';
import { type DrawnChart, rateBars } from './rate-bars';

/** The rates as a picture; none where there is nothing to draw. @param draw makes a picture of an SVG. */
export function rateChart(snapshot: Snapshot, draw: typeof writePng = writePng): Drawn<Block[]> {
  const drawn = rateBars(snapshot);
  if (!drawn) return { ok: true, value: [] };
  const { svg, width, height, words, leftOut } = drawn;
  try {
    const png = Buffer.from(draw(svg, 3)).toString('base64');
    const title = 'Tỷ lệ thực hiện so với mức giao';
    return { ok: true, value: [{ is: 'chart', title, png, width, height, words }, ...noteOf(leftOut)] };
  } catch {
    return { ok: false, why: 'Chưa xuất được văn bản: không vẽ được biểu đồ tỷ lệ thực hiện. Hãy thử lại.' };
  }
}

/** A picture that does not show all says what it does not show. */
function noteOf(leftOut: DrawnChart['leftOut']): Block[] {
  if (leftOut.length === 0) return [];
  const said = leftOut.map(({ names, why }) => `${names.join(', ')} (${why})`).join('; ');
  return [{ is: 'paragraph', runs: [{ text: `Biểu đồ không gồm: ${said}.`, italic: true }] }];
}
