import { type GeoProjection, geoPath } from 'd3-geo';
import type { UnitShape } from '@/lib/domain/unit/shape';

/**
 * An outline as a path on whole units. Places that fall on the same one are written once: neighbours share their
 * line and lose the same places, so that no gap opens between them.
 */
export function outlinePath(shape: UnitShape, projection: GeoProjection): string {
  const pen = new WholePen();
  geoPath(projection, pen)(shape);
  return pen.path;
}

/** What d3-geo draws with. */
class WholePen {
  path = '';
  private at: [number, number] = [0, 0];

  beginPath(): void {}

  moveTo(x: number, y: number): void {
    this.at = [Math.round(x), Math.round(y)];
    this.path += `M${this.at.join(' ')}`;
  }

  lineTo(x: number, y: number): void {
    const [right, down] = [Math.round(x) - this.at[0], Math.round(y) - this.at[1]];
    if (right === 0 && down === 0) return;
    this.at = [this.at[0] + right, this.at[1] + down];
    this.path += `l${right}${down < 0 ? '' : ' '}${down}`;
  }

  closePath(): void {
    this.path += 'Z';
  }

  arc(): void {}
}
