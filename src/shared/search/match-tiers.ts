import { becauseOf, type Because } from './because.js';
import type { Candidate, SectionScorer } from './section-scorer.js';
import type { Named, Names } from './names.js';
import { holdsPhrases } from './phrase.js';
import type { Plan, Planner } from './plan.js';
import type { Query } from './query.js';
import { isLongQuestion, orderOf, tierOf, type Ranked, type Ranker } from './rank.js';
import type { SearchArticle } from './search-file.js';
import type { SectionStore } from './section-store.js';
import { wordsOf } from './tokenize.js';
import { LIMITS } from './weights.js';

/** Where an exactly named article stands: before everything else, in this order. */
export interface CascadeResult {
  plan: Plan;
  ranked: Ranked[];
  /** Articles named by the whole query, best first, with what to say of it. */
  named: Map<number, Because | undefined>;
}

/** Climbs from the strictest reading of a query to looser ones, as far as needed. */
export class MatchCascade {
  constructor(
    readonly articles: readonly SearchArticle[],
    readonly store: SectionStore,
    readonly planner: Planner,
    readonly scorer: SectionScorer,
    readonly ranker: Ranker,
    readonly names: Names,
  ) {}

  run(query: Query): CascadeResult {
    const plan = this.planner.plan(query);
    let candidates = this.scorer.matchingAll(plan);
    if (query.phrases.length > 0) {
      const held = candidates.filter(({ section }) =>
        holdsPhrases(section, query.phrases, this.store, this.articles),
      );
      // Quotation marks ask for these words and no others: nothing follows below.
      if (held.length > 0) {
        const ranked = this.ranker.rank(plan, held, () => 'phrase');
        return { plan, ranked, named: new Map() };
      }
    }
    const named = this.#named(plan);
    let ranked = this.ranker.rank(plan, candidates, tierOf);
    const follow = (more: readonly Candidate[]) => {
      const known = new Set(candidates.map(({ section }) => section));
      candidates = [...candidates, ...more.filter(({ section }) => !known.has(section))];
      ranked = this.ranker.rank(plan, candidates, tierOf);
    };
    if (ranked.length < LIMITS.fewArticles && plan.synonyms.length > 0) {
      follow(this.scorer.matchingAll(this.planner.widened(plan)));
    }
    if ((ranked.length < LIMITS.fewArticles || isLongQuestion(plan)) && plan.slots.length > 1) {
      const alone = ranked.length === 0;
      const loose = this.scorer.matchingAny(plan);
      follow(loose.filter((one) => alone || share(one) >= LIMITS.minShare));
    }
    return { plan, ranked: this.#namedFirst(plan, ranked, named), named };
  }

  /**
   * Articles that the whole query names: by their title or another name, as the best page of a term,
   * by a name that is only matched, as a further page of a term; in this order.
   */
  #named({ query, slots, synonyms }: Plan): Map<number, Because | undefined> {
    const named = new Map<number, Because | undefined>();
    const called = this.names.called(query.words);
    const add = (only: (by: Named['by']) => boolean) => {
      for (const { article, by, name } of called) {
        if (!only(by) || named.has(article)) continue;
        const label = this.articles[article]?.title ?? '';
        const because = name === undefined ? { label } : { words: name, label };
        named.set(article, by === 'title' ? undefined : because);
      }
    };
    add((by) => by !== 'hidden');
    const whole = synonyms.filter(
      ({ from, to, match }) =>
        match !== 'begun' && slots.every(({ word }) => query.words.slice(from, to).includes(word)),
    );
    const cross = (from: number, to?: number) => {
      for (const synonym of whole) {
        for (const article of this.#titledFirst(synonym.group.to, query).slice(from, to)) {
          // The term says more than another name: "NRM = national referral mechanism".
          if (!named.has(article) || named.get(article)) named.set(article, becauseOf(synonym));
        }
      }
    };
    cross(0, 1);
    add(() => true);
    cross(1);
    return named;
  }

  /** The order of a group, but a page with the very words in its title goes before the one above it. */
  #titledFirst(group: readonly number[], { words }: Query): number[] {
    const titled = (article: number) => {
      const title = wordsOf(this.articles[article]?.title ?? '');
      return words.every(({ term }) => title.includes(term));
    };
    const place = new Map(group.map((article, at) => [article, titled(article) ? at - 1.5 : at]));
    return [...group].sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
  }

  #namedFirst(plan: Plan, ranked: Ranked[], named: ReadonlyMap<number, unknown>): Ranked[] {
    if (named.size === 0) return ranked;
    const known = new Map(ranked.map((one) => [one.article, one]));
    const first = [...named.keys()].map(
      (article) => known.get(article) ?? this.#unfound(plan, article),
    );
    return [...first, ...ranked.filter(({ article }) => !named.has(article)).sort(orderOf(plan))];
  }

  /** An article whose own text has none of the words: shown from its top, for its name. */
  #unfound({ slots }: Plan, article: number): Ranked {
    const best = {
      section: this.store.firstOf[article] ?? 0,
      scores: slots.map(() => 0),
      kinds: slots.map(() => 0),
    };
    return { article, best, others: [], tier: 'synonym', score: 0, factors: [] };
  }
}

const share = ({ scores }: Candidate): number =>
  scores.filter((score) => score > 0).length / scores.length;
