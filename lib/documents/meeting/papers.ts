import type { Snapshot } from '@/lib/domain/meeting/freeze/snapshot';
import type { Block, IssuingBody, Paper } from '@/lib/domain/meeting/paper/paper';
import { sections, sentenceText } from '@/lib/domain/meeting/summary/sentence';
import { briefOf, summaryOf } from '@/lib/domain/meeting/summary/summary';
import { linesOf } from '@/lib/domain/meeting/summary/summary-line';
import type { Drawn } from './drawn';
import { figuresPaper, reportOf, whyNone } from './report-paper';

export type { Drawn } from './drawn';

/** One page for any leader at any moment: the sentences of the summary. */
export function briefPaper(snapshot: Snapshot, body: IssuingBody): Drawn<Paper> {
  const none = whyNone(snapshot);
  if (none) return none;
  const sentences = briefOf(snapshot);
  const blocks = sections.flatMap((section): Block[] => {
    const said = sentences.filter((one) => one.section === section).map(sentenceText);
    if (said.length === 0) return [];
    if (section === 'groups') return [{ is: 'list', items: said.map((text) => [{ text }]) }];
    return [{ is: 'paragraph', runs: [{ text: said.join(' ') }] }];
  });
  // No kind of Nghị định 30/2020/NĐ-CP: it takes no number and bears no date.
  const head = { kind: 'brief' as const, typeName: 'TÓM TẮT', typeSymbol: '' };
  // Nobody signs what one takes along to read.
  const unsigned = { ...body, signer: { lines: [], name: '' }, recipients: [], filed: '' };
  const paper = figuresPaper(snapshot, unsigned, head);
  return { ok: true, value: { ...paper, blocks, appendices: [] } };
}

/** Báo cáo kết quả of a unit and week as the rules write it, without a word of a meeting. */
export function reportPaper(snapshot: Snapshot, body: IssuingBody): Drawn<Paper> {
  const lines = linesOf(summaryOf({ ...snapshot, meeting: null }));
  return reportOf({ snapshot, body, lines, frozenAt: null });
}
