import type { Tx } from '@/lib/db/client';
import type { IssuingBody as Row } from '@/lib/db/generated/client';
import type { Snapshot } from '@/lib/domain/meeting/freeze/snapshot';
import { taskForceOf } from '@/lib/domain/meeting/paper/issuing-body';
import type { IssuingBody } from '@/lib/domain/meeting/paper/paper';
import { type Day, dayOf, toDate } from '@/lib/domain/plan/day';
import { versionOf } from './part-version';

/** A body as it was set, from–until (exclusive). */
export interface SetBody {
  body: IssuingBody;
  validFrom: Day;
  validUntil: Day | null;
}

/** Who issues a unit's papers on a day: as it was set, else its task force. */
export async function readIssuingBody(
  tx: Tx,
  unit: { id: number } & Snapshot['unit'],
  on: Day,
): Promise<IssuingBody> {
  const day = toDate(on);
  const row = await tx.issuingBody.findFirst({
    where: {
      unitId: unit.id,
      validFrom: { lte: day },
      OR: [{ validUntil: null }, { validUntil: { gt: day } }],
    },
    orderBy: { validFrom: 'desc' },
  });
  return row ? bodyOf(row) : taskForceOf(unit);
}

/** All that were ever set for a unit, the newest first, and what of them a form was filled from. */
export async function readSetBodies(tx: Tx, unitId: number): Promise<{ set: SetBody[]; version: string }> {
  const rows = await tx.issuingBody.findMany({ where: { unitId }, orderBy: { validFrom: 'desc' } });
  return { set: rows.map(setBodyOf), version: versionOf(rows) };
}

function setBodyOf(row: Row): SetBody {
  const { validFrom, validUntil } = row;
  return { body: bodyOf(row), validFrom: dayOf(validFrom), validUntil: validUntil && dayOf(validUntil) };
}

function bodyOf({ form, parentName, name, symbol, place, recipients, filed, ...row }: Row): IssuingBody {
  const signer = { lines: row.signerLines, name: row.signerName };
  return { form, parentName, name, symbol, place, signer, recipients, filed };
}
