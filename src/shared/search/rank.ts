import type { ArticleType } from '../edition/edition.js';
import type { AskedQuestion, AskedQuestions } from './asked.js';
import { MATCH_KINDS, wholeWordsOf } from './expand.js';
import type { Plan } from './plan.js';
import type { SearchArticle } from './search-file.js';
import type { Candidate } from './section-scorer.js';
import type { SectionStore } from './section-store.js';
import { LIMITS, WEIGHTS } from './weights.js';

/** How strictly a result matches, the strictest tier first. */
export const MATCH_TIERS = ['phrase', 'all', 'close', 'synonym', 'any'] as const;
export type MatchTier = (typeof MATCH_TIERS)[number];

/** What a score was multiplied with, for the explanation. */
export interface Factor {
  what: 'asked' | 'spelled' | 'type';
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

/** Groups sections by article, and orders the articles. */
export class Ranker {
  constructor(
    readonly articles: readonly SearchArticle[],
    readonly store: SectionStore,
    readonly questions: AskedQuestions,
  ) {}

  rank(
    plan: Plan,
    candidates: readonly Candidate[],
    tierOf: (one: Candidate) => MatchTier,
    rarities: readonly number[],
  ): Ranked[] {
    const order = orderOf(plan);
    const byArticle = new Map<number, Candidate[]>();
    for (const candidate of candidates) {
      const article = this.store.articleOf[candidate.section] ?? 0;
      const known = byArticle.get(article);
      if (known) known.push(candidate);
      else byArticle.set(article, [candidate]);
    }
    const ranked = [...byArticle]
      .map(([article, group]) => this.#article(plan, article, group, tierOf, rarities))
      .sort(order);
    const words = plan.slots.map(({ expansions }) => wholeWordsOf(expansions));
    for (const one of ranked.slice(0, LIMITS.maxReranked)) this.#rerank(plan, words, one);
    return ranked.sort(order);
  }

  /** An article has the tier and the score of its best section. */
  #article(
    { sentence, foreign, slots }: Plan,
    article: number,
    group: readonly Candidate[],
    tierOf: (one: Candidate) => MatchTier,
    rarities: readonly number[],
  ): Ranked {
    const [first, ...others] = group
      .map((candidate) => ({
        candidate,
        tier: tierOf(candidate),
        score: this.#sectionScore(candidate, article, rarities),
      }))
      .sort(byTierAndScore);
    if (!first) throw new Error('Field Reader: an article among the results without a section');
    const type: ArticleType = this.articles[article]?.type ?? 'page';
    const by =
      (WEIGHTS.types[type] ?? 1) *
      (sentence || (foreign && slots.length > 1) ? (WEIGHTS.explains[type] ?? 1) : 1);
    return {
      article,
      best: first.candidate,
      others: others.map(({ candidate }) => candidate),
      tier: first.tier,
      score: first.score * by,
      factors: by === 1 ? [] : [{ what: 'type', by }],
    };
  }

  #sectionScore(
    { scores, section }: Candidate,
    article: number,
    rarities: readonly number[],
  ): number {
    const sum = total(scores);
    const matched = rarities.filter((_rarity, slot) => (scores[slot] ?? 0) > 0);
    const coverage = total(matched) / total(rarities);
    const isTop = this.store.firstOf[article] === section;
    const by = isTop ? WEIGHTS.top : this.store.isAside(section) ? WEIGHTS.aside : 1;
    return sum * coverage ** WEIGHTS.coverage * by;
  }

  /** Adds what is too slow to find out of every article. */
  #rerank(plan: Plan, words: readonly ReadonlySet<string>[], one: Ranked): void {
    const apply = (what: Factor['what'], by: number) => {
      if (by === 1) return;
      one.score *= by;
      one.factors.push({ what, by });
    };
    one.asked = this.questions.nearest(words, one.article);
    apply('asked', 1 + WEIGHTS.asked * (one.asked?.likeness ?? 0) ** 2);
    if (this.#isSpelledAlike(plan, one)) apply('spelled', WEIGHTS.spelled);
  }

  /** Whether words typed with accents or in another script stand there in the same letters. */
  #isSpelledAlike({ query }: Plan, { article, best }: Ranked): boolean {
    const typed = query.words
      .map(({ term, start, end }) => ({ term, text: query.text.slice(start, end).toLowerCase() }))
      .filter(({ term, text }) => term !== text);
    if (typed.length === 0) return false;
    const { title = '', names = [], hidden = [] } = this.articles[article] ?? {};
    const text = [title, ...names, ...hidden, this.store.text(best.section)].join('\n');
    const lower = text.toLowerCase();
    return typed.every((word) => lower.includes(word.text));
  }
}

/** The tier of a section: that of the slot it matches most loosely. */
export function tierOf({ scores, kinds }: Candidate): MatchTier {
  if (scores.some((score) => score <= 0)) return 'any';
  const loosest = MATCH_KINDS[Math.max(...kinds)];
  return loosest === 'synonym' || loosest === 'close' ? loosest : 'all';
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

interface Scored {
  tier: MatchTier;
  score: number;
}

const byTierAndScore = (a: Scored, b: Scored): number =>
  MATCH_TIERS.indexOf(a.tier) - MATCH_TIERS.indexOf(b.tier) || b.score - a.score;

/**
 * Whether a query is a question of several words. The page that answers it seldom has all of them,
 * and a page that has them all may have them by chance. So is every query in another language, of which
 * no page has the words.
 */
export const isLongQuestion = ({ sentence, foreign, slots, alternatives }: Plan): boolean =>
  (foreign && slots.every((_slot, at) => alternatives.some((one) => one.slots.includes(at)))) ||
  (sentence && slots.length >= LIMITS.longQuestion);

/** The order of articles: by tier and score, for a long question by score alone. */
export const orderOf =
  (plan: Plan) =>
  (a: Ranked, b: Ranked): number =>
    (isLongQuestion(plan) ? b.score - a.score : byTierAndScore(a, b)) || a.article - b.article;
