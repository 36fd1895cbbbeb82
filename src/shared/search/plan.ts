import type { SynonymIndex, SynonymMatch } from './synonym-index.js';
import type { Expander, Expansion, MatchKind } from './expand.js';
import type { Query, QueryWord, Span } from './query.js';
import { wordsOf } from './tokenize.js';

/** One word of the query that must be answered, and what answers it. */
export interface Slot {
  word: QueryWord;
  expansions: Expansion[];
}

/** Another reading of neighbouring words that answers all of them at once. Spans count slots. */
export interface Cover extends Span {
  how: MatchKind;
  /** One list per word that must be there; empty when only articles are meant. */
  words: Expansion[][];
  crossing?: SynonymMatch;
}

/** What a query asks for: its slots, and other readings of some of them. */
export interface Plan {
  query: Query;
  slots: Slot[];
  covers: Cover[];
  crossings: SynonymMatch[];
  /** Whether it is put in a sentence, with words that say nothing, as questions are. */
  sentence: boolean;
}

const MIN_HALF = 3;

/** Plans a query: which words count, what is looked up for each, and what else they may mean. */
export class Planner {
  constructor(
    readonly expander: Expander,
    readonly bridge: SynonymIndex,
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
    const crossings = this.#crossings(query, slots);
    /** Spans of words as spans of slots; undefined when no slot lies in it. */
    const inSlots = ({ from, to }: Span): Span | undefined => {
      const inside = words.slice(from, to).filter((word) => counted.includes(word));
      const first = counted.indexOf(inside[0] as QueryWord);
      return inside.length === 0 ? undefined : { from: first, to: first + inside.length };
    };
    const covers = [
      ...this.#compounds(query),
      ...crossings.map((crossing): Cover => ({ ...crossing, how: 'bridge', words: [], crossing })),
    ].flatMap((cover) => {
      const span = inSlots(cover);
      return span ? [{ ...cover, ...span }] : [];
    });
    const sentence = counted.length < words.length;
    return { query, slots, covers: [...covers, ...this.#splits(slots)], crossings, sentence };
  }

  /**
   * The plan with the English words of each group as a further reading: sections that speak of the
   * thing under its name, not only the articles about it.
   */
  widened(plan: Plan): Plan {
    const named = plan.covers.flatMap((cover): Cover[] => {
      if (!cover.crossing) return [];
      const { label, words } = cover.crossing.group;
      return [label, ...words].flatMap((name): Cover[] => {
        const read = labelWords(name)
          .filter((term) => !this.stopWords.has(term))
          .map((term) =>
            this.expander.known(term).map((one) => ({ ...one, how: 'bridge' as const })),
          );
        const all = read.length > 0 && read.every((expansions) => expansions.length > 0);
        return all ? [{ ...cover, words: read }] : [];
      });
    });
    return { ...plan, covers: [...plan.covers, ...named] };
  }

  #crossings(query: Query, slots: readonly Slot[]): SynonymMatch[] {
    const { words } = query;
    const exact = this.bridge.crossings(words);
    const covered = (word: QueryWord) =>
      exact.some(({ from, to }) => words.slice(from, to).includes(word));
    const unknown = slots.filter(
      ({ word, expansions }) =>
        !covered(word) && !expansions.some(({ how }) => how !== 'close' && how !== 'prefix'),
    );
    if (unknown.length === 0) return exact;
    const whole = { from: 0, to: words.length };
    if (exact.length === 0) {
      const begun = this.bridge.startingWith(words, whole, 3);
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
        const near = this.bridge.nearCrossings(words, span);
        if (near.length === 0) continue;
        found.push(...near);
        break;
      }
    }
    return found;
  }

  /** Words typed as one, or next to each other, that the edition writes as one. */
  #compounds({ words, compounds }: Query): Cover[] {
    const pairs = words.slice(1).map((_word, at) => ({ from: at, to: at + 2 }));
    const spans = [...compounds, ...pairs.filter((pair) => !compounds.some(sameAs(pair)))];
    return spans.flatMap((span): Cover[] => {
      const joined = words
        .slice(span.from, span.to)
        .map(({ term }) => term)
        .join('');
      const known = this.expander.known(joined);
      const expansions = known.map((one) => ({ ...one, how: 'compound' as const }));
      return expansions.length > 0 ? [{ ...span, how: 'compound', words: [expansions] }] : [];
    });
  }

  /** A word the edition does not have, taken as two that it has: `nonpunishment`. */
  #splits(slots: readonly Slot[]): Cover[] {
    return slots.flatMap(({ word: { term }, expansions }, at): Cover[] => {
      if (expansions.some(({ how }) => how !== 'close' && how !== 'prefix')) return [];
      for (let cut = MIN_HALF; cut <= term.length - MIN_HALF; cut += 1) {
        const halves = [term.slice(0, cut), term.slice(cut)].map((half) =>
          this.expander.known(half).map((one) => ({ ...one, how: 'compound' as const })),
        );
        if (halves.every((known) => known.length > 0))
          return [{ from: at, to: at + 1, how: 'compound', words: halves }];
      }
      return [];
    });
  }
}

const sameAs = (one: Span) => (other: Span) => one.from === other.from && one.to === other.to;

/** The words of a label without what stands in brackets: "the act (first element of trafficking)". */
const labelWords = (label: string): string[] => wordsOf(label.replace(/\([^)]*\)/gu, ''));
