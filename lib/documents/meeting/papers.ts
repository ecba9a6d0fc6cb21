import { writePng } from '@/lib/documents/chart/write-png';
import { taskForceOf } from '@/lib/domain/meeting/issuing-body';
import type { Appendix, Block, Paper, PaperKind } from '@/lib/domain/meeting/paper';
import { sections, sectionWords, sentenceText } from '@/lib/domain/meeting/sentence';
import type { Snapshot } from '@/lib/domain/meeting/snapshot';
import { briefOf, summaryOf } from '@/lib/domain/meeting/summary';
import { formatDay } from '@/lib/domain/plan/day';
import { indicatorTable } from './indicator-rows';
import { rateBars } from './rate-bars';
import { unitTables } from './unit-rows';

/** A paper, or in words why there is none: never a paper with a hole. */
export type Drawn<T> = { ok: true; value: T } | { ok: false; why: string };

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'];

/** One page for any leader at any moment: the sentences of the summary. */
export function briefPaper(snapshot: Snapshot): Drawn<Paper> {
  if (!holdsFigures(snapshot)) return nothing(snapshot);
  const sentences = briefOf(snapshot);
  const blocks = sections.flatMap((section): Block[] => {
    const said = sentences.filter((one) => one.section === section).map(sentenceText);
    if (said.length === 0) return [];
    if (section === 'groups') return [{ is: 'list', items: said.map((text) => [{ text }]) }];
    return [{ is: 'paragraph', runs: [{ text: said.join(' ') }] }];
  });
  const head = { kind: 'brief' as const, typeName: 'TÓM TẮT', typeSymbol: 'TT' };
  // Nobody signs what one takes along to read.
  const paper = paperOf(snapshot, head);
  const body = { ...paper.body, signer: { lines: [], name: '' }, recipients: [], filed: '' };
  return { ok: true, value: { ...paper, body, blocks, appendices: [] } };
}

/** Báo cáo kết quả: the summary by sections, with the tables of indicators and units as appendices. */
export function reportPaper(snapshot: Snapshot): Drawn<Paper> {
  if (!holdsFigures(snapshot)) return nothing(snapshot);
  const chart = chartOf(snapshot);
  if (!chart.ok) return chart;
  const sentences = summaryOf(snapshot);
  const said = sections.filter((section) => sentences.some((one) => one.section === section));
  const blocks = said.flatMap((section, at): Block[] => [
    { is: 'heading', level: 1, text: `${roman[at]}. ${sectionWords[section].toLocaleUpperCase('vi')}` },
    ...sentences
      .filter((one) => one.section === section)
      .map((one): Block => ({ is: 'paragraph', runs: [{ text: sentenceText(one) }] })),
    ...(section === 'groups' ? chart.value : []),
  ]);
  const head = { kind: 'report' as const, typeName: 'BÁO CÁO', typeSymbol: 'BC' };
  return { ok: true, value: { ...paperOf(snapshot, head), blocks, appendices: appendicesOf(snapshot) } };
}

function paperOf(
  snapshot: Snapshot,
  head: { kind: PaperKind; typeName: string; typeSymbol: string },
): Omit<Paper, 'blocks' | 'appendices'> {
  const { plan, unit, week } = snapshot;
  return {
    ...head,
    body: taskForceOf(unit),
    subject: `Kết quả thực hiện Đề án 06 tại ${unit.fullName}`,
    period: `(Kỳ báo cáo từ ngày ${formatDay(week.startsOn)} đến ngày ${formatDay(week.endsOn)})`,
    dated: week.endsOn,
    addressees: [],
    secretary: null,
    foot: plan.isIllustrative ? 'Số liệu minh họa' : '',
  };
}

function appendicesOf(snapshot: Snapshot): Appendix[] {
  const byUnit = unitTables(snapshot);
  return [
    {
      numeral: 'I',
      title: `KẾT QUẢ CÁC CHỈ TIÊU ĐỀ ÁN 06 TẠI ${snapshot.unit.fullName.toLocaleUpperCase('vi')}`,
      lies: 'upright',
      blocks: [{ is: 'table', title: '', table: indicatorTable(snapshot) }],
    },
    ...(byUnit.length > 0
      ? [
          {
            numeral: 'II',
            title: 'KẾT QUẢ CỦA CÁC ĐƠN VỊ TRỰC THUỘC',
            lies: 'across' as const,
            blocks: byUnit.map((table) => ({ is: 'table' as const, title: '', table })),
          },
        ]
      : []),
  ];
}

function chartOf(snapshot: Snapshot): Drawn<Block[]> {
  const drawn = rateBars(snapshot);
  if (!drawn) return { ok: true, value: [] };
  const { svg, width, height, words } = drawn;
  try {
    const png = Buffer.from(writePng(svg, 3)).toString('base64');
    const title = 'Tỷ lệ thực hiện so với mức giao';
    return { ok: true, value: [{ is: 'chart', title, png, width, height, words }] };
  } catch {
    return { ok: false, why: 'Chưa xuất được văn bản: không vẽ được biểu đồ tỷ lệ thực hiện. Hãy thử lại.' };
  }
}

function holdsFigures({ indicators }: Snapshot): boolean {
  return indicators.some(({ standing }) => standing.shown !== null);
}

function nothing({ unit, week }: Snapshot): { ok: false; why: string } {
  return {
    ok: false,
    why: `Chưa xuất được văn bản: ${unit.fullName} chưa có số liệu nào đến hết ngày ${formatDay(week.endsOn)}. Hãy chọn tuần đã có báo cáo.`,
  };
}
