import { MATCH_KINDS } from './expand.js';
import type { TextIndex, Scores } from './text-index.js';
import type { Alternative, Plan, Slot } from './plan.js';
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

/** The sections that an alternative matches, by their text or as part of an article. */
interface AlternativeMatches {
  alternative: Alternative;
  matches: ReadonlyMap<number, Match>;
  /** Those that it matches by their text. */
  inText: ReadonlyMap<number, number>;
}

/** Per section: the score for one slot, and how it is matched. */
interface SlotScores {
  scores: Scores;
  kinds: Uint8Array;
}

/** Scores all sections against a plan. */
export class SectionScorer {
  constructor(
    readonly articleIndex: TextIndex,
    readonly sectionIndex: TextIndex,
    readonly store: SectionStore,
  ) {}

  /** Scores sections by their own text and by the title and names of their article, slot by slot. */
  score({ slots, alternatives }: Plan): SlotScores[] {
    const matches = alternatives.map((alternative) => this.#ofAlternative(alternative));
    return slots.map((slot, at) => {
      const ofSlot = matches.filter(({ alternative }) => alternative.slots.includes(at));
      const found = this.#ofSlot(slot, ofSlot);
      if (slots.length === 1) this.#keepTops(found.scores, slot, ofSlot);
      return found;
    });
  }

  #ofSlot({ expansions }: Slot, alternatives: readonly AlternativeMatches[]): SlotScores {
    const inArticles = this.articleIndex.scoresOfAny(expansions);
    const scores = this.sectionIndex.scoresOfAny(expansions);
    this.store.articleOf.forEach((article, section) => {
      scores[section] = (scores[section] ?? 0) + (inArticles[article] ?? 0);
    });
    // The first expansion is of the surest kind.
    const own = MATCH_KINDS.indexOf(expansions[0]?.kind ?? 'exact');
    const kinds = new Uint8Array(scores.length).fill(own);
    for (const { matches } of alternatives) {
      for (const [section, match] of matches) {
        const score = scores[section] ?? 0;
        kinds[section] = score > 0 ? Math.min(kinds[section] ?? 0, match.kind) : match.kind;
        scores[section] =
          Math.max(score, match.score) + Math.min(score, match.score) * WEIGHTS.secondMatch;
      }
    }
    return { scores, kinds };
  }

  /** Of a page that only its title or names match, keeps the top alone. */
  #keepTops(
    scores: Scores,
    { expansions }: Slot,
    alternatives: readonly AlternativeMatches[],
  ): void {
    const inText = this.sectionIndex.scoresOfAny(expansions);
    this.store.articleOf.forEach((article, section) => {
      const isTop = this.store.firstOf[article] === section;
      const isInText = inText[section] !== 0 || alternatives.some((one) => one.inText.has(section));
      if (!isTop && !isInText) scores[section] = 0;
    });
  }

  #ofAlternative(alternative: Alternative): AlternativeMatches {
    const { slots, synonym, words } = alternative;
    const { share: weight = 1 } = synonym;
    const share = weight / slots.length;
    const kind = MATCH_KINDS.indexOf('synonym');
    // An exact synonym leads to its articles as surely as their own names.
    const byName = synonym.match === 'exact' ? MATCH_KINDS.indexOf('name') : kind;
    const articles = new Map<number, Match>();
    synonym.group.to.forEach((article, at) => {
      const score = WEIGHTS.synonym * weight * WEIGHTS.furtherPage ** at;
      articles.set(article, { score, kind: byName });
    });
    for (const [article, score] of this.articleIndex.scoresOfAll(words)) {
      const led = articles.get(article);
      articles.set(article, { score: score * share + (led?.score ?? 0), kind: led?.kind ?? kind });
    }
    const matches = new Map<number, Match>();
    for (const [article, match] of articles) {
      const first = this.store.firstOf[article] ?? 0;
      const end = this.store.firstOf[article + 1] ?? this.store.size;
      for (let section = first; section < end; section += 1) matches.set(section, match);
    }
    const inText = this.sectionIndex.scoresOfAll(words);
    for (const [section, score] of inText) {
      const other = matches.get(section);
      if (!other || score * share > other.score)
        matches.set(section, { score: score * share, kind });
    }
    return { alternative, matches, inText };
  }
}

/** How rare what answers a slot is: the fewer sections match it, the more it says. */
export function rarityOf(scores: Scores): number {
  let matched = 0;
  for (const score of scores) if (score !== 0) matched += 1;
  return Math.log(1 + scores.length / (matched + 1));
}

/** The sections that match at least so many slots. */
export function candidatesOf(slots: readonly SlotScores[], least: number): Candidate[] {
  const found: Candidate[] = [];
  const sections = slots[0]?.scores.length ?? 0;
  for (let section = 0; section < sections; section += 1) {
    let matched = 0;
    for (const { scores } of slots) if (scores[section] !== 0) matched += 1;
    if (matched < least) continue;
    found.push({
      section,
      scores: slots.map(({ scores }) => scores[section] ?? 0),
      kinds: slots.map(({ kinds }) => kinds[section] ?? 0),
    });
  }
  return found;
}
