import type { Amount } from '@/lib/domain/progress/ledger';
import { writtenRate } from '@/lib/domain/progress/rate';
import { formatCount } from '@/lib/domain/report/number';
import type { Snapshot, SnapshotIndicator } from '../freeze/snapshot';
import { type Coverage, coverageOf } from './reporters';
import type { Part } from './sentence';

/**
 * How an indicator is said in a report of the trade: {n} numerator, {d} denominator, {rate}. Indicators that are not
 * here are said by their name.
 */
const templates: Record<string, string> = {
  'cccd-thu-nhan': 'thu nhận {n}/{d} hồ sơ cấp CCCD, đạt {rate}',
  'hoc-sinh-cccd': 'đã có {n} học sinh sinh năm 2004, 2007 trên địa bàn được cấp CCCD, đạt {rate} ({n}/{d})',
  'tiem-chung-dong-bo':
    'bổ sung, đồng bộ thành công {n} dữ liệu tiêm chủng vào Cơ sở dữ liệu quốc gia về dân cư, đạt {rate}',
  'cccd-thay-bhyt': 'đã có {n} trường hợp người dân dùng CCCD thay thẻ BHYT để khám, chữa bệnh',
  'ho-ngheo': 'bổ sung thông tin {n} hộ nghèo',
  'nhan-khau-ngheo': 'bổ sung thông tin {n} nhân khẩu hộ nghèo',
  'ho-can-ngheo': 'bổ sung thông tin {n} hộ cận nghèo',
  'nhan-khau-can-ngheo': 'bổ sung thông tin {n} nhân khẩu hộ cận nghèo',
  'chinh-sach': 'bổ sung thông tin {n} nhân khẩu thuộc gia đình chính sách',
  'vneid-kich-hoat': 'kích hoạt {n}/{d} tài khoản định danh điện tử VNeID, đạt {rate}',
  'dinh-danh-thu-nhan': 'thu nhận {n}/{d} hồ sơ định danh điện tử mức độ 2, đạt {rate}',
};

/** Households and the people in them are said together: '117 hộ, 356 nhân khẩu hộ nghèo'. */
const pairs: Record<string, { with: string; template: string }> = {
  'ho-ngheo': { with: 'nhan-khau-ngheo', template: 'bổ sung thông tin {n} hộ, {n2} nhân khẩu hộ nghèo' },
  'ho-can-ngheo': {
    with: 'nhan-khau-can-ngheo',
    template: 'bổ sung thông tin {n} hộ, {n2} nhân khẩu hộ cận nghèo',
  },
};

/** Indicators with a figure, each said in a few words; the two of a pair in one phrase. */
export function phrasesOf(snapshot: Snapshot, indicators: readonly SnapshotIndicator[]): Part[][] {
  const known = new Map(indicators.map((one) => [one.code, one]));
  const said = new Set<string>();
  const phrases: Part[][] = [];
  for (const indicator of indicators) {
    const amount = indicator.standing.shown;
    if (!amount || said.has(indicator.code)) continue;
    const pair = pairs[indicator.code];
    const second = pair && known.get(pair.with);
    if (pair && second?.standing.shown) {
      said.add(second.code);
      const other = { code: second.code, amount: second.standing.shown };
      phrases.push(filled(pair.template, indicator, amount, { second: other }));
    } else phrases.push(phraseOf(indicator, amount, coverageOf(snapshot, indicator)));
  }
  return phrases;
}

/** The same by short names, where there is little room: 'kích hoạt VNeID đạt 82,3%', 'căn cước trong tuần: 3.068'. */
export function shortPhrasesOf(snapshot: Snapshot, indicators: readonly SnapshotIndicator[]): Part[][] {
  return indicators.flatMap((indicator) => {
    const { shortName, measure, rule, standing } = indicator;
    if (!standing.shown) return [];
    const isUnsaid = rule.accumulation === 'weekly' && !/tuần/u.test(shortName);
    const thing = `${withSmallFirst(shortName)}${isUnsaid ? ' trong tuần' : ''}`;
    const unit = thing.includes(measure) ? '' : ` ${measure}`;
    const template = rule.kind === 'count' ? `${thing}: {n}${unit}` : `${thing} ${verbOf(rule)} {rate}`;
    const coverage = coverageOf(snapshot, indicator);
    const end = coverage ? ` ({r}/{e} ${coverage.kind})` : '';
    return [filled(template + end, indicator, standing.shown, { coverage })];
  });
}

function phraseOf(indicator: SnapshotIndicator, amount: Amount, coverage: Coverage | null): Part[] {
  const of = coverage ? `số của {r}/{e} ${coverage.kind}` : '';
  const known = templates[indicator.code];
  const template = known ? `${known}${of && ` (${of})`}` : templateByName(indicator, amount, of);
  return filled(template, indicator, amount, { coverage });
}

/** @param of whose figure it is, where it is not everybody's */
function templateByName(
  { name, measure, rule }: SnapshotIndicator,
  { denominator }: Amount,
  of: string,
): string {
  const thing = withSmallFirst(name.replace(/^Tỷ lệ /, ''));
  if (rule.kind === 'count') return `${thing}: {n} ${measure}${of && ` (${of})`}`;
  const parts = `({n}/{d} ${measure}${of && `; ${of}`})`;
  if (rule.kind === 'yes_no') return denominator === 1 ? `${thing}: {n}/{d}` : `{rate} ${thing} ${parts}`;
  return `${thing} ${verbOf(rule)} {rate} ${parts}`;
}

/** Where less is better, nothing is achieved by a rate. */
function verbOf({ direction }: SnapshotIndicator['rule']): 'đạt' | 'chiếm' {
  return direction === 'higher_is_better' ? 'đạt' : 'chiếm';
}

/** 'Hồ sơ' → 'hồ sơ'; abbreviations and names stay: 'UBND', 'VNeID'. */
export function withSmallFirst(words: string): string {
  return /^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLocaleLowerCase('vi') + words.slice(1) : words;
}

function filled(
  template: string,
  { code }: Pick<SnapshotIndicator, 'code'>,
  { numerator, denominator }: Amount,
  { second, coverage }: { second?: { code: string; amount: Amount }; coverage?: Coverage | null } = {},
): Part[] {
  const figures: Record<string, Part> = {
    n: figure(code, 'numerator', formatCount(numerator)),
    d: figure(code, 'denominator', formatCount(denominator)),
    rate: figure(code, 'rate', writtenRate(numerator, denominator)),
    ...(second && { n2: figure(second.code, 'numerator', formatCount(second.amount.numerator)) }),
    ...(coverage && {
      r: figure(code, 'units', formatCount(coverage.reported)),
      e: figure(code, 'units-expected', formatCount(coverage.expected)),
    }),
  };
  return template
    .split(/\{(\w+)\}/)
    .map((piece, at) => (at % 2 === 1 ? (figures[piece] ?? '') : piece))
    .filter((part) => part !== '');
}

function figure(code: string, what: string, text: string): Part {
  return { text, from: `indicators/${code}/${what}` };
}
