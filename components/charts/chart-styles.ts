import { lightColours } from '@/lib/domain/theme/light-colours';
import type { ClassStyles } from './svg-text';

/** What of a style sheet has a meaning in a drawing that left the page. */
const drawn = /^(color|fill|fill-rule|paint-order|stroke(-[a-z]+)?|font-size|font-weight|text-anchor)$/;

/**
 * The styles of charts with the colours of the light theme in them, read from the style sheets of the screen, so that a
 * file looks as the page does and no colour is written down twice.
 * @param sheet charts.css or map-drawing.css: flat rules for single classes.
 * @param tokens tokens.css: the first block is the light theme.
 */
export function chartStyles(sheet: string, tokens: string): ClassStyles {
  const light = lightColours(tokens);
  const styles = new Map<string, Record<string, string>>();
  const bare = sheet.replace(/\/\*[\s\S]*?\*\//g, '');
  for (const [, selectors = '', body = ''] of bare.matchAll(/((?:\.[\w-]+[\s,]*)+)\{([^{}]*)\}/g)) {
    const declared = [...body.matchAll(/([\w-]+):\s*([^;]+);/g)]
      .map(([, property = '', value = '']) => [property, withColours(value.trim(), light)] as const)
      .filter(([property]) => drawn.test(property));
    for (const [, name = ''] of selectors.matchAll(/\.([\w-]+)/g))
      styles.set(name, { ...styles.get(name), ...Object.fromEntries(declared) });
  }
  return styles;
}

function withColours(value: string, light: ReadonlyMap<string, string>): string {
  return value.replace(/var\((--color-[\w-]+)\)/g, (_, name: string) => {
    const colour = light.get(name);
    if (!colour) throw new Error(`no light colour ${name}`);
    return colour;
  });
}
