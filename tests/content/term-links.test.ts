import { describe, expect, it } from 'vitest';
import { compileFiles } from '../../src/content/compile.js';
import { ContentFaultsError } from '../../src/content/faults.js';
import type { Article } from '../../src/shared/edition/edition.js';
import type { Block, Inline } from '../../src/shared/edition/tree.js';
import { sampleFiles } from './sample.js';

const front = (title: string, more = '') =>
  `---\ntitle: ${title}\nsummary: Summary.\nasOf: 2026-11-23\n${more}---\n\n`;
const term = (title: string, more = '', body = 'Text.') => `${front(title, more)}${body}\n`;
const GLOSSARY = {
  'en/glossary/child.md': term('Child'),
  'en/glossary/child-trafficking.md': term('Child trafficking', 'alsoCalled: [CTR]\n'),
  'en/glossary/debt-bondage.md': term('Debt bondage', 'alsoCalled: [Bonded labour]\n'),
  'en/glossary/act.md': term('Act', "linkForms: ['(an) act', 'act(, means)', action element]\n"),
  'en/glossary/means.md': term('Means', 'linkForms: []\n'),
  'en/glossary/referral.md': term('National referral mechanism', 'alsoCalled: [NRM]\n'),
  'en/glossary/abuse.md': term('Abuse of a position'),
  'en/glossary/co-ordinator.md': term('National co-ordinator'),
};

const compiled = (files: Record<string, string>) =>
  compileFiles(sampleFiles({ ...GLOSSARY, ...files }), 'en');
const articleOf = (files: Record<string, string>, id: string) =>
  JSON.parse(compiled(files).files.get(`articles/${id}.json`) ?? 'null') as Article;

/** The links of a topic with this Markdown, as text: "a [child>child] and". */
const linked = (markdown: string, title = 'Topic') => {
  const { lead, sections } = articleOf(
    { 'en/topics/x.md': front(title) + markdown + '\n' },
    'topics/x',
  );
  return [lead, ...sections.map(({ body }) => body)].flatMap((blocks) => blocks.map(shown));
};
function shown(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return block.children.map(shownInline).join('');
    case 'list':
      return block.items.map((item) => item.map(shown).join('')).join('; ');
    case 'table':
      return [block.head, ...block.rows]
        .map((row) => row.map((cell) => cell.map(shownInline).join('')).join(' | '))
        .join('; ');
    default:
      return block.type;
  }
}
function shownInline(node: Inline): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  const inside = node.children.map(shownInline).join('');
  return node.type === 'link' ? `[${inside}>${node.to.replace('glossary/', '')}]` : inside;
}

describe('glossary terms in the text', () => {
  it('are linked at their first use, in reading order, and only there', () => {
    expect(linked('No term. A child, a child.\n\n## One\n\nA child in debt bondage.')).toEqual([
      'No term. A [child>child], a child.',
      'A child in [debt bondage>debt-bondage].',
    ]);
  });

  it('are looked for by all their names, their plurals and the possessive', () => {
    expect(linked('Bonded labour.')).toEqual(['[Bonded labour>debt-bondage].']);
    expect(linked('Two children’s papers.')).toEqual(['Two [children>child]’s papers.']);
    expect(linked('Abuses of a position.')).toEqual(['[Abuses of a position>abuse].']);
    expect(linked('The NRMs.')).toEqual(['The [NRMs>referral].']);
  });

  it('may be written with a hyphen for a space, and without a hyphen', () => {
    expect(linked('a child-trafficking case')).toEqual([
      'a [child-trafficking>child-trafficking] case',
    ]);
    expect(linked('the national coordinator')).toEqual(['the [national coordinator>co-ordinator]']);
  });

  it('give way to a longer term', () => {
    expect(linked('Child trafficking, child trafficking, a child.')).toEqual([
      '[Child trafficking>child-trafficking], child trafficking, a [child>child].',
    ]);
  });

  it('are whole words: no part of a word or of a compound', () => {
    expect(linked('Childhood, a grandchild, child-friendly, step-child.')).toEqual([
      'Childhood, a grandchild, child-friendly, step-child.',
    ]);
  });

  it('keep their capitals: acronyms as written, names left alone', () => {
    expect(linked('The nrm and ctr, then the CTR.')).toEqual([
      'The nrm and ctr, then the [CTR>child-trafficking].',
    ]);
    expect(linked('Rights of the Child. Child Convention. Child or adult?')).toEqual([
      'Rights of the Child. Child Convention. [Child>child] or adult?',
    ]);
  });

  it('are not linked inside links, headings, table heads and quoted titles', () => {
    expect(
      linked(
        'See [a child](home) and “The child of tomorrow”.\n\n## A child\n\n' +
          '| A child |\n| --- |\n| One child |',
      ),
    ).toEqual(['See [a child>home] and “The child of tomorrow”.', 'A child; One [child>child]']);
    expect(linked('The word “child”.')).toEqual(['The word “[child>child]”.']);
  });

  it('are not linked again once the writer has, but before that they are', () => {
    expect(linked('The [minor](glossary/child) is a child.')).toEqual([
      'The [minor>child] is a child.',
    ]);
    expect(linked('The child is a [minor](glossary/child).')).toEqual([
      'The [child>child] is a [minor>child].',
    ]);
  });

  it('are not linked in the name of the article, nor on their own page', () => {
    expect(linked('Debt bondage today. A child in debt bondage.', 'Debt bondage')).toEqual([
      'Debt bondage today. A [child>child] in debt bondage.',
    ]);
    const own = articleOf(
      { 'en/glossary/child.md': term('Child', '', 'A child in debt bondage.') },
      'glossary/child',
    );
    expect(own.lead.map(shown)).toEqual(['A child in [debt bondage>debt-bondage].']);
  });

  it('are linked in bold text and in lists', () => {
    expect(linked('- **Child.** Text.\n- A child.')).toEqual(['[Child>child]. Text.; A child.']);
  });
});

