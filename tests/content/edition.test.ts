import { beforeAll, describe, expect, it } from 'vitest';
import { linksOf } from '../../src/content/reach.js';
import type { BuildReport } from '../../src/content/report.js';
import type { Article } from '../../src/shared/edition/edition.js';
import { blockText } from '../../src/shared/edition/tree.js';
import { compileEnglish } from './english-edition.js';
import { numbersInFields, numbersOf, speaksOf } from './numbers.js';
import { SPELLINGS, spellingsIn } from './spelling.js';

/** What holds of the English edition as a whole, beyond what the compiler refuses. */
let articles: Article[];
let report: BuildReport;

beforeAll(async () => {
  ({ articles, report } = await compileEnglish());
}, 60_000);

describe('the English edition', () => {
  it('has no statement without a source and no page that nothing links to', () => {
    expect(report.unsourced).toEqual([]);
    expect(report.orphans).toEqual([]);
  });

  it('gives every article at least two ways on', () => {
    const poor = articles.filter(({ type, related }) => type !== 'page' && related.length < 2);
    expect(poor.map(({ id }) => id)).toEqual([]);
  });

  it('brings a reader to every article within three clicks of the start page', () => {
    expect(report.reach.far).toEqual([]);
  });

  it('leads to each of the 30 topics from at least two others', () => {
    const topics = articles.filter(({ type }) => type === 'topic');
    expect(topics).toHaveLength(30);
    const lonely = topics.filter(({ id }) => {
      const others = topics.filter((topic) => topic.id !== id && linksOf(topic).includes(id));
      return others.length < 2;
    });
    expect(lonely.map(({ id }) => id)).toEqual([]);
  });

  it('can be read aloud: no article’s mean sentence has more than 18 words, no sentence more than 34', () => {
    expect(report.reading.above).toEqual([]);
    expect(report.reading.longSentences).toEqual([]);
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

  it('uses no word that labels people by what was done to them', () => {
    const words = /\bsex slaves?\b|\bprostitutes?\b|\billegal (?:im)?migrants?\b/i;
    const found = articles.filter(({ lead, sections }) =>
      words.test([lead, ...sections.map(({ body }) => body)].map(blockText).join('\n')),
    );
    expect(found.map(({ id }) => id)).toEqual([]);
  });
});

describe('the numbers of the English edition', () => {
  it('stand in the fields of an operation or a figures page when its text says them', () => {
    const strange = articles.flatMap(({ id, operation, figurePage, summary, lead, sections }) => {
      if (!operation && !figurePage) return [];
      const fields = new Set(numbersInFields({ operation, figurePage }));
      const prose = [summary, ...[lead, ...sections.map(({ body }) => body)].map(blockText)];
      return prose
        .flatMap(numbersOf)
        .filter((number) => !fields.has(number))
        .map((number) => `${id}: ${number}`);
    });
    expect(strange).toEqual([]);
  });

  it('are the same in a series and in the statement of that year and measure', () => {
    const wrong = articles.flatMap(({ id, operation }) =>
      (operation?.series ?? []).flatMap((series) =>
        series.points
          .filter(({ year, value, sources }) => {
            const said = (operation?.figures ?? []).filter(
              (figure) => figure.measure === series.measure && speaksOf(figure, year),
            );
            // Two counting bodies may differ; one source does not differ from itself.
            const bySame = said.filter((figure) =>
              figure.sources.some((source) => sources.includes(source)),
            );
            const statements = bySame.length > 0 ? bySame : said;
            const events = (operation?.timeline ?? []).filter(
              (event) => event.text.includes(series.measure) && speaksOf(event, year),
            );
            const agrees = ({ text }: { text: string }) => numbersOf(text).includes(String(value));
            return !statements.some(agrees) || !events.every(agrees);
          })
          .map(({ year, value }) => `${id}: ${series.title}: ${value} in ${year}`),
      ),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the spelling of the English edition', () => {
  it.each(SPELLINGS)('has no %s: the house writes %s', (wrong) => {
    const found = articles.flatMap((article) =>
      spellingsIn(article, wrong).map((word) => `${article.id}: ${word}`),
    );
    expect(found).toEqual([]);
  });
});
