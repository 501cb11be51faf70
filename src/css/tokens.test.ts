import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync('src/css/tokens.css', 'utf8');

/** The light and dark value of each colour token. */
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }] as const,
  ),
);
const surfaces = ['surface', 'surface-raised', 'surface-sunken'];
const tones = ['ok', 'warn', 'bad', 'info'];
const code = [...tokens.keys()].filter((name) => name.startsWith('code-'));

type Pair = readonly [foreground: string, background: string];
const pairs = (foregrounds: readonly string[], backgrounds: readonly string[]): Pair[] =>
  foregrounds.flatMap((fore) => backgrounds.map((back) => [fore, back] as const));

/** What is read, 4.5:1 (WCAG 1.4.3). */
const texts: readonly Pair[] = [
  ...pairs(['text', 'text-quiet', 'accent', ...tones], surfaces),
  ...pairs(['text', 'text-quiet'], ['accent-soft', ...tones.map((tone) => `${tone}-soft`)]),
  ...tones.map((tone) => [tone, `${tone}-soft`] as const),
  ...pairs(['accent'], ['accent-soft']),
  ['accent-text', 'accent'],
  ...pairs(['text', ...code], ['surface-sunken']),
];

/** Edges of controls, focus rings, dots and bars of verdicts, 3:1 (WCAG 1.4.11). */
const signs: readonly Pair[] = [
  ...pairs(['line-strong', 'focus', 'accent'], surfaces),
  ...pairs(['focus'], ['accent-soft']),
  ...pairs(tones, ['accent-soft', ...surfaces]),
];

const modes = ['light', 'dark'] as const;

test('every colour of the style sheet is a pair, and every pair is checked', () => {
  expect(tokens.size).toBeGreaterThan(20);
  expect(css.match(/#[0-9a-f]{3,8}\b/gi)).toHaveLength(tokens.size * 2);
  const checked = new Set([...texts, ...signs].flat());
  // Lines that separate are no signs: nothing is lost without them.
  const unchecked = [...tokens.keys()].filter((name) => !checked.has(name) && name !== 'line');
  expect(unchecked, 'add the new token to `texts` or `signs` of this test').toEqual([]);
});

describe.each(modes)('%s mode', (mode) => {
  test.each(texts)('text in %s is readable on %s', (fore, back) => {
    expect(contrast(colour(fore, mode), colour(back, mode))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(signs)('a sign in %s is seen on %s', (fore, back) => {
    expect(contrast(colour(fore, mode), colour(back, mode))).toBeGreaterThanOrEqual(3);
  });
});

test('the contrast is WCAG’s', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 2);
});

function colour(name: string, mode: (typeof modes)[number]): string {
  const token = tokens.get(name);
  if (!token) throw new Error(`tokens.css has no colour --${name}: correct this test.`);
  return token[mode];
}

/** The ratio of two colours, `#rrggbb`, in any order: 1 to 21. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
