import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const SOURCES = join(import.meta.dirname, '..');
const TOKENS = ['tokens.css', 'hall-tokens.css']
  .map((name) => readFileSync(join(SOURCES, 'styles', name), 'utf8'))
  .join('\n');

type Palette = Readonly<Record<string, string>>;

/** The plain colours of the rule with this selector. */
function palette(selector: string): Palette {
  const [, rule = ''] = TOKENS.split(`\n${selector} {`);
  const [body = ''] = rule.split('\n}');
  const colours = [...body.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)];
  return Object.fromEntries(colours.map(([, name, colour]) => [name, colour]));
}

const LIGHT = palette(':root');
const HALL: Palette = { ...LIGHT, ...palette('.hall') };

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(palette: Palette, one: string, other: string): number {
  const [a, b] = [one, other].map((name) => luminance(palette[name] ?? '') + 0.05);
  return Math.max(a ?? 0, b ?? 0) / Math.min(a ?? 0, b ?? 0);
}

const TEXTS: readonly (readonly [string, string])[] = [
  ...['ink', 'ink-soft', 'accent', 'good', 'warn', 'danger'].flatMap((text) => [
    [text, 'ground'] as const,
    [text, 'paper'] as const,
  ]),
  ['ink', 'accent-ground'],
  ['ink', 'good-ground'],
  ['ink', 'warn-ground'],
  ['ink', 'danger-ground'],
  ['accent', 'accent-ground'],
  ['good', 'good-ground'],
  ['warn', 'warn-ground'],
  ['danger', 'danger-ground'],
  ['on-fill', 'accent'],
  ['on-fill', 'danger'],
];

describe('what is written can be read', () => {
  it.each(TEXTS)('%s on %s has a contrast of 7 : 1, in light and in the hall', (text, ground) => {
    expect(contrast(LIGHT, text, ground)).toBeGreaterThanOrEqual(7);
    expect(contrast(HALL, text, ground)).toBeGreaterThanOrEqual(7);
  });

  it('the banner has it too', () => {
    expect(contrast(HALL, 'banner', 'banner-ground')).toBeGreaterThanOrEqual(7);
  });

  it('a wall that is switched off still says whose it is', () => {
    expect(contrast(HALL, 'off-ink', 'off')).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['bar', 'good', 'warn', 'accent'])('a bar of %s stands out from its track', (bar) => {
    expect(contrast(LIGHT, bar, 'track')).toBeGreaterThanOrEqual(3);
    expect(contrast(HALL, bar, 'track')).toBeGreaterThanOrEqual(3);
  });
});

it('colours stand in the tokens and nowhere else', () => {
  const sheets = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.css') && !path.endsWith('tokens.css'),
  );
  const raw = sheets.filter((path) =>
    /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|color-mix)a?\(/i.test(
      readFileSync(join(SOURCES, path), 'utf8'),
    ),
  );
  expect(raw).toEqual([]);
});
