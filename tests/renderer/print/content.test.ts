import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/shared/edition/edition.js';
import { citedBy } from '../../../src/shared/edition/operation-fields.js';
import type { OperationFields } from '../../../src/shared/schema/article.js';
import { statementsOf } from '../../../src/renderer/reading/facts/entry.js';
import type { BlockName } from '../../../src/renderer/print/sheet/fit-rules.js';
import { paperSources } from '../../../src/renderer/print/article/content.js';
import type { OperationArticle } from '../../../src/renderer/print/job-parts.js';
import {
  allOf,
  fieldsOf,
  keep,
  sheetContent,
  sheetSources,
  type SheetContent,
} from '../../../src/renderer/print/sheet/content.js';

const fact = (text: string, ...sources: string[]) => ({ text, sources });
const onSheet = (text: string, ...sources: string[]) => ({
  ...fact(text, ...sources),
  sheet: true as const,
});
const treaty = { status: 'party' as const, sources: ['t1', 't2', 't3', 't4'] };

const operation: OperationFields = {
  shortTitle: 'X',
  formerNames: [],
  hostState: 'X',
  hostStateCode: '008',
  city: 'Y',
  coordinates: [1, 2],
  established: { date: '1997', sources: ['e'] },
  mandateDecision: { ...fact('decision', 'd'), verify: true },
  presence: [],
  languages: { names: ['X'], sources: [] },
  mandate: [onSheet('m1', 'm', 'e'), fact('m2', 'off')],
  workingAreas: [onSheet('w1', 'm')],
  timeline: [
    { ...onSheet('old', 'o'), year: '2001' },
    { ...onSheet('early 2024', 'n'), year: '2024' },
    { ...onSheet('late 2024', 'n'), year: '2024' },
    { ...fact('secret', 'hidden'), year: '2025', screenOnly: true },
  ],
  framework: {
    criminalLaw: [onSheet('law', 'l')],
    palermoProtocol: treaty,
    cets197: { status: 'not party', sources: ['t1'] },
    referral: [fact('not for the sheet', 'off')],
    coordinator: [],
    actionPlan: [],
    hotlineHistory: [{ ...fact('call 116', 'hotline'), doubt: 'old', screenOnly: true }],
  },
  figures: [
    { ...onSheet('weighty', 'f'), year: '2022', measure: 'convictions' },
    { ...onSheet('next', 'f'), year: '2022', measure: 'other' },
    { ...onSheet('newer', 'f'), year: '2023', measure: 'other' },
  ],
  series: [
    { title: 'short', measure: 'other', points: [{ year: 2020, value: 1, sources: ['s'] }] },
    {
      title: 'long',
      measure: 'other',
      points: [
        { year: 2020, value: 1, sources: ['s'] },
        { year: 2021, value: 2, sources: ['s'] },
      ],
    },
  ],
  monitoring: [],
  conflicts: [onSheet('two sides', 'c1', 'c2', 'c3', 'c4')],
  unknown: [],
};
const ids = [
  'hidden',
  'hotline',
  'off',
  'e',
  'd',
  'm',
  'o',
  'n',
  'l',
  'f',
  's',
  't1',
  't2',
  't3',
  't4',
  'c1',
  'c2',
  'c3',
  'c4',
];
const article: OperationArticle = {
  id: 'operations/x',
  type: 'operation',
  title: 'X',
  summary: 'X',
  lead: [],
  sections: [],
  alsoCalled: [],
  audience: [],
  related: [],
  sources: ids.map((id) => ({ id, publisher: 'P', title: id })),
  asOf: '2026',
  operation,
};

const keysOf = (content: SheetContent, block: BlockName) =>
  fieldsOf(content, block).map(({ key }) => key);
const textsOf = (content: SheetContent, block: BlockName) =>
  fieldsOf(content, block).flatMap((field) => statementsOf(field).map(({ text }) => text));

