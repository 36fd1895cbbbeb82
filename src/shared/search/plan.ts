import { askedReferences } from './law-reference.js';
import type { SynonymIndex, SynonymMatch } from './synonym-index.js';
import type { SynonymWords } from './synonym-words.js';
import type { Expander, Expansion } from './expand.js';
import type { Query, QueryWord } from './query.js';
import { wordsOf } from './tokenize.js';
import { WEIGHTS } from './weights.js';

/** One word of the query that must be matched, and the words of the edition that match it. */
export interface Slot {
  word: QueryWord;
  expansions: Expansion[];
}

/** A synonym that matches some slots all at once. */
export interface Alternative {
  slots: readonly number[];
  synonym: SynonymMatch;
  /** Expansions of each word of a name of the synonym; empty when only its articles match. */
  words: Expansion[][];
}

/** What a query asks for. */
export interface Plan {
  query: Query;
  slots: Slot[];
  alternatives: Alternative[];
  /** The synonyms in the query. Their spans count words of the query. */
  synonyms: SynonymMatch[];
  /** Whether the query has stop words beside others, as a question has. */
  sentence: boolean;
  /** Whether it is in another language than the texts: its synonyms are all there is to go by. */
  foreign: boolean;
  /** Words of another language that no synonym has: they do not count. */
  unknown: QueryWord[];
}

/** Plans a query: which words count, what each is expanded to, and which synonyms stand in it. */
export class Planner {
  constructor(
    readonly expander: Expander,
    readonly synonyms: SynonymIndex,
    readonly stopWords: ReadonlySet<string>,
    readonly synonymWords: () => SynonymWords,
    readonly isInTexts: (term: string) => boolean,
  ) {}

  plan(query: Query): Plan {
    const { words } = query;
    const withoutStopWords = words.filter(({ term }) => !this.stopWords.has(term));
    const articles = this.#articlesIn(query);
    const counted = (withoutStopWords.length > 0 ? withoutStopWords : words).filter(
      (word) => articles.get(word)?.length !== 0,
    );
    const all = counted.map((word) => ({
      word,
      expansions:
        articles.get(word) ?? this.expander.expand(word, query.open && word === words.at(-1)),
    }));
    const exact = this.synonyms.matches(words);
    const byWords = this.#byWords(
      query,
      all.filter(({ word }) => !articles.has(word)),
    );
    const synonyms = this.#matches(query, all, [
      ...exact,
      ...byWords.filter(
        ({ group, at = [] }) =>
          !exact.some(
            (one) => one.group === group && at.every((place) => placesOf(one).includes(place)),
          ),
      ),
    ]);
    const foreign = byWords.length > 0;
    const isMet = ({ word }: Slot) =>
      synonyms.some((one) => placesOf(one).some((at) => words[at] === word));
    const slots = foreign ? all.filter((slot) => isMet(slot) || isKnown(slot)) : all;
    const alternatives = synonyms.flatMap((synonym): Alternative[] => {
      const places = placesOf(synonym).map((at) => words[at]);
      const inside = slots.flatMap(({ word }, at) => (places.includes(word) ? [at] : []));
      return inside.length === 0 ? [] : [{ slots: inside, synonym, words: [] }];
    });
    const sentence = withoutStopWords.length < words.length && counted.length > 1;
    const unknown = all.filter((slot) => !slots.includes(slot)).map(({ word }) => word);
    return { query, slots, alternatives, synonyms, sentence, foreign, unknown };
  }

  /** The synonyms of a query in another language, word by word; none where most of its words are English. */
  #byWords({ text, words, open }: Query, slots: readonly Slot[]): SynonymMatch[] {
    const foreign = slots.filter((slot) => this.#isForeign(slot)).map(({ word }) => word);
    if (foreign.length === 0 || foreign.length * 2 < slots.length) return [];
    const isCyrillic = foreign.some(({ script }) => script === 'cyrillic');
    const found = this.synonymWords().matches(foreign, text, open);
    const met = new Set(found.flatMap(placesOf));
    if (!isCyrillic && met.size * 2 <= slots.length) return [];
    return found.map((one) => {
      const at = placesOf(one).map((place) => words.indexOf(foreign[place] as QueryWord));
      return { ...one, at, from: at[0] ?? 0, to: (at.at(-1) ?? 0) + 1 };
    });
  }

  /** Whether no text of the edition has the word: names of other languages stand beside the texts. */
  #isForeign({ word, expansions }: Slot): boolean {
    return (
      word.script === 'cyrillic' ||
      !expansions.some(
        ({ term, kind }) => kind !== 'close' && kind !== 'prefix' && this.isInTexts(term),
      )
    );
  }

  /**
   * The plan with the English names of each synonym: they also match sections that speak of the thing,
   * not only the articles about it.
   */
  widened(plan: Plan): Plan {
    const named = plan.alternatives.flatMap((alternative): Alternative[] => {
      const { label, words } = alternative.synonym.group;
      return [label, ...words].flatMap((name): Alternative[] => {
        const expansions = labelWords(name)
          .filter((term) => !this.stopWords.has(term))
          .map((term) =>
            this.expander.known(term).map((one) => ({ ...one, kind: 'synonym' as const })),
          );
        const hasAll = expansions.length > 0 && expansions.every((list) => list.length > 0);
        return hasAll ? [{ ...alternative, words: expansions }] : [];
      });
    });
    return { ...plan, alternatives: [...plan.alternatives, ...named] };
  }

  /**
   * The articles of laws that a query names and the edition has: what the first word of each is expanded
   * to; nothing for its other words, which do not count.
   */
  #articlesIn({ text, words }: Query): Map<QueryWord, Expansion[]> {
    const found = new Map<QueryWord, Expansion[]>();
    for (const { terms, start, end } of askedReferences(text)) {
      const expansions = terms.flatMap((term, at) =>
        this.expander
          .known(term)
          .map((one) => ({ ...one, weight: at === 0 ? 1 : WEIGHTS.wholeArticle })),
      );
      if (expansions.length === 0) continue;
      const [first, ...others] = words.filter((word) => word.start >= start && word.end <= end);
      if (first) found.set(first, expansions);
      for (const word of others) found.set(word, []);
    }
    return found;
  }

  #matches({ words }: Query, slots: readonly Slot[], exact: SynonymMatch[]): SynonymMatch[] {
    const isCovered = (word: QueryWord) =>
      exact.some((one) => placesOf(one).some((at) => words[at] === word));
    const unknown = slots.filter((slot) => !isCovered(slot.word) && !isKnown(slot));
    if (unknown.length === 0) return exact;
    const whole = { from: 0, to: words.length };
    if (exact.length === 0) {
      const begun = this.synonyms.startingWith(words, whole, 3);
      if (begun.length > 0) return begun;
    }
    return [...exact, ...this.#near(words, unknown)];
  }

  /** The longest spans around an unknown word that nearly match a synonym. */
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
}

/** Whether the edition has the word, in this or another form. */
const isKnown = ({ expansions }: Slot): boolean =>
  expansions.some(({ kind }) => kind !== 'close' && kind !== 'prefix');

/** The places in the query of the words that a synonym matches. */
const placesOf = ({ from, to, at }: SynonymMatch): readonly number[] =>
  at ?? Array.from({ length: to - from }, (_unused, back) => from + back);

/** The words of a label without what stands in brackets: "the act (first element of trafficking)". */
const labelWords = (label: string): string[] => wordsOf(label.replace(/\([^)]*\)/gu, ''));
