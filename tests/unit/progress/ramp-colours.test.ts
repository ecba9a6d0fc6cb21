import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync('app/styles/tokens.css', 'utf8');
const [light = '', dark = ''] = css.split('prefers-color-scheme: dark');

function colour(theme: string, name: string): string {
  const found = new RegExp(`--color-${name}: (#[0-9a-f]{6});`).exec(theme)?.[1];
  if (!found) throw new Error(`no colour ${name}`);
  return found;
}

/** Relative luminance and contrast of WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe.each([
  ['light', light],
  ['dark', dark],
])('the ramp in the %s theme', (_, theme) => {
  test.each([1, 2, 3, 4, 5])('what is written on step %d can be read (AA)', (step) => {
    expect(contrast(colour(theme, `ramp-${step}`), colour(theme, `on-ramp-${step}`))).toBeGreaterThan(4.5);
  });

  test('neighbouring steps differ without their hue', () => {
    for (const step of [1, 2, 3, 4]) {
      const [one, next] = [colour(theme, `ramp-${step}`), colour(theme, `ramp-${step + 1}`)];
      expect(contrast(one, next), `${step} and ${step + 1}`).toBeGreaterThan(1.3);
    }
  });
});
