import type { Amount } from '@/lib/domain/progress/ledger';
import { writtenRate } from '@/lib/domain/progress/rate';
import { formatCount } from '@/lib/domain/report/number';
import type { SnapshotIndicator } from '../freeze/snapshot';
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
export function phrasesOf(indicators: readonly SnapshotIndicator[]): Part[][] {
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
      phrases.push(
        filled(pair.template, indicator, amount, { code: second.code, amount: second.standing.shown }),
      );
    } else phrases.push(phraseOf(indicator, amount));
  }
  return phrases;
}

/** The same by short names, where there is little room: 'Kích hoạt VNeID 82,3%'. */
export function shortPhrasesOf(indicators: readonly SnapshotIndicator[]): Part[][] {
  return indicators.flatMap((indicator) => {
    const { shortName, measure, rule, standing } = indicator;
    if (!standing.shown) return [];
    const template = rule.kind === 'count' ? `${shortName} {n} ${measure}` : `${shortName} {rate}`;
    return [filled(template, indicator, standing.shown)];
  });
}

function phraseOf(indicator: SnapshotIndicator, amount: Amount): Part[] {
  const template = templates[indicator.code] ?? templateByName(indicator, amount);
  return filled(template, indicator, amount);
}

function templateByName({ name, measure, rule }: SnapshotIndicator, { denominator }: Amount): string {
  const thing = withSmallFirst(name.replace(/^Tỷ lệ /, ''));
  if (rule.kind === 'count') return `${thing}: {n} ${measure}`;
  if (rule.kind === 'yes_no')
    return denominator === 1 ? `${thing}: {n}/{d}` : `{rate} ${thing} ({n}/{d} ${measure})`;
  const verb = rule.direction === 'higher_is_better' ? 'đạt' : 'chiếm';
  return `${thing} ${verb} {rate} ({n}/{d} ${measure})`;
}

/** 'Hồ sơ' → 'hồ sơ'; abbreviations and names stay: 'UBND', 'VNeID'. */
function withSmallFirst(words: string): string {
  return /^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLocaleLowerCase('vi') + words.slice(1) : words;
}

function filled(
  template: string,
  { code }: Pick<SnapshotIndicator, 'code'>,
  { numerator, denominator }: Amount,
  second?: { code: string; amount: Amount },
): Part[] {
  const figures: Record<string, Part> = {
    n: figure(code, 'numerator', formatCount(numerator)),
    d: figure(code, 'denominator', formatCount(denominator)),
    rate: figure(code, 'rate', writtenRate(numerator, denominator)),
    ...(second && { n2: figure(second.code, 'numerator', formatCount(second.amount.numerator)) }),
  };
  return template
    .split(/\{(\w+)\}/)
    .map((piece, at) => (at % 2 === 1 ? (figures[piece] ?? '') : piece))
    .filter((part) => part !== '');
}

function figure(code: string, what: string, text: string): Part {
  return { text, from: `indicators/${code}/${what}` };
}
