import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'svelte/compiler';
import { describe, expect, it } from 'vitest';

/**
 * Words that people read come from `resources/messages`. This is the cheap look at the source; the
 * whole interface in other letters is in `tests/browser/pseudo.test.ts`.
 */
const SPOKEN = new Set([
  'aria-label',
  'aria-description',
  'aria-valuetext',
  'title',
  'placeholder',
  'alt',
]);
const hasWord = (text: string): boolean => /\p{L}{2}/u.test(text);

interface Node {
  type: string;
  name?: string;
  data?: string;
  start: number;
  [key: string]: unknown;
}
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;

/** Words in the markup of a component, and in the attributes that are read out. */
export function wordsInMarkup(source: string): string[] {
  const found: string[] = [];
  const walk = (node: Node, isSpoken: boolean): void => {
    if (node.type === 'StyleDirective') return;
    const spoken = node.type === 'Attribute' ? SPOKEN.has(node.name ?? '') : isSpoken;
    if (node.type === 'Text' && spoken && hasWord(node.data ?? ''))
      found.push(node.data?.trim() ?? '');
    // `title={'…'}` and `{'…'}` are as good as the words themselves.
    if (node.type === 'ExpressionTag' && spoken && isNode(node['expression'])) {
      const { type, value } = node['expression'];
      if (type === 'Literal' && typeof value === 'string' && hasWord(value)) found.push(value);
    }
    for (const child of Object.values(node).flat()) if (isNode(child)) walk(child, spoken);
  };
  walk(parse(source, { modern: true }).fragment as unknown as Node, true);
  return found;
}

/** Words given as text to menus, dialogs and elements in code. */
export function wordsInCode(source: string): string[] {
  const pattern =
    /\b(?:label|sublabel|toolTip|title|message|detail|buttonLabel|buttons|textContent|ariaLabel|placeholder)\s*[:=]\s*\[?\s*(['"`])((?:(?!\1).)*?\p{L}{2}(?:(?!\1).)*?)\1/gu;
  return [...source.matchAll(pattern)]
    .map(([, , words = '']) => words)
    .filter((words) => hasWord(words.replaceAll(/\$\{[^}]*\}/g, '')));
}

const filesOf = (rooms: string[], ending: string): string[] =>
  rooms.flatMap((room) =>
    readdirSync(`src/${room}`, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith(ending))
      .map((name) => `src/${room}/${name}`),
  );

describe('words of the interface', () => {
  const foundIn = (files: string[], wordsIn: (source: string) => string[]): string[] =>
    files.flatMap((file) =>
      wordsIn(readFileSync(file, 'utf8')).map(
        (words) => `${file}: “${words}” belongs in resources/messages`,
      ),
    );

  it('are not in the components', () => {
    expect(foundIn(filesOf(['renderer'], '.svelte'), wordsInMarkup)).toEqual([]);
  });

  it('are not in the code, the menu among it', () => {
    expect(foundIn(filesOf(['main', 'preload', 'renderer'], '.ts'), wordsInCode)).toEqual([]);
  });

  it('would be found', () => {
    expect(
      wordsInMarkup('<p class="note">Hello {name}</p><a title="There" href="x">{m.a()}</a>{"now"}'),
    ).toEqual(['Hello', 'There', 'now']);
    expect(wordsInCode("{ label: 'Print', id: 'print' }; box.textContent = `Saved ${x}`")).toEqual([
      'Print',
      'Saved ${x}',
    ]);
    expect(wordsInCode('{ label: m.menu_print(), title, message: `${a}: ${b}` }')).toEqual([]);
  });
});
