import { beforeAll, describe, expect, it } from 'vitest';
import { compileContent } from '../../src/content/compile.js';
import { EditionSearch } from '../../src/shared/search/search.js';
import { answerable, judge, overclaimed, scores, type Judged } from './measure.js';
import { readQueries } from './queries.js';

/** Below these the search has become worse. Over all answerable queries, whatever their set. */
const FLOOR = {
  /** A page of the highest grade is the first row. */
  at1: 0.92,
  /** A page of the highest grade is among the first three rows. */
  at3: 0.96,
  /** A page that answers the query well is among the first three rows. */
  good3: 0.965,
  ndcg: 0.9,
};

let judged: Judged[];

beforeAll(async () => {
  const { files } = await compileContent('resources/content', 'en');
  const search = new EditionSearch(JSON.parse(files.get('search.json') ?? ''));
  judged = judge(search, await readQueries());
}, 120_000);

describe('judged queries', () => {
  it('are answered as well as before, or better', () => {
    const all = scores(judged).find(({ kind }) => kind === 'all');
    expect(all?.at1).toBeGreaterThanOrEqual(FLOOR.at1);
    expect(all?.at3).toBeGreaterThanOrEqual(FLOOR.at3);
    expect(all?.good3).toBeGreaterThanOrEqual(FLOOR.good3);
    expect(all?.ndcg).toBeGreaterThanOrEqual(FLOOR.ndcg);
  });

  it('are never left without an answer that the edition has', () => {
    const empty = answerable(judged).filter(({ ranking }) => ranking.length === 0);
    expect(empty.map(({ query }) => query.query)).toEqual([]);
  });

  it('are not answered as if the edition had what it does not have', () => {
    expect(overclaimed(judged).map(({ query }) => query.query)).toEqual([]);
  });

  it('give every row a reason', () => {
    for (const { query, answer } of judged) {
      for (const { article, title, heading, snippet, because } of answer.hits) {
        const marks = [title, heading, snippet].flatMap((text) => text.marks);
        expect(marks.length > 0 || because !== undefined, `${query.query}: ${article}`).toBe(true);
      }
    }
  });
});
