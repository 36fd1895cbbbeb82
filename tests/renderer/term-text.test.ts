import { cleanup, render } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { stretches } from '../../src/renderer/reading/text/pieces.js';
import type { TextContext } from '../../src/renderer/reading/text/text-context.js';
import type { HasTerms } from '../../src/shared/edition/term-offsets.js';
import type { Block } from '../../src/shared/edition/tree.js';
import FactHarness from './support/FactHarness.svelte';
import TextHarness from './support/TextHarness.svelte';

afterEach(cleanup);

const screen: TextContext = {
  numberOf: () => undefined,
  sourceLabel: (id) => id,
  href: (to) => (to === 'glossary/gone' ? undefined : `#/${to}`),
};
const TEXT = 'A child was held in debt bondage.';
const bondage = { start: 20, end: 32, to: 'glossary/debt-bondage' };
const show = (fact: HasTerms & { doubt?: string }, more: Partial<TextContext> = {}) =>
  render(FactHarness, {
    props: { fact: { text: TEXT, sources: [], ...fact }, context: { ...screen, ...more } },
  }).container;

describe('a statement with glossary terms', () => {
  it('links each of them, and keeps its words as they are', () => {
    const container = show({ terms: [{ start: 2, end: 7, to: 'glossary/child' }, bondage] });
    const links = [...container.querySelectorAll('a')];
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['child', '#/glossary/child'],
      ['debt bondage', '#/glossary/debt-bondage'],
    ]);
    expect(container.textContent.trim()).toBe(TEXT);
  });

  it('shows the marks of a search inside a link and beside it', () => {
    const marks = new Set(['held', 'bondage']);
    const container = show({ terms: [bondage] }, { marks });
    expect(container.querySelector('a')?.textContent).toBe('debt bondage');
    expect(container.querySelector('a mark')?.textContent).toBe('bondage');
    expect([...container.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
      'held',
      'bondage',
    ]);
    expect(container.textContent.trim()).toBe(TEXT);
  });

  it('links the terms of its doubt as well', () => {
    const doubt = 'Said by GRETA.';
    const container = show({ doubt, doubtTerms: [{ start: 8, end: 13, to: 'glossary/greta' }] });
    expect(container.querySelector('.doubt a')?.textContent).toBe('GRETA');
  });

  it('shows the words alone where the page knows no such article', () => {
    const container = show({ terms: [{ ...bondage, to: 'glossary/gone' }] });
    expect(container.querySelector('a')).toBeNull();
    expect(container.textContent.trim()).toBe(TEXT);
  });
});

describe('a link in the text', () => {
  const link = (to: string): Block => ({
    type: 'paragraph',
    children: [{ type: 'link', to, children: [{ type: 'text', value: to }] }],
  });

  it('is quiet when it leads to a term, and only then', () => {
    const blocks = [link('glossary/child'), link('topics/children')];
    const { container } = render(TextHarness, { props: { blocks, context: screen } });
    const links = [...container.querySelectorAll('a')];
    expect(links.map((found) => found.dataset['term'])).toEqual(['glossary/child', undefined]);
  });

  it('is its words alone on paper', () => {
    const paper = { ...screen, href: () => undefined };
    const { container } = render(TextHarness, {
      props: { blocks: [link('glossary/child')], context: paper },
    });
    expect(container.querySelector('a')).toBeNull();
    expect(container.textContent).toContain('glossary/child');
  });
});

describe('stretches', () => {
  const cut = (marks: [number, number][], terms: [number, number][]) =>
    stretches(
      { text: 'abcdef', marks },
      terms.map(([start, end]) => ({ start, end, to: 'glossary/x' })),
    ).map(({ text, to, marks: inside }) => `${to ? '>' : ''}${text}${JSON.stringify(inside)}`);

  it.each<[[number, number][], [number, number][], string[]]>([
    [[], [], ['abcdef[]']],
    [[], [[0, 6]], ['>abcdef[]']],
    [[[1, 5]], [[2, 4]], ['ab[[1,2]]', '>cd[[0,2]]', 'ef[[0,1]]']],
    [[[0, 2]], [[2, 4]], ['ab[[0,2]]', '>cd[]', 'ef[]']],
    [[], [[3, 99]], ['abcdef[]']],
    [
      [],
      [
        [0, 3],
        [2, 5],
      ],
      ['>abc[]', 'def[]'],
    ],
  ])('cuts marks %j and terms %j', (marks, terms, expected) => {
    expect(cut(marks, terms)).toEqual(expected);
  });
});
