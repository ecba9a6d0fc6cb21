import { command } from '@/lib/commands/command';
import { locatePlace, progressAddress, subjectOf } from '@/lib/queries/progress/locate';
import { keepFigures } from './keep-figures';

export interface Frozen {
  freezeId: number;
}

/** Keeps the figures of a unit, a week and all below it (keepFigures, with its problems). */
export const freezeFigures = command({
  name: 'figures.freeze',
  input: progressAddress.required({ week: true }),
  may: async (tx, address) => {
    const place = await locatePlace(tx, address);
    return place && subjectOf(place, 'figures.freeze');
  },
  run: async (context, address) => {
    const kept = await keepFigures(context, address);
    if (!kept.ok) return kept;
    const { freezeId, checksum, place } = kept.value;
    const { plan, unit, week } = place;
    const detail = { freezeId, week: week.ordinal, checksum };
    return {
      ok: true as const,
      value: { freezeId },
      trace: { planId: plan.id, unitId: unit.id, detail },
    };
  },
});
