/** A tag as it passes by: its name without prefix, its attributes, and the text up to the next tag. */
export interface Tag {
  name: string;
  kind: 'open' | 'close' | 'alone';
  attributes: (name: string) => string | undefined;
  text: string;
}

/**
 * Goes through the tags of an XML text, in one pass: every character is looked at once, whatever the text, since it
 * comes from anybody. Spreadsheets need no more: no entities of one's own, no document types (their tags are passed
 * over, so that nothing ever expands).
 */
export function* scanXml(xml: string): Generator<Tag> {
  for (let start = xml.indexOf('<'); start >= 0; ) {
    const end = endOfTag(xml, start);
    const next = xml.indexOf('<', end);
    if (xml[end] === '>') {
      const text = xml.slice(end + 1, next < 0 ? undefined : next);
      const tag = tagOf(xml.slice(start + 1, end), text);
      if (tag) yield tag;
    }
    start = next;
  }
}

/** Where a tag ends: at its '>', or, where it is never closed, at the next '<' or the end of the text. */
function endOfTag(xml: string, start: number): number {
  let quote = '';
  for (let at = start + 1; at < xml.length; at++) {
    const sign = xml[at] ?? '';
    if (sign === '<') return at;
    if (quote) quote = sign === quote ? '' : quote;
    else if (sign === '>') return at;
    else if (sign === '"' || sign === "'") quote = sign;
  }
  return xml.length;
}

function tagOf(inside: string, text: string): Tag | null {
  const [head, close, name = ''] = /^(\/?)(?:[\w.-]+:)?([\w.-]+)/.exec(inside) ?? [];
  if (head === undefined) return null;
  const attributes = inside.slice(head.length);
  return {
    name,
    kind: close ? 'close' : attributes.endsWith('/') ? 'alone' : 'open',
    attributes: (wanted) => attributeOf(attributes, wanted),
    text: decode(text),
  };
}

/** Names begin after a space: so a long text without any '=' is tried once, not at each of its letters. */
function attributeOf(attributes: string, wanted: string): string | undefined {
  for (const [, name, double, single] of attributes.matchAll(
    /(?:^|\s)([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
  )) {
    if (name === wanted || name?.endsWith(`:${wanted}`)) return decode(double ?? single ?? '');
  }
  return undefined;
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi,
    (whole, hex, decimal, name) => {
      if (name) return named[name.toLowerCase()] ?? whole;
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}
