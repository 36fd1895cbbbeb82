import type { SynonymIndex, SynonymMatch } from './synonym-index.js';
import type { Expander, Expansion, MatchKind } from './expand.js';
import type { Query, QueryWord, Span } from './query.js';
import { wordsOf } from './tokenize.js';
import { LIMITS } from './weights.js';

/** One word of the query that must be answered, and what answers it. */
export interface Slot {
  word: QueryWord;
  expansions: Expansion[];
}

/** Another reading of neighbouring words that answers all of them at once. Spans count slots. */
export interface Alternative extends Span {
  kind: MatchKind;
  /** One list per word that must be there; empty when only articles are meant. */
  words: Expansion[][];
  synonym?: SynonymMatch;
}

/** What a query asks for: its slots, and other readings of some of them. */
export interface Plan {
  query: Query;
  slots: Slot[];
  alternatives: Alternative[];
  synonyms: SynonymMatch[];
  /** Whether it is put in a sentence, with words that say nothing, as questions are. */
  sentence: boolean;
}

/** Plans a query: which words count, what is looked up for each, and what else they may mean. */
export class Planner {
  constructor(
    readonly expander: Expander,
    readonly synonyms: SynonymIndex,
    readonly stopWords: ReadonlySet<string>,
  ) {}

  plan(query: Query): Plan {
    const { words } = query;
    const telling = words.filter(({ term }) => !this.stopWords.has(term));
    const counted = telling.length > 0 ? telling : words;
    const slots = counted.map((word) => ({
      word,
      expansions: this.expander.expand(word, query.open && word === words.at(-1)),
    }));
    const synonyms = this.#matches(query, slots);
    /** Spans of words as spans of slots; undefined when no slot lies in it. */
    const inSlots = ({ from, to }: Span): Span | undefined => {
      const inside = words.slice(from, to).filter((word) => counted.includes(word));
      const first = counted.indexOf(inside[0] as QueryWord);
      return inside.length === 0 ? undefined : { from: first, to: first + inside.length };
    };
    const alternatives = [
      ...synonyms.map((synonym): Alternative => ({
        ...synonym,
        kind: 'synonym',
        words: [],
        synonym,
      })),
    ].flatMap((alternative) => {
      const span = inSlots(alternative);
      return span ? [{ ...alternative, ...span }] : [];
    });
    const sentence = counted.length < words.length;
    return {
      query,
      slots,
      alternatives: [...alternatives, ...this.#splits(slots)],
      synonyms,
      sentence,
    };
  }

  /**
   * The plan with the English words of each group as a further reading: sections that speak of the
   * thing under its name, not only the articles about it.
   */
  widened(plan: Plan): Plan {
    const named = plan.alternatives.flatMap((alternative): Alternative[] => {
      if (!alternative.synonym) return [];
      const { label, words } = alternative.synonym.group;
      return [label, ...words].flatMap((name): Alternative[] => {
        const read = labelWords(name)
          .filter((term) => !this.stopWords.has(term))
          .map((term) =>
            this.expander.known(term).map((one) => ({ ...one, kind: 'synonym' as const })),
          );
        const all = read.length > 0 && read.every((expansions) => expansions.length > 0);
        return all ? [{ ...alternative, words: read }] : [];
      });
    });
    return { ...plan, alternatives: [...plan.alternatives, ...named] };
  }

  #matches(query: Query, slots: readonly Slot[]): SynonymMatch[] {
    const { words } = query;
    const exact = this.synonyms.matches(words);
    const covered = (word: QueryWord) =>
      exact.some(({ from, to }) => words.slice(from, to).includes(word));
    const unknown = slots.filter(
      ({ word, expansions }) =>
        !covered(word) && !expansions.some(({ kind }) => kind !== 'close' && kind !== 'prefix'),
    );
    if (unknown.length === 0) return exact;
    const whole = { from: 0, to: words.length };
    if (exact.length === 0) {
      const begun = this.synonyms.startingWith(words, whole, 3);
      if (begun.length > 0) return begun;
    }
    return [...exact, ...this.#near(words, unknown)];
  }

  /** The longest parts around a word that is not known which nearly name a group. */
  #near(words: readonly QueryWord[], unknown: readonly Slot[]): SynonymMatch[] {
    const found: SynonymMatch[] = [];
    for (const { word } of unknown) {
      const at = words.indexOf(word);
      if (found.some(({ from, to }) => at >= from && at < to)) continue;
      const spans = [4, 3, 2, 1].flatMap((length) =>
        Array.from({ length }, (_unused, back) => ({ from: at - back, to: at - back + length })),
      );
      for (const span of spans) {
        if (span.from < 0 || span.to > words.length) continue;
        const near = this.synonyms.nearMatches(words, span);
        if (near.length === 0) continue;
        found.push(...near);
        break;
      }
    }
    return found;
  }

  /** A word the edition does not have, taken as two that it has: `nonpunishment`. */
  #splits(slots: readonly Slot[]): Alternative[] {
    return slots.flatMap(({ word: { term }, expansions }, at): Alternative[] => {
      if (expansions.some(({ kind }) => kind !== 'close' && kind !== 'prefix')) return [];
      for (let cut = LIMITS.minHalf; cut <= term.length - LIMITS.minHalf; cut += 1) {
        const halves = [term.slice(0, cut), term.slice(cut)].map((half) =>
          this.expander.known(half).map((one) => ({ ...one, kind: 'compound' as const })),
        );
        if (halves.every((known) => known.length > 0))
          return [{ from: at, to: at + 1, kind: 'compound', words: halves }];
      }
      return [];
    });
  }
}

/** The words of a label without what stands in brackets: "the act (first element of trafficking)". */
const labelWords = (label: string): string[] => wordsOf(label.replace(/\([^)]*\)/gu, ''));
