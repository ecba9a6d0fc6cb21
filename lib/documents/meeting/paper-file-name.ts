import type { MeetingFacts } from '@/lib/domain/meeting/meeting';
import type { PaperKind } from '@/lib/domain/meeting/paper/paper';

const names: Record<PaperKind, string> = {
  report: 'bao-cao',
  conclusions: 'thong-bao-ket-luan',
  invitation: 'giay-moi',
  minutes: 'bien-ban',
  brief: 'tom-tat',
};

interface Told {
  unit: { code: string };
  facts: Pick<MeetingFacts, 'heldOn'>;
}

/** 'thong-bao-ket-luan-40-2022-05-10': a paper's file, without its ending. */
export function paperFileName(kind: PaperKind, { unit, facts }: Told): string {
  return `${names[kind]}-${unit.code}-${facts.heldOn}`;
}
