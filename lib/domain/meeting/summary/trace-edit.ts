import type { FigurePart, Part } from './sentence';

/** A figure that a person typed where the frozen figures say another, or none. */
export interface TypedFigure {
  text: string;
  typed: true;
}

export type LinePart = string | FigurePart | TypedFigure;

/** A word, a number or a sign, and where it stands. */
interface Token {
  text: string;
  at: number;
  /** What the rules wrote there; null in words and in an edited text. */
  figure: FigurePart | null;
}

/**
 * Names that hold digits and are no figures: a date after its word, a month, the years of a period, an hour, a
 * document's number ('78/KH-UBND', '30/2020/NĐ-CP', '57-NQ/TW'), 'Đề án 06'; then numbers ('1.315', '84,3%'), words, and
 * single signs.
 */
const named = [
  '(?<=ngày )\\d{1,2}\\/\\d{1,2}(?:\\/\\d{4})?',
  '\\d{1,2}\\/\\d{1,2}\\/\\d{4}',
  '(?<=tháng )\\d{1,2}(?:\\/\\d{4})?',
  '(?<=năm )\\d{4}',
  '(?<=giai đoạn )\\d{4}(?:\\s*[-–]\\s*\\d{4})?',
  '(?<=tuần )\\d{1,2}\\/\\d{4}',
  '\\d{1,2} giờ(?: \\d{2}(?!\\d))?',
  '(?<=Đề án )06',
  '\\d+(?:\\/\\d{4})?\\/\\p{Lu}[\\p{L}\\d-]*',
  '\\d+-\\p{Lu}[\\p{L}\\d]*\\/\\p{Lu}[\\p{L}\\d-]*',
];
const number = '\\d[\\d.,]*\\d%?|\\d%?';
const token = new RegExp(`${named.join('|')}|${number}|[\\p{L}\\p{M}]+|[^\\s]`, 'gu');
const isNumber = new RegExp(`^(?:${number})$`);
const isNamed = new RegExp(named.join('|'), 'gu');

/** A word left in its place says more of where an edit is than a number that may have moved. */
const weight = ({ text }: Token) => (isNumber.test(text) ? 1 : 2);

/**
 * An edited text with each number led back to the figure that the rules wrote there. A number that another stands for
 * now, or that is new, is a typed one; so is a figure that was taken to another place among other words.
 */
export function retraced(parts: readonly Part[], edited: string): LinePart[] {
  const before = tokensOfParts(parts);
  const after = tokensOf(edited);
  const matched = matchedTokens(before, after);
  const dates = new Set([...edited.matchAll(isNamed)].map(({ index }) => index));
  const found: LinePart[] = [];
  let at = 0;
  for (const one of after) {
    const origin = matched.get(one);
    const isTyped = !origin && isNumber.test(one.text) && !dates.has(one.at);
    if (!origin?.figure && !isTyped) continue;
    if (one.at > at) found.push(edited.slice(at, one.at));
    found.push(origin?.figure ?? { text: one.text, typed: true });
    at = one.at + one.text.length;
  }
  if (at < edited.length) found.push(edited.slice(at));
  return found;
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(token)].map((match) => ({ text: match[0], at: match.index, figure: null }));
}

/** A figure is one token, whatever it is written with ('–'). */
function tokensOfParts(parts: readonly Part[]): Token[] {
  const text = parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
  const figures = new Map<number, FigurePart>();
  let at = 0;
  for (const part of parts) {
    if (typeof part === 'string') at += part.length;
    else {
      figures.set(at, part);
      at += part.text.length;
    }
  }
  return tokensOf(text).map((one) => {
    const figure = figures.get(one.at);
    return figure?.text === one.text ? { ...one, figure } : one;
  });
}

/** Which token of the edited text is which of the former one. */
function matchedTokens(before: readonly Token[], after: readonly Token[]): Map<Token, Token> {
  const matched = new Map<Token, Token>();
  const left = new Set(before);
  const pair = (one: Token | undefined, other: Token | undefined) => {
    if (!one || !other) return;
    matched.set(other, one);
    left.delete(one);
  };
  const same = (i: number, j: number) => before[i]?.text === after[j]?.text;
  let start = 0;
  while (start < Math.min(before.length, after.length) && same(start, start)) start++;
  let end = 0;
  while (
    end < Math.min(before.length, after.length) - start &&
    same(before.length - 1 - end, after.length - 1 - end)
  )
    end++;
  for (let at = 0; at < start; at++) pair(before[at], after[at]);
  for (let at = 1; at <= end; at++) pair(before.at(-at), after.at(-at));
  const middle = [before.slice(start, before.length - end), after.slice(start, after.length - end)] as const;
  for (const [one, other] of commonTokens(...middle)) pair(one, other);
  for (const [at, one] of after.entries()) {
    if (!matched.has(one)) pair(movedFrom(before, left, after, at), one);
  }
  return matched;
}

/** The heaviest run of tokens that both texts have in the same order. */
function commonTokens(before: readonly Token[], after: readonly Token[]): [Token, Token][] {
  const width = after.length + 1;
  const best = new Uint32Array((before.length + 1) * width);
  const of = (i: number, j: number) => best[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const [one, other] = [before[i], after[j]];
      const taken = one && one.text === other?.text ? of(i + 1, j + 1) + weight(one) : 0;
      best[i * width + j] = Math.max(taken, of(i + 1, j), of(i, j + 1));
    }
  }
  const pairs: [Token, Token][] = [];
  for (let i = 0, j = 0; i < before.length && j < after.length; ) {
    const [one, other] = [before[i], after[j]];
    if (one && other && one.text === other.text && of(i, j) === of(i + 1, j + 1) + weight(one)) {
      pairs.push([one, other]);
      i++;
      j++;
    } else if (of(i + 1, j) >= of(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

/** A figure that was moved with the words around it: the same writing, between the same two neighbours. */
function movedFrom(
  before: readonly Token[],
  left: ReadonlySet<Token>,
  after: readonly Token[],
  at: number,
): Token | undefined {
  return before.find(
    (one, was) =>
      left.has(one) &&
      one.text === after[at]?.text &&
      before[was - 1]?.text === after[at - 1]?.text &&
      before[was + 1]?.text === after[at + 1]?.text,
  );
}
