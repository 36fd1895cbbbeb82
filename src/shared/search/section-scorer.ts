import { MATCH_KINDS } from './expand.js';
import type { InvertedIndex, Scores } from './inverted-index.js';
import type { Alternative, Plan, Slot } from './plan.js';
import type { SearchArticle } from './search-file.js';
import type { SectionStore } from './section-store.js';
import { WEIGHTS } from './weights.js';

/** A section with its score for each slot of a query. */
export interface Candidate {
  section: number;
  /** Per slot: 0 where the section does not match it. */
  scores: number[];
  /** Per slot: how it is matched, as a position in {@link MATCH_KINDS}. */
  kinds: number[];
}

interface Match {
  score: number;
  kind: number;
}

/** What an alternative matches: whole articles, and single sections by their score. */
interface AlternativeMatches {
  alternative: Alternative;
  articles: ReadonlyMap<number, Match>;
  sections: Scores | undefined;
}

/** Scores all sections against a plan. */
export class SectionScorer {
  constructor(
    readonly articles: readonly SearchArticle[],
    readonly articleIndex: InvertedIndex,
    readonly sectionIndex: InvertedIndex,
    readonly store: SectionStore,
  ) {}

  /** Sections that match every slot, by their own text or by the title and names of their article. */
  matchingAll(plan: Plan): Candidate[] {
    return this.#matching(plan, (scores) => scores.every(Boolean));
  }

  /** Sections that match at least one slot. */
  matchingAny(plan: Plan): Candidate[] {
    return this.#matching(plan, (scores) => scores.some(Boolean));
  }

  #matching(
    { slots, alternatives }: Plan,
    isMatch: (scores: readonly number[]) => boolean,
  ): Candidate[] {
    const matches = alternatives.map((alternative) => this.#ofAlternative(alternative));
    const ofSlots = slots.map((slot, at) =>
      this.#ofSlot(
        slot,
        matches.filter(({ alternative: { from, to } }) => at >= from && at < to),
        slots.length === 1,
      ),
    );
    const found: Candidate[] = [];
    for (let section = 0; section < this.store.size; section += 1) {
      const scores = ofSlots.map((list) => list.scores[section] ?? 0);
      if (!isMatch(scores)) continue;
      found.push({ section, scores, kinds: ofSlots.map((list) => list.kinds[section] ?? 0) });
    }
    return found;
  }

  /** Per section: the score for one slot, and how it is matched. */
  #ofSlot(
    { expansions }: Slot,
    alternatives: readonly AlternativeMatches[],
    isOnlySlot: boolean,
  ): { scores: Scores; kinds: Uint8Array } {
    const inArticles = this.articleIndex.scoresOfAny(expansions);
    const scores = this.sectionIndex.scoresOfAny(expansions);
    // All expansions of a word are of one kind, or the first is the surest.
    const own = MATCH_KINDS.indexOf(expansions[0]?.kind ?? 'exact');
    const kinds = new Uint8Array(scores.length).fill(own);
    for (let section = 0; section < scores.length; section += 1) {
      const article = this.store.articleOf[section] ?? 0;
      let score = scores[section] ?? 0;
      const isTop = this.store.firstOf[article] === section;
      const isInText = score > 0 || alternatives.some(({ sections }) => sections?.[section]);
      // A page that only its title or names match is shown from its top.
      if (isOnlySlot && !isTop && !isInText) continue;
      score += inArticles[article] ?? 0;
      for (const { alternative, articles, sections } of alternatives) {
        const match = better(articles.get(article), {
          score: sections?.[section] ?? 0,
          kind: MATCH_KINDS.indexOf(alternative.kind),
        });
        if (match.score <= 0) continue;
        kinds[section] = score > 0 ? Math.min(kinds[section] ?? 0, match.kind) : match.kind;
        score = Math.max(score, match.score) + Math.min(score, match.score) * WEIGHTS.secondMatch;
      }
      scores[section] = score;
    }
    return { scores, kinds };
  }

  #ofAlternative(alternative: Alternative): AlternativeMatches {
    const { from, to, synonym, words } = alternative;
    const share = 1 / (to - from);
    const kind = MATCH_KINDS.indexOf(alternative.kind);
    const articles = new Map<number, Match>();
    synonym?.group.to.forEach((article, at) => {
      const isExact = synonym.match === 'exact';
      const isOperation = this.articles[article]?.type === 'operation';
      const score =
        WEIGHTS.synonym *
        WEIGHTS.synonymFurtherPage ** at *
        (isExact ? 1 : WEIGHTS.synonymInexact) *
        (isOperation ? WEIGHTS.synonymOperation : 1) *
        (1 - WEIGHTS.synonymShared + WEIGHTS.synonymShared * share);
      articles.set(article, { score, kind: MATCH_KINDS.indexOf(isExact ? 'name' : 'synonym') });
    });
    if (words.length === 0) return { alternative, articles, sections: undefined };
    this.articleIndex.scoresOfAll(words).forEach((score, article) => {
      if (score === 0) return;
      const led = articles.get(article);
      articles.set(article, { score: score * share + (led?.score ?? 0), kind: led?.kind ?? kind });
    });
    const sections = this.sectionIndex.scoresOfAll(words).map((score) => score * share);
    return { alternative, articles, sections };
  }
}

const better = (one: Match | undefined, other: Match): Match =>
  !one || other.score > one.score ? other : one;
