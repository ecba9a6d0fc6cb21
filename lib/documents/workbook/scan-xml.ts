/** A tag as it passes by: its name without prefix, its attributes, and the text up to the next tag. */
export interface Tag {
  name: string;
  kind: 'open' | 'close' | 'alone';
  attributes: (name: string) => string | undefined;
  text: string;
}

/**
 * Goes through the tags of an XML text, in one pass. Spreadsheets need no more: no entities of one's own, no
 * document types (their tags are passed over, so that nothing ever expands).
 */
export function* scanXml(xml: string): Generator<Tag> {
  const pattern = /<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(\/?)>([^<]*)/g;
  for (const match of xml.matchAll(pattern)) {
    const [, close, name = '', attributes = '', alone, text = ''] = match;
    yield {
      name,
      kind: close ? 'close' : alone ? 'alone' : 'open',
      attributes: (wanted) => attributeOf(attributes, wanted),
      text: decode(text),
    };
  }
}

function attributeOf(attributes: string, wanted: string): string | undefined {
  for (const [, name, double, single] of attributes.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
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
