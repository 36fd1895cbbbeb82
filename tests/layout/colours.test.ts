import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Text on ground as the components use them; WCAG 2.2 AA wants 4.5 : 1, and the contrast theme keeps 7 : 1. */
const TEXT: readonly (readonly [text: string, ground: string])[] = [
  ...['ink', 'ink-soft', 'accent', 'caution'].flatMap((text) =>
    ['paper', 'surface', 'sunken'].map((ground) => [text, ground] as const),
  ),
  ['ink', 'accent-soft'],
  ['accent', 'accent-soft'],
  ['ink', 'caution-soft'],
  ['caution', 'caution-soft'],
  ['on-accent', 'accent'],
  ['mark-ink', 'mark'],
];
/** What must be seen to use a control: 3 : 1. */
const SHAPES: readonly (readonly [shape: string, ground: string])[] = [
  ['line-strong', 'paper'],
  ['line-strong', 'surface'],
  ['focus', 'paper'],
  ['focus', 'surface'],
];

const css = readFileSync('src/renderer/ui/styles/tokens.css', 'utf8');

type Scheme = 'light' | 'dark';
type Colours = ReadonlyMap<string, string>;

/** The colours of a rule, by the names of their tokens. */
function coloursOf(selector: string, scheme: Scheme): Colours {
  const start = css.indexOf(`${selector} {`);
  const rule = css.slice(start, css.indexOf('}', start));
  const found = [
    ...rule.matchAll(/--([a-z-]+): (?:light-dark\((#\w{6}), (#\w{6})\)|(#\w{6}));/g),
  ].map(([, name = '', light = '', dark = '', both]): [string, string] => [
    name,
    both ?? (scheme === 'light' ? light : dark),
  ]);
  return new Map(found);
}

/** Relative luminance, as WCAG 2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe('the colours', () => {
  it.each([
    [':root', 'light', 4.5],
    [':root', 'dark', 4.5],
    [":root[data-theme='contrast']", 'light', 7],
    [":root[data-theme='contrast']", 'dark', 7],
  ] as const)('of %s, %s, can be told apart', (selector, scheme, least) => {
    const colours = coloursOf(selector, scheme);
    const poor = (pairs: typeof TEXT, wanted: number): string[] =>
      pairs.flatMap(([front, ground]) => {
        const [one, other] = [colours.get(front), colours.get(ground)];
        if (one === undefined || other === undefined) return [`${front} on ${ground}: not there`];
        const ratio = contrast(one, other);
        return ratio < wanted ? [`${front} on ${ground}: ${ratio.toFixed(2)}`] : [];
      });
    expect([...poor(TEXT, least), ...poor(SHAPES, 3)]).toEqual([]);
  });

  it('are measured as the standard does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });
});
