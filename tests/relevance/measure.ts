import type { EditionSearch, SearchAnswer } from '../../src/shared/search/search.js';
import { meanOf, ndcgAt, successAt } from './ndcg.js';
import { articleOf, QUERY_KINDS, type JudgedQuery, type QueryKind } from './queries.js';

/** A judged query with what the search made of it. */
export interface Judged {
  query: JudgedQuery;
  answer: SearchAnswer;
  /** Article ids, best first. */
  ranking: string[];
  at1: boolean;
  at3: boolean;
  /** Whether a page of grade 2 or 3 is among the first three. */
  good3: boolean;
  ndcg: number | undefined;
}

/** One line of the table: a kind of query, or all of them. */
export interface Score {
  kind: QueryKind | 'all';
  queries: number;
  at1: number;
  at3: number;
  good3: number;
  ndcg: number;
  /** Queries with an answer in the edition that were left without one. */
  empty: number;
}

const DEPTH = 10;
/** The least grade of a page that answers the query well. */
const GOOD = 2;

/** Asks every query and compares what comes with what was wanted. Rows are articles. */
export function judge(search: EditionSearch, queries: readonly JudgedQuery[]): Judged[] {
  return queries.map((query) => {
    const answer = search.search(query.query, DEPTH);
    const ranking = answer.hits.map(({ article }) => article);
    const judgements = judgementsOf(query.targets);
    return {
      query,
      answer,
      ranking,
      at1: successAt(1, ranking, judgements),
      at3: successAt(3, ranking, judgements),
      good3: ranking.slice(0, 3).some((id) => (judgements.get(id) ?? 0) >= GOOD),
      ndcg: ndcgAt(DEPTH, ranking, judgements),
    };
  });
}

/** The grades of articles: of those wanted for a section, the highest. */
export function judgementsOf(targets: JudgedQuery['targets']): Map<string, number> {
  const judgements = new Map<string, number>();
  for (const [target, grade] of Object.entries(targets)) {
    const article = articleOf(target);
    judgements.set(article, Math.max(grade, judgements.get(article) ?? 0));
  }
  return judgements;
}

/** Queries the edition can answer. */
export const answerable = (judged: readonly Judged[]): Judged[] =>
  judged.filter(({ query }) => query.kind !== 'none');

/** Queries it cannot answer and yet answers as if it could: not empty, and not labelled as weak. */
export const overclaimed = (judged: readonly Judged[]): Judged[] =>
  judged.filter(
    ({ query, answer: { step } }) => query.kind === 'none' && step !== 'none' && step !== 'any',
  );

/** The table: every kind that has queries, then all of them together. */
export function scores(judged: readonly Judged[]): Score[] {
  const all = answerable(judged);
  return [
    ...QUERY_KINDS.map((kind) =>
      scoreOf(
        kind,
        all.filter(({ query }) => query.kind === kind),
      ),
    ),
    scoreOf('all', all),
  ].filter(({ queries }) => queries > 0);
}

function scoreOf(kind: Score['kind'], judged: readonly Judged[]): Score {
  const share = (count: number) => count / Math.max(1, judged.length);
  return {
    kind,
    queries: judged.length,
    at1: share(judged.filter(({ at1 }) => at1).length),
    at3: share(judged.filter(({ at3 }) => at3).length),
    good3: share(judged.filter(({ good3 }) => good3).length),
    ndcg: meanOf(judged.map(({ ndcg }) => ndcg)) ?? 0,
    empty: judged.filter(({ ranking }) => ranking.length === 0).length,
  };
}
