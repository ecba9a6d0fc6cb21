import { Fragment, isValidElement, type ReactElement, type ReactNode } from 'react';

/** What a class does to a drawing, as attributes: 'chart-rule' → { stroke: '#d9dcd8', 'stroke-width': '1' }. */
export type ClassStyles = ReadonlyMap<string, Readonly<Record<string, string>>>;

/**
 * A drawing as it stands in a page, written out as SVG with its styles in it. Drawings are elements and components
 * without state, so nothing of a renderer is needed.
 */
export function svgText(node: ReactNode, styles: ClassStyles): string {
  if (node === null || node === undefined || typeof node === 'boolean') return '';
  if (Array.isArray(node)) return node.map((one) => svgText(one, styles)).join('');
  if (!isValidElement<Record<string, unknown>>(node)) return escapeXml(String(node));
  const { type, props } = node;
  if (typeof type === 'function') return svgText(rendered(node), styles);
  if ((type as unknown) === Fragment) return svgText(props.children as ReactNode, styles);
  if (typeof type !== 'string') throw new TypeError('a drawing is made of elements and plain components');
  const inside = svgText(props.children as ReactNode, styles);
  return `<${type}${attributes(props, styles)}${inside ? `>${inside}</${type}>` : '/>'}`;
}

/** What a component draws. */
export function rendered(node: ReactElement<Record<string, unknown>>): ReactNode {
  return (node.type as (props: object) => ReactNode)(node.props);
}

/** What a drawing has for the page it stands on: a link leads nowhere from a file. */
const ofThePage = new Set(['children', 'className', 'style', 'href']);

function attributes(props: Record<string, unknown>, styles: ClassStyles): string {
  const written: Record<string, unknown> = {};
  for (const name of String(props.className ?? '').split(' ')) Object.assign(written, styles.get(name));
  for (const [name, value] of Object.entries(props)) {
    if (!ofThePage.has(name) && value != null) written[attributeName(name)] = value;
  }
  return Object.entries(written)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');
}

/** React's 'textAnchor' is 'text-anchor' in a file; 'viewBox' and 'gradientUnits' are what they are. */
function attributeName(name: string): string {
  return /^(view|preserve|gradient|pattern|clipPathU|marker[WHU])/.test(name)
    ? name
    : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

export function escapeXml(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
