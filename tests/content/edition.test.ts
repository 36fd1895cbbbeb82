import { beforeAll, describe, expect, it } from 'vitest';
import { compileContent, type CompiledEdition } from '../../src/content/compile.js';
import type { Article, Catalog } from '../../src/shared/edition.js';
import { blockText } from '../../src/shared/tree.js';

/** What holds of the English edition as a whole, beyond what the compiler refuses. */
let edition: CompiledEdition;
let articles: Article[];

beforeAll(async () => {
  edition = await compileContent('resources/content', 'en');
  const catalog = JSON.parse(edition.files.get('catalog.json') ?? '{}') as Catalog;
  articles = catalog.articles.map(
    ({ id }) => JSON.parse(edition.files.get(`articles/${id}.json`) ?? '{}') as Article,
  );
}, 60_000);

describe('the English edition', () => {
  it('has no statement without a source and no page that nothing links to', () => {
    expect(edition.report.unsourced).toEqual([]);
    expect(edition.report.orphans).toEqual([]);
  });

  it('gives every article at least two ways on', () => {
    const poor = articles.filter(({ type, related }) => type !== 'page' && related.length < 2);
    expect(poor.map(({ id }) => id)).toEqual([]);
  });

  it('has all nine field operations, each with something for every part of its sheet', () => {
    const operations = articles.flatMap(({ id, operation }) =>
      operation ? [{ id, operation }] : [],
    );
    expect(operations).toHaveLength(9);
    for (const { id, operation } of operations) {
      const lists = [
        operation.mandate,
        operation.workingAreas,
        operation.timeline,
        operation.figures,
        operation.monitoring,
      ];
      for (const list of lists)
        expect(
          list.some(({ sheet }) => sheet === true),
          id,
        ).toBe(true);
    }
  });

  it('never puts a telephone number on a sheet', () => {
    const phone = /\+\d|\b\d{3}[ -]\d{3}\b|\b0\d{2,3}[ -]?\d{2}/;
    for (const { id, operation } of articles) {
      const onSheet = JSON.stringify(operation ?? {}).match(/\{[^{}]*"sheet":true[^{}]*\}/g) ?? [];
      const texts = onSheet.map((fact) => (JSON.parse(fact) as { text: string }).text);
      expect(
        texts.filter((text) => phone.test(text)),
        id,
      ).toEqual([]);
    }
  });

  it('says in the text of an operation or a figures page no number that its fields do not hold', () => {
    const strange = articles.flatMap(({ id, operation, figurePage, lead }) => {
      if (!operation && !figurePage) return [];
      const fields = new Set(numbersOf(JSON.stringify({ operation, figurePage })));
      const numbers = numbersOf(blockText(lead));
      return numbers.flatMap((number) => (fields.has(number) ? [] : [`${id}: ${number}`]));
    });
    expect(strange).toEqual([]);
  });

  it('uses no word that labels people by what was done to them', () => {
    const words = /\bsex slaves?\b|\bprostitutes?\b|\billegal (?:im)?migrants?\b/i;
    const found = articles.filter(({ lead, sections }) =>
      words.test([lead, ...sections.map(({ body }) => body)].map(blockText).join('\n')),
    );
    expect(found.map(({ id }) => id)).toEqual([]);
  });
});

/** Every number of a text as digits: 27.6, 2021, 1,891 → 1891. */
function numbersOf(text: string): string[] {
  return (text.match(/\d+(?:[.,]\d+)*/g) ?? []).map((number) => number.replaceAll(',', ''));
}