describe('the content of a sheet', () => {
  const content = sheetContent(article);

  it('is what was chosen for it, treaties always, and nothing unverified or for the screen', () => {
    expect(textsOf(content, 'mandate')).toEqual(['m1', 'w1']);
    expect(keysOf(content, 'head')).toEqual(['hostState', 'city', 'established']);
    expect(keysOf(content, 'framework')).toEqual(['criminalLaw', 'palermoProtocol', 'cets197']);
    expect(JSON.stringify(content)).not.toMatch(/secret|116|not for the sheet/);
  });

  it('puts the newest first, and keeps the order written within a year', () => {
    expect(textsOf(content, 'timeline')).toEqual(['early 2024', 'late 2024', 'old']);
    expect(textsOf(content, 'figures')).toEqual(['newer', 'weighty', 'next']);
  });

  it('has the longest series as its chart', () => {
    const charts = content.fields.flatMap((one) => (one.kind === 'series' ? one.entries : []));
    expect(charts.map(({ title }) => title)).toEqual(['long']);
  });

  it('is cut from the end: the oldest go first', () => {
    const cut = keep(content, { ...allOf(content), timeline: 2 }, Infinity);
    expect(textsOf(cut, 'timeline')).toEqual(['early 2024', 'late 2024']);
  });

  it('may keep fewer facts in each row of the framework, and treaties without their notes', () => {
    const noted = sheetContent({
      ...article,
      operation: {
        ...operation,
        framework: {
          ...operation.framework,
          criminalLaw: [onSheet('law', 'l'), onSheet('more law', 'l')],
          cets197: { status: 'not party', note: 'a note', doubt: 'a doubt', sources: ['t1'] },
        },
      },
    });
    expect(allOf(noted)).toMatchObject({ framework: 2, treatyNotes: 1 });
    const cut = keep(noted, { ...allOf(noted), framework: 1, treatyNotes: 0 }, Infinity);
    expect(keysOf(cut, 'framework')).toEqual(keysOf(noted, 'framework'));
    expect(JSON.stringify(cut)).not.toMatch(/more law|a note/);
    // A doubt is part of what is said.
    expect(JSON.stringify(cut)).toContain('a doubt');
  });

  it('names fewer sources, but all of those that differ', () => {
    const cut = keep(content, allOf(content), 2);
    expect(fieldsOf(cut, 'framework').map(citedBy)[1]).toEqual([['t1', 't2']]);
    expect(fieldsOf(cut, 'conflicts').map(citedBy)).toEqual([[['c1', 'c2', 'c3', 'c4']]]);
  });

  it('lists the sources it cites, in reading order, and no other', () => {
    const blocks = ['head', 'mandate', 'timeline', 'framework', 'figures'] as const;
    const { list, numbers } = sheetSources(article, content, blocks);
    expect(list.map(({ id }) => id)).toEqual([
      'e',
      'm',
      'n',
      'o',
      'l',
      't1',
      't2',
      't3',
      't4',
      's',
      'f',
    ]);
    expect(numbers.get('f')).toBe(11);
  });
});

describe('the sources of a printed article', () => {
  it('leave out those that only hidden facts cite, and keep the reader’s numbers', () => {
    const { list, leftOut } = paperSources(article);
    const listed = list.map(({ source }) => source.id);
    expect(listed).not.toContain('hidden');
    expect(listed).not.toContain('hotline');
    expect(listed).not.toContain('d');
    expect(leftOut).toBe(true);
    expect(list.find(({ source }) => source.id === 'e')?.number).toBe(4);
  });

  it('are all there for an article of text, cited or not', () => {
    const text: Article = {
      ...article,
      type: 'topic',
      lead: [{ type: 'paragraph', children: [{ type: 'cite', ids: ['m'] }] }],
    };
    delete text.operation;
    expect(paperSources(text)).toMatchObject({ leftOut: false });
    expect(paperSources(text).list).toHaveLength(ids.length);
  });
});
