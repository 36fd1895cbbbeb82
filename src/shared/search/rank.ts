import type { ArticleType } from '../edition/edition.js';
import type { AskedQuestion, AskedQuestions } from './asked.js';
import { closeness } from './closeness.js';
import { MATCH_KINDS, termsOf } from './expand.js';
import type { Candidate } from './section-scorer.js';
import type { Plan } from './plan.js';
import type { SearchArticle } from './search-file.js';
import type { SectionStore } from './section-store.js';
import { wordsOf } from './tokenize.js';
import { LIMITS, WEIGHTS } from './weights.js';

/** A step of the cascade. Earlier steps are better; every hit says its own. */
export const MATCH_TIERS = ['phrase', 'all', 'close', 'synonym', 'any'] as const;
export type MatchTier = (typeof MATCH_TIERS)[number];

/** What raised or lowered a score, for the explanation. */
export interface Factor {
  what: 'closeness' | 'title' | 'asked' | 'spelled' | 'scattered' | 'type';
  by: number;
}

/** An article among the results: its best section first. */
export interface Ranked {
  article: number;
  best: Candidate;
  others: Candidate[];
  tier: MatchTier;
  score: number;
  factors: Factor[];
  /** The question of the article that is most like the query. */
  asked?: AskedQuestion | undefined;
}

/** Orders candidates into articles. */
export class Ranker {
  readonly #words = new Map<number, string[]>();
  readonly #titles = new Map<number, string[]>();

  constructor(
    readonly articles: readonly SearchArticle[],
    readonly store: SectionStore,
    readonly questions: AskedQuestions,
  ) {}

  /** @param tierOf the step of a candidate */
  rank(
    plan: Plan,
    candidates: readonly Candidate[],
    tierOf: (one: Candidate) => MatchTier,
  ): Ranked[] {
    const order = orderOf(plan);
    const weights = slotWeights(plan);
    const weightOf = (article: number): number => {
      const type = this.articles[article]?.type ?? 'page';
      return (WEIGHTS.types[type] ?? 1) * (plan.sentence ? (WEIGHTS.explains[type] ?? 1) : 1);
    };
    const byArticle = new Map<number, Candidate[]>();
    for (const candidate of candidates) {
      const article = this.store.articleOf[candidate.section] ?? 0;
      const known = byArticle.get(article);
      if (known) known.push(candidate);
      else byArticle.set(article, [candidate]);
    }
    const ranked = [...byArticle]
      .map(([article, group]) => this.#article(article, group, weights, weightOf(article), tierOf))
      .sort(order);
    const slots = plan.slots.map(({ expansions }) => termsOf(expansions));
    for (const one of ranked.slice(0, LIMITS.maxRead)) this.#read(plan, slots, one);
    return ranked.sort(order);
  }

  /** The place of an article comes from its best section, and from what the others add to it. */
  #article(
    article: number,
    group: readonly Candidate[],
    weights: readonly number[],
    type: number,
    tierOf: (one: Candidate) => MatchTier,
  ): Ranked {
    const scored = group
      .map((candidate) => ({
        candidate,
        tier: tierOf(candidate),
        score: this.#sectionScore(candidate, article, weights),
      }))
      .sort(
        (a, b) => MATCH_TIERS.indexOf(a.tier) - MATCH_TIERS.indexOf(b.tier) || b.score - a.score,
      );
    const [best, ...others] = scored.map(({ candidate }) => candidate);
    if (!best) throw new Error('Field Reader: an article among the results without a section');
    const { tier, score } = scored[0] ?? { tier: 'any', score: 0 };
    const found: Ranked = { article, best, others, tier, score: score * type, factors: [] };
    if (type !== 1) found.factors.push({ what: 'type', by: type });
    if (tier === 'any') this.#joinSections(found, type, weights);
    return found;
  }

