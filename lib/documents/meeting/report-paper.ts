import type { Snapshot } from '@/lib/domain/meeting/freeze/snapshot';
import { bodyInText } from '@/lib/domain/meeting/paper/issuing-body';
import type { Block, IssuingBody, Paper, PaperKind, Run } from '@/lib/domain/meeting/paper/paper';
import { unitInSentence } from '@/lib/domain/meeting/points';
import { throughText } from '@/lib/domain/meeting/summary/as-of';
import { type Section, sections, sectionWords } from '@/lib/domain/meeting/summary/sentence';
import { isTyped, partsOf, type SummaryLine, typedMark } from '@/lib/domain/meeting/summary/summary-line';
import { formatDay, formatInstant } from '@/lib/domain/plan/day';
import type { Drawn } from './drawn';
import { rateChart } from './rate-chart';
import { reportAppendices } from './report-appendices';

/** What a report tells: figures, and what is said of them. */
export interface ReportMatter {
  snapshot: Snapshot;
  body: IssuingBody;
  lines: readonly SummaryLine[];
  /** Null: the figures are those known now. */
  frozenAt: Date | null;
}

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** Báo cáo kết quả: the lines by sections, with the tables of indicators, units and tasks as appendices. */
export function reportOf({ snapshot, body, lines, frozenAt }: ReportMatter): Drawn<Paper> {
  const none = whyNone(snapshot);
  if (none) return none;
  const said = lines.filter(({ isIncluded }) => isIncluded);
  if (said.length === 0)
    return {
      ok: false,
      why: 'Chưa xuất được báo cáo: mọi câu đều đã bỏ ra. Hãy đưa lại ít nhất một câu ở trang Báo cáo của hội nghị.',
    };
  const chart = rateChart(snapshot);
  if (!chart.ok) return chart;
  const { appendices, spokenOf } = reportAppendices(snapshot);
  const blocks = [...sectionBlocks(said, chart.value), closing(snapshot, body, spokenOf)];
  const typed = said.some((line) => partsOf(line).some(isTyped));
  const head = { kind: 'report' as const, typeName: 'BÁO CÁO', typeSymbol: 'BC' };
  const noted = typed && frozenAt ? [...blocks, typedNote(frozenAt)] : blocks;
  return { ok: true, value: { ...figuresPaper(snapshot, body, head), blocks: noted, appendices } };
}

function sectionBlocks(lines: readonly SummaryLine[], chart: Block[]): Block[] {
  const said = sections.filter((section) => lines.some((one) => one.section === section));
  return said.flatMap((section, at): Block[] => [
    { is: 'heading', level: 1, text: `${roman[at]}. ${sectionWords[section].toLocaleUpperCase('vi')}` },
    ...linesAsBlocks(
      section,
      lines.filter((one) => one.section === section),
    ),
    ...(section === 'groups' ? chart : []),
  ]);
}

/** A paragraph each; what is missing indicator by indicator is a list. */
function linesAsBlocks(section: Section, lines: readonly SummaryLine[]): Block[] {
  if (section === 'missing') return [{ is: 'list', items: lines.map(runsOf) }];
  return lines.map((line) => ({ is: 'paragraph', runs: runsOf(line) }));
}

/** A line's words in as few pieces as they can be; figures that people typed stand alone, with their mark. */
function runsOf(line: SummaryLine): Run[] {
  const runs: Run[] = [];
  for (const part of partsOf(line)) {
    const last = runs.at(-1);
    if (isTyped(part)) runs.push({ text: `${part.text}${typedMark}`, typed: true });
    else {
      const text = typeof part === 'string' ? part : part.text;
      if (last && !last.typed) last.text += text;
      else runs.push({ text });
    }
  }
  return runs;
}

/** Nghị định 30/2020/NĐ-CP: a paper says what its appendices are. */
function closing(snapshot: Snapshot, body: IssuingBody, appendices: string): Block {
  const told = `Trên đây là kết quả thực hiện Đề án 06 tại ${unitInSentence(snapshot.unit.fullName)} ${throughText(snapshot)}`;
  const text = `${told} (${appendices} kèm theo), ${bodyInText(body)} báo cáo./.`;
  return { is: 'paragraph', runs: [{ text }] };
}

function typedNote(frozenAt: Date): Block {
  const text = `${typedMark} Số liệu do người soạn nhập, không lấy từ số liệu chốt lúc ${formatInstant(frozenAt)}.`;
  return { is: 'paragraph', runs: [{ text, italic: true }] };
}

/** Head and foot of a paper that tells of figures. */
export function figuresPaper(
  snapshot: Snapshot,
  body: IssuingBody,
  head: { kind: PaperKind; typeName: string; typeSymbol: string },
): Omit<Paper, 'blocks' | 'appendices'> {
  const { plan, unit, week, asOf } = snapshot;
  const until = asOf === null ? `đến ngày ${formatDay(week.endsOn)}` : throughText(snapshot);
  return {
    ...head,
    body,
    subject: `Kết quả thực hiện Đề án 06 tại ${unitInSentence(unit.fullName)}`,
    period: `(Kỳ báo cáo từ ngày ${formatDay(week.startsOn)} ${until})`,
    dated: week.endsOn,
    addressees: [],
    secretary: null,
    foot: plan.isIllustrative ? 'Số liệu minh hoạ' : '',
  };
}

/** Why no paper can be made of these figures; null when one can. */
export function whyNone(snapshot: Snapshot): { ok: false; why: string } | null {
  if (snapshot.indicators.some(({ standing }) => standing.shown !== null)) return null;
  const unit = unitInSentence(snapshot.unit.fullName);
  return {
    ok: false,
    why: `Chưa xuất được văn bản: ${unit} chưa có số liệu nào ${throughText(snapshot)}. Hãy chọn tuần đã có báo cáo.`,
  };
}
