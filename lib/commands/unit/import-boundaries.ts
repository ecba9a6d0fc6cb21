import { writeAudit } from '@/lib/commands/command';
import type { Tx } from '@/lib/db/client';
import { type Day, toDate } from '@/lib/domain/plan/day';
import { type Matching, matchBoundaries, type OutlinedUnit } from '@/lib/domain/unit/match-boundaries';
import { type FileProblem, readBoundaries } from '@/lib/domain/unit/read-boundaries';
import { wound } from '@/lib/domain/unit/shape';

export interface BoundaryFile {
  /** Its text. */
  text: string;
  /** The day whose units it draws. */
  on: Day;
  /** Code of the province. */
  province: string;
}

export type ImportedBoundaries =
  | { ok: true; matching: Matching; replaced: number }
  | { ok: false; refused: 'file'; problems: FileProblem[] }
  | { ok: false; refused: 'no_units' }
  /** Doubts about some, or nothing fits: nothing is kept. */
  | { ok: false; refused: 'matching'; matching: Matching };

/**
 * Keeps the outlines of a province's communes on a day, from the command line: whole or not at all. Again is the same
 * again; a unit's earlier outline is replaced. Outlines of unknown units and units without one are told, not refused.
 */
export async function importBoundariesAsSystem(
  tx: Tx,
  { text, on, province }: BoundaryFile,
  now = new Date(),
): Promise<ImportedBoundaries> {
  const read = readBoundaries(text);
  if (!read.ok) return { ok: false, refused: 'file', problems: read.problems };
  const units = await communesOf(tx, province, on);
  if (units.length === 0) return { ok: false, refused: 'no_units' };
  const matching = matchBoundaries(read.features, units);
  if (matching.doubts.length > 0 || matching.matched.length === 0)
    return { ok: false, refused: 'matching', matching };
  const unitIds = matching.matched.map(({ unit }) => unit.id);
  const { count: replaced } = await tx.boundary.deleteMany({ where: { unitId: { in: unitIds } } });
  await tx.boundary.createMany({
    data: matching.matched.map(({ unit, feature }) => ({
      unitId: unit.id,
      geometry: wound(feature.shape),
      importedAt: now,
    })),
  });
  const detail = { on, province, kept: unitIds.length, replaced, missing: matching.missing.length };
  await writeAudit(tx, 'boundary.import', null, { detail }, now);
  return { ok: true, matching, replaced };
}

async function communesOf(tx: Tx, province: string, on: Day): Promise<OutlinedUnit[]> {
  const day = toDate(on);
  return tx.$queryRaw<OutlinedUnit[]>`
    WITH RECURSIVE down (unit_id) AS (
      SELECT id FROM unit
      WHERE code = ${province} AND level = 'province' AND valid_from <= ${day}::date
        AND (valid_until IS NULL OR ${day}::date < valid_until)
      UNION ALL
      SELECT p.unit_id FROM down JOIN placement p ON p.parent_id = down.unit_id
        AND p.valid_from <= ${day}::date AND (p.valid_until IS NULL OR ${day}::date < p.valid_until)
    )
    SELECT u.id, u.code, u.name, trim(u.type || ' ' || u.name) AS "fullName", u.latitude, u.longitude
    FROM down JOIN unit u ON u.id = down.unit_id
    WHERE u.level = 'commune'
    ORDER BY u.code`;
}