describe('linkForms', () => {
  it('replace the names of the term, and may ask for words beside it', () => {
    expect(linked('They act. Act No. 5. It is an act.')).toEqual([
      'They act. Act No. 5. It is an [act>act].',
    ]);
    expect(linked('Name act, means and purpose.')).toEqual(['Name [act>act], means and purpose.']);
    expect(linked('The action element.')).toEqual(['The [action element>act].']);
  });

  it('may be none: the term is never linked by itself', () => {
    expect(linked('By all means, a means.')).toEqual(['By all means, a means.']);
  });

  it('belong to glossary articles only, and begin with a word', () => {
    const spoilt = [
      { 'en/topics/x.md': `${front('X', 'linkForms: [x]\n')}Text.\n` },
      { 'en/glossary/act.md': term('Act', "linkForms: ['- act']\n") },
    ];
    for (const files of spoilt) expect(() => compiled(files)).toThrow(ContentFaultsError);
  });
});

describe('glossary terms in structured fields', () => {
  const instrument = (covers: string, more = '') =>
    front('Treaty').replace(
      '---\n\n',
      `instrument:
  shortTitle: Treaty
  body: UN
  kind: treaty
  factSources: [un-protocol]
  binds: Parties
  obliges:
    - text: "Protect every child. 😀 Stop debt bondage."
      sources: [un-protocol]
  articles:
    - ref: Article 1
      covers: "${covers}"
      sources: [un-protocol]
${more}---\n\n`,
    ) + 'The lead names no term.\n';
  const fieldsOf = (covers: string, more?: string) =>
    articleOf({ 'en/instruments/t.md': instrument(covers, more) }, 'instruments/t').instrument;

  it('are noted with offsets into the text, in UTF-16 units', () => {
    const fact = fieldsOf('Nothing')?.obliges[0];
    expect(fact?.terms?.map(({ start, end, to }) => [fact.text.slice(start, end), to])).toEqual([
      ['child', 'glossary/child'],
      ['debt bondage', 'glossary/debt-bondage'],
    ]);
  });

  it('are noted once in reading order, and not at all where there are none', () => {
    const [row] = fieldsOf('A child and the NRM')?.articles ?? [];
    expect(row?.terms?.map(({ to }) => to)).toEqual(['glossary/referral']);
    expect(fieldsOf('A child')?.articles[0]).not.toHaveProperty('terms');
  });

  it('are noted in a doubt beside the statement', () => {
    const [row] = fieldsOf('Nothing', '      doubt: "The NRM is not named."\n')?.articles ?? [];
    expect(row?.doubtTerms).toEqual([{ start: 4, end: 7, to: 'glossary/referral' }]);
  });

  it('cannot be written by hand', () => {
    const terms = '      terms: [{ start: 0, end: 1, to: glossary/child }]\n';
    expect(() => fieldsOf('A child', terms)).toThrow(ContentFaultsError);
  });
});
