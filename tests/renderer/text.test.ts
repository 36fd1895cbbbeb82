import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { pieces } from '../../src/renderer/reading/text/pieces.js';
import type { TextContext } from '../../src/renderer/reading/text/text-context.js';
import type { Block, Inline } from '../../src/shared/edition/tree.js';
import TextHarness from './support/TextHarness.svelte';

afterEach(cleanup);

const context: TextContext = {
  numberOf: (id) => ({ first: 1, second: 2 })[id],
  sourceLabel: (id) => `OSCE, ${id}, 2003`,
  citeHref: (number) => `#/topics/x?at=source-${number}`,
  href: (to, at) => (to === 'topics/gone' ? undefined : `#/${to}${at ? `?at=${at}` : ''}`),
};
const text = (value: string): Inline => ({ type: 'text', value });
const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children });
const show = (blocks: Block[], more: Partial<TextContext> = {}) =>
  render(TextHarness, { props: { blocks, context: { ...context, ...more } } }).container;

describe('Blocks', () => {
  it('shows hostile text as the characters it is', () => {
    const hostile = '<img src=x onerror=alert(1)><script>alert(2)</script> {@html} &amp;';
    const container = show([paragraph(text(hostile))]);
    expect(container.textContent).toBe(hostile);
    expect(container.querySelector('img, script')).toBeNull();
  });

  it('shows marked hostile text as the characters it is', () => {
    const container = show([paragraph(text('<b>bondage</b>'))], { marks: new Set(['bondage']) });
    expect(container.textContent).toBe('<b>bondage</b>');
    expect(container.querySelector('mark')?.textContent).toBe('bondage');
  });

  it('draws lists, quotes and tables', () => {
    const container = show([
      { type: 'list', ordered: true, items: [[paragraph(text('one'))], [paragraph(text('two'))]] },
      { type: 'quote', children: [paragraph(text('said'))] },
      { type: 'table', head: [[text('Year')]], rows: [[[text('2003')]]] },
    ]);
    expect(container.querySelectorAll('ol > li')).toHaveLength(2);
    expect(container.querySelector('blockquote')?.textContent.trim()).toBe('said');
    expect(screen.getByRole('columnheader').textContent).toBe('Year');
    expect(screen.getByRole('group', { name: 'Table: Year' }).tabIndex).toBe(0);
  });

  it('numbers citations in order and names their sources', () => {
    show([paragraph(text('Fact.'), { type: 'cite', ids: ['second', 'unlisted', 'first'] })]);
    const links = screen.getAllByRole('link');
    expect(links.map((link) => link.textContent)).toEqual(['1', '2']);
    expect(links[1]?.getAttribute('aria-label')).toBe('Source 2: OSCE, second, 2003');
    expect(links[1]?.getAttribute('href')).toBe('#/topics/x?at=source-2');
  });

  it('leads to sections, and shows a link to nothing as its words', () => {
    const link = (to: string): Inline => ({ type: 'link', to, at: 's', children: [text(to)] });
    const container = show([paragraph(link('topics/here'), link('topics/gone'))]);
    expect(screen.getAllByRole('link').map((found) => found.getAttribute('href'))).toEqual([
      '#/topics/here?at=s',
    ]);
    expect(container.textContent).toContain('topics/gone');
  });

  it('hands a link out of the edition over instead of following it', async () => {
    const openLink = vi.fn();
    const out: Inline = {
      type: 'external',
      href: 'https://www.osce.org/',
      children: [text('OSCE')],
    };
    show([paragraph(out)], { openLink });
    const followed = await fireEvent.click(screen.getByRole('link'));
    expect(followed).toBe(false);
    expect(openLink).toHaveBeenCalledWith('https://www.osce.org/');
  });
});

describe('pieces', () => {
  it.each<[string, [number, number][], string]>([
    ['debt bondage', [[5, 12]], 'debt |[bondage]'],
    ['debt bondage', [], 'debt bondage'],
    [
      'a b',
      [
        [0, 1],
        [2, 3],
      ],
      '[a ]|[b]',
    ],
    [
      'overlap',
      [
        [0, 4],
        [2, 6],
      ],
      '[over]|lap',
    ],
    ['short', [[3, 99]], 'short'],
  ])('cuts %j at %j', (value, marks, expected) => {
    const found = pieces({ text: value, marks });
    expect(found.map((piece) => (piece.marked ? `[${piece.text}]` : piece.text)).join('|')).toBe(
      expected,
    );
  });
});
