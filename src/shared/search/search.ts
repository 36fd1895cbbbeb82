import type { Answer } from './answer.js';
import { didYouMean } from './did-you-mean.js';
import { explain } from './explain.js';
import {
  countFacets,
  filtered,
  removals,
  type Facets,
  type Filters,
  type Removal,
} from './facets.js';
import { markedTerms, type SearchHit } from './hit.js';
import type { CascadeResult } from './match-cascade.js';
import type { Plan } from './plan.js';
import { parseQuery } from './query.js';
import type { MatchTier } from './rank.js';
import { checkSearchFile, SearchFileError, type SearchArticle } from './search-file.js';
import type { Suggestion } from './suggest.js';
import { SearchPipeline } from './pipeline.js';

export { editsAllowed } from './lexicon.js';
export type { SearchHit } from './hit.js';

/**
 * The match tier of the first result. `mixed`: a long question, where a page with some of the words
 * may stand before one with all.
 */
export type SearchStep = MatchTier | 'mixed' | 'none';

/** Settings of one query. */
export interface SearchSettings extends Filters {
  limit?: number;
  /** Adds an explanation of its score to every hit. */
  explain?: boolean;
}

export interface SearchAnswer {
  step: SearchStep;
  hits: SearchHit[];
  /** Articles found in all, also those beyond `limit`. */
  total: number;
  /** The words of the edition that matched (folded), for marking them on the page. */
  terms: string[];
  facets: Facets;
  /** When the filters leave nothing: which of them to remove gives how many. */
  removals: Removal[];
  /** The query as it was probably meant, when a word of it is misspelt. */
  didYouMean?: string;
  /** The sentence that answers it, where it is a question and the edition has one. */
  answer?: Answer;
  /** How it was read, when that is not as typed: "njhujdkz" as торговля. */
  readAs?: string;
  /** Words as typed of which the edition has nothing, not even a similar one. */
  missing: string[];
}

/** The answer to a query without words. */
export const NO_ANSWER: SearchAnswer = {
  step: 'none',
  hits: [],
  total: 0,
  terms: [],
  facets: { types: [], countries: [], audiences: [] },
  removals: [],
  missing: [],
};

const LIMIT = 50;

/** Full-text search over one compiled edition. No DOM: used in the worker, on the command line and in tests. */
export class EditionSearch {
  readonly #articles: readonly SearchArticle[];
  readonly #pipeline: SearchPipeline;
  readonly #warmUpSteps: (() => unknown)[];

  /**
   * Reads the lexicon. The other parts are made when a query needs them, or ahead of it by
   * {@link warmUpNext}.
   * @param value parsed `search.json`
   * @throws SearchFileError when it is damaged or of another format
   */
  constructor(value: unknown) {
    const file = checkSearchFile(value);
    this.#articles = file.articles;
    try {
      this.#pipeline = new SearchPipeline(file);
      this.#warmUpSteps = [...this.#pipeline.warmUpSteps, () => this.#runOnce()];
    } catch (error) {
      if (error instanceof SearchFileError) throw error;
      throw new SearchFileError('search.json is damaged', { cause: error });
    }
  }

  /**
   * Makes a further part ahead of the first query that needs it.
   * @returns whether there are more to make
   */
  warmUpNext(): boolean {
    this.#warmUpSteps.shift()?.();
    return this.#warmUpSteps.length > 0;
  }

  /** Answers a query; never throws because of what was typed. */
  search(typed: string, settings: number | SearchSettings = {}): SearchAnswer {
    const options = typeof settings === 'number' ? { limit: settings } : settings;
    const query = parseQuery(typed);
    if (query.words.length === 0) return NO_ANSWER;
    const { plan, readAs } = this.#pipeline.readings.read(query);
    const result = this.#pipeline.cascade.run(plan);
    const answer = { ...this.#answer(result, options), ...this.#sentence(result) };
    return readAs === undefined ? answer : { ...answer, readAs };
  }

  /** Titles and terms that complete what is being typed, at most six. */
  suggest(typed: string): Suggestion[] {
    return this.#pipeline.suggester.suggest(typed);
  }

  #sentence(result: CascadeResult): { answer?: Answer } {
    const answer = this.#pipeline.answerer.answer(result);
    return answer ? { answer } : {};
  }

  /** Runs one query, so that the code is compiled before the first one of a reader. */
  #runOnce(): void {
    this.search(this.#articles[0]?.title ?? '');
  }

  #answer(
    result: CascadeResult,
    { limit = LIMIT, explain: why, ...filters }: SearchSettings,
  ): SearchAnswer {
    const { plan, ranked, named } = result;
    const articleOf = ({ article }: { article: number }) => this.#articles[article];
    const all = ranked.flatMap((one) => articleOf(one) ?? []);
    const passing = filtered(ranked, articleOf, filters);
    const hits: SearchHit[] = [];
    let unexplained = 0;
    for (const one of passing) {
      if (hits.length >= limit) break;
      const hit = this.#pipeline.writer.write(result, one);
      if (!hit) unexplained += 1;
      else if (!why) hits.push(hit);
      else {
        const explanation = explain(plan, one, named.has(one.article), this.#pipeline);
        hits.push({ ...hit, explanation });
      }
    }
    const meant = didYouMean(plan, () =>
      hits.flatMap(({ title, heading, snippet }) => [title.text, heading.text, snippet.text]),
    );
    return {
      step: stepOf(hits),
      hits,
      total: passing.length - unexplained,
      terms: [...markedTerms(plan)],
      facets: countFacets(all, filters),
      removals: passing.length === 0 ? removals(all, filters) : [],
      ...(meant === undefined ? {} : { didYouMean: meant }),
      missing: missingOf(plan),
    };
  }
}

/** Words as typed of which the edition has nothing, in their order. */
function missingOf({ query, slots, alternatives, unknown }: Plan): string[] {
  const unanswered = slots.filter(
    ({ expansions }, slot) =>
      expansions.length === 0 && !alternatives.some((one) => one.slots.includes(slot)),
  );
  return [...unknown, ...unanswered.map(({ word }) => word)]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => query.text.slice(start, end));
}

function stepOf(hits: readonly SearchHit[]): SearchStep {
  const some = hits.findIndex(({ step }) => step === 'any');
  const isMixed = some >= 0 && hits.slice(some).some(({ step }) => step !== 'any');
  return isMixed ? 'mixed' : (hits[0]?.step ?? 'none');
}
