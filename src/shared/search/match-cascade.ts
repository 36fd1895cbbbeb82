import { becauseOf, type Because } from './because.js';
import { candidatesOf, rarityOf, type Candidate, type SectionScorer } from './section-scorer.js';
import type { Named, Names } from './names.js';
import { holdsPhrases } from './phrase.js';
import type { Plan, Planner } from './plan.js';
import { isLongQuestion, orderOf, tierOf, type Ranked, type Ranker } from './rank.js';
import type { SearchArticle } from './search-file.js';
import type { SectionStore } from './section-store.js';
import { LIMITS } from './weights.js';

/** The articles that match a query, best first. */
export interface CascadeResult {
  plan: Plan;
  ranked: Ranked[];
  /** Per slot of the plan: how rare what answers it is. */
  rarities: readonly number[];
  /** Articles that the whole query names: they stand first, in this order, each with its reason. */
  named: Map<number, Because | undefined>;
}

/**
 * Runs a query through the match tiers, strictest first, until enough articles are found: a full
 * list of good results is not helped by weaker ones below, a list of two may be.
 */
export class MatchCascade {
  constructor(
    readonly articles: readonly SearchArticle[],
    readonly store: SectionStore,
    readonly planner: Planner,
    readonly scorer: SectionScorer,
    readonly ranker: Ranker,
    readonly names: Names,
  ) {}

  run(asked: Plan): CascadeResult {
    const plan = asked.foreign ? this.planner.widened(asked) : asked;
    const { query } = plan;
    const scores = this.scorer.score(plan);
    const rarities = scores.map(({ scores: of }) => rarityOf(of));
    let candidates = candidatesOf(scores, plan.slots.length);
    if (query.phrases.length > 0) {
      const quoted = candidates.filter(({ section }) =>
        holdsPhrases(section, query.phrases, this.store, this.articles),
      );
      // Quotation marks ask for these words and no others: no other tier follows.
      if (quoted.length > 0)
        return {
          plan,
          ranked: this.ranker.rank(plan, quoted, () => 'phrase', rarities),
          rarities,
          named: new Map(),
        };
    }
    let ranked = this.ranker.rank(plan, candidates, tierOf, rarities);
    const add = (more: readonly Candidate[]) => {
      const known = new Set(candidates.map(({ section }) => section));
      candidates = [...candidates, ...more.filter(({ section }) => !known.has(section))];
      ranked = this.ranker.rank(plan, candidates, tierOf, rarities);
    };
    if (!plan.foreign && ranked.length < LIMITS.fewArticles && plan.synonyms.length > 0)
      add(candidatesOf(this.scorer.score(this.planner.widened(plan)), plan.slots.length));
    if ((ranked.length < LIMITS.fewArticles || isLongQuestion(plan)) && plan.slots.length > 1) {
      const share = ranked.length === 0 ? 0 : LIMITS.minShare;
      add(candidatesOf(scores, Math.max(1, Math.ceil(share * plan.slots.length))));
    }
    const named = this.#named(plan);
    return { plan, ranked: this.#namedFirst(plan, ranked, named), rarities, named };
  }

  /**
   * Articles that the whole query names, in this order: by their title or another name, as the best
   * page of a synonym, by a name that is never shown, as a further page of a synonym.
   */
  #named({ query, slots, synonyms }: Plan): Map<number, Because | undefined> {
    const named = new Map<number, Because | undefined>();
    const called = this.names.called(query.words);
    const addCalled = (only: (by: Named['by']) => boolean) => {
      for (const { article, by, name } of called) {
        if (!only(by) || named.has(article)) continue;
        const label = this.articles[article]?.title ?? '';
        const because = name === undefined ? { label } : { words: name, label };
        named.set(article, by === 'title' ? undefined : because);
      }
    };
    const whole = synonyms.filter(
      ({ from, to, match }) =>
        match !== 'begun' &&
        match !== 'words' &&
        slots.every(({ word }) => query.words.slice(from, to).includes(word)),
    );
    const addPages = (from: number, to?: number) => {
      for (const synonym of whole) {
        for (const article of synonym.group.to.slice(from, to)) {
          // The synonym says more than another name: "NRM = national referral mechanism".
          if (!named.has(article) || named.get(article)) named.set(article, becauseOf(synonym));
        }
      }
    };
    addCalled((by) => by !== 'hidden');
    addPages(0, 1);
    addCalled(() => true);
    addPages(1);
    return named;
  }

  #namedFirst(plan: Plan, ranked: Ranked[], named: ReadonlyMap<number, unknown>): Ranked[] {
    if (named.size === 0) return ranked;
    const known = new Map(ranked.map((one) => [one.article, one]));
    const first = [...named.keys()].map(
      (article) => known.get(article) ?? this.#unfound(plan, article),
    );
    return [...first, ...ranked.filter(({ article }) => !named.has(article)).sort(orderOf(plan))];
  }

  /** An article that no tier found: shown from its top, for its name. */
  #unfound({ slots }: Plan, article: number): Ranked {
    const best = {
      section: this.store.firstOf[article] ?? 0,
      scores: slots.map(() => 0),
      kinds: slots.map(() => 0),
    };
    return { article, best, others: [], tier: 'synonym', score: 0, factors: [] };
  }
}