  /** A page may have all words of a query, but in different sections. */
  #joinSections(found: Ranked, type: number, weights: readonly number[]): void {
    const { best, others } = found;
    const most = best.scores.map((score, slot) =>
      Math.max(score, ...others.map(({ scores }) => scores[slot] ?? 0)),
    );
    const sum = most.reduce((total, score) => total + score, 0);
    const score = sum * coverage(most, weights) * WEIGHTS.scattered * type;
    if (score > found.score) {
      found.factors.push({ what: 'scattered', by: score / found.score });
      found.score = score;
    }
  }

  #sectionScore(
    { scores, section }: Candidate,
    article: number,
    weights: readonly number[],
  ): number {
    const sum = scores.reduce((total, score) => total + score, 0);
    return (
      sum * coverage(scores, weights) * (this.store.firstOf[article] === section ? WEIGHTS.lead : 1)
    );
  }

  /** Looks at the words themselves: how near, how exactly, and whether the title is all about them. */
  #read(plan: Plan, slots: readonly ReadonlySet<string>[], one: Ranked): void {
    // What lacks a word has the words neither near to one another nor all of them in its title.
    if (one.best.scores.every((score) => score > 0)) {
      const title = this.#titleOf(one.article);
      const near =
        slots.length < 2
          ? 0
          : Math.max(closeness(title, slots), closeness(this.#wordsOf(one.best.section), slots));
      this.#apply(one, 'closeness', 1 + WEIGHTS.closeness * near);
      this.#apply(one, 'title', 1 + WEIGHTS.title * titleShare(title, slots));
    }
    one.asked = this.questions.nearest(slots, one.article);
    this.#apply(one, 'asked', 1 + WEIGHTS.asked * (one.asked?.likeness ?? 0) ** 2);
    if (this.#isSpelledSo(plan, one)) this.#apply(one, 'spelled', WEIGHTS.spelled);
  }

  #apply(one: Ranked, what: Factor['what'], by: number): void {
    if (by === 1) return;
    one.score *= by;
    one.factors.push({ what, by });
  }

  /** Only asked for words whose letters are more than their key. */
  #isSpelledSo({ query }: Plan, { article, best }: Ranked): boolean {
    const typed = query.words
      .map(({ term, start, end }) => ({ term, text: query.text.slice(start, end).toLowerCase() }))
      .filter(({ term, text }) => term !== text);
    if (typed.length === 0) return false;
    const { title = '', names = [], hidden = [] } = this.articles[article] ?? {};
    const held = [title, ...names, ...hidden, this.store.text(best.section)];
    const text = held.join('\n').toLowerCase();
    return typed.every((word) => text.includes(word.text));
  }

  #titleOf(article: number): string[] {
    return remember(this.#titles, article, () => wordsOf(this.articles[article]?.title ?? ''));
  }

  #wordsOf(section: number): string[] {
    return remember(this.#words, section, () =>
      wordsOf(`${this.store.heading(section)}\n${this.store.text(section)}`),
    );
  }
}

/** What is typed next mostly leads to the same sections. */
const MAX_REMEMBERED = 500;

function remember(known: Map<number, string[]>, key: number, make: () => string[]): string[] {
  const found = known.get(key);
  if (found) return found;
  if (known.size >= MAX_REMEMBERED) known.clear();
  const made = make();
  known.set(key, made);
  return made;
}

/** The step of a candidate: that of its weakest answer. */
export function tierOf({ scores, kinds }: Candidate): MatchTier {
  if (scores.some((score) => score <= 0)) return 'any';
  const weakest = MATCH_KINDS[Math.max(...kinds)];
  return weakest === 'synonym' || weakest === 'close' ? weakest : 'all';
}

const byScore = (a: Ranked, b: Ranked): number => b.score - a.score || a.article - b.article;
const byTierAndScore = (a: Ranked, b: Ranked): number =>
  MATCH_TIERS.indexOf(a.tier) - MATCH_TIERS.indexOf(b.tier) || byScore(a, b);

/**
 * Whether a query is a question with several telling words. The page that answers it seldom has all
 * of them, and a page that has them all may do so by chance; the score already counts the share.
 */
export const isLongQuestion = ({ sentence, slots }: Plan): boolean =>
  sentence && slots.length >= LIMITS.longQuestion;

/** The order of articles: by the step of the cascade, then by score; for a long question by score. */
export const orderOf = (plan: Plan): ((a: Ranked, b: Ranked) => number) =>
  isLongQuestion(plan) ? byScore : byTierAndScore;

/** Words that together name one thing count as one. */
function slotWeights({ slots, alternatives }: Plan): number[] {
  return slots.map((_slot, at) => {
    const spans = alternatives.filter(({ from, to, synonym }) => synonym && at >= from && at < to);
    return 1 / Math.max(1, ...spans.map(({ from, to }) => to - from));
  });
}

/** A section with half of what is asked for is worth far less than half. */
function coverage(scores: readonly number[], weights: readonly number[]): number {
  let answered = 0;
  let all = 0;
  scores.forEach((score, slot) => {
    const weight = weights[slot] ?? 1;
    all += weight;
    if (score > 0) answered += weight;
  });
  return (answered / all) ** WEIGHTS.coverage;
}

/** The share of a title that the query names, when the title answers every word of it. */
function titleShare(title: readonly string[], slots: readonly ReadonlySet<string>[]): number {
  if (title.length === 0 || !slots.every((terms) => title.some((word) => terms.has(word))))
    return 0;
  return title.filter((word) => slots.some((terms) => terms.has(word))).length / title.length;
}
