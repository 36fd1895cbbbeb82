import type { QueryWord } from './query.js';
import type { SearchTerm } from './search-file.js';
import type { SynonymMatch } from './synonym-index.js';
import { wordsOf } from './tokenize.js';
import { LIMITS } from './weights.js';
import { WordStems } from './word-stems.js';

/** A synonym in another language as the words that count in it. */
interface Phrase {
  group: number;
  text: string;
  words: number[];
}

/** A phrase that shares words with a query. */
interface Met {
  phrase: Phrase;
  /** Word of the phrase → the place in the query and how alike they are. */
  words: Map<number, { at: number; alike: number }>;
}

/** A group with the best of its phrases. */
interface Found {
  match: SynonymMatch;
  at: number[];
  strength: number;
}

/**
 * The synonyms in other languages, word by word: a sentence seldom has a synonym as it is listed, but with
 * other endings, in another order and with words between. What is asked in another language is answered
 * by the groups whose synonyms have the most and the rarest of its words.
 */
export class SynonymWords {
  readonly #stems: WordStems;
  readonly #phrases: Phrase[] = [];
  /** Per word: the phrases that hold it, and in how many groups it stands. */
  readonly #holding: Phrase[][] = [];
  readonly #groupCount: number[];

  constructor(
    readonly groups: readonly SearchTerm[],
    stopWords: ReadonlySet<string>,
  ) {
    const numbers = new Map<string, number>();
    const written = new Map<string, string>();
    const termsOf = new Map<string, string[]>();
    groups.forEach(({ hidden }, group) => {
      for (const text of hidden) {
        const words = new Set<number>();
        for (const one of text.match(/[\p{L}\p{M}\p{N}'’ʻʼ]+/gu) ?? []) {
          const terms = termsOf.get(one) ?? wordsOf(one);
          termsOf.set(one, terms);
          for (const term of terms) {
            if (stopWords.has(term)) continue;
            const number = numbers.get(term) ?? numbers.size;
            numbers.set(term, number);
            if (!written.has(term)) written.set(term, one);
            words.add(number);
          }
        }
        if (words.size > 0) this.#add({ group, text, words: [...words] });
      }
    });
    this.#stems = new WordStems(written);
    this.#groupCount = this.#holding.map((phrases) => new Set(phrases.map((p) => p.group)).size);
  }

  /** The groups that words of another language lead to, the surest for each word. */
  matches(words: readonly QueryWord[], text: string, open: boolean): SynonymMatch[] {
    const met = new Map<Phrase, Met>();
    const rarity = words.map((word, at) => {
      const written = text.slice(word.start, word.end);
      const alike = new Map<number, number>();
      for (const term of new Set([word.term, word.uzbek ?? word.term]))
        for (const [number, how] of this.#stems.alike(
          term,
          written,
          open && at === words.length - 1,
        ))
          alike.set(number, Math.max(how, alike.get(number) ?? 0));
      const groups = new Set<number>();
      for (const [number, how] of alike) {
        if (how < LIMITS.minAlike) continue;
        for (const phrase of this.#holding[number] ?? []) {
          groups.add(phrase.group);
          const one: Met = met.get(phrase) ?? { phrase, words: new Map() };
          met.set(phrase, one);
          if (how > (one.words.get(number)?.alike ?? 0)) one.words.set(number, { at, alike: how });
        }
      }
      return this.#rarity(groups.size);
    });
    const best = new Map<number, Found>();
    for (const one of met.values()) {
      const found = this.#judge(one, rarity);
      if (found && found.strength > (best.get(one.phrase.group)?.strength ?? 0))
        best.set(one.phrase.group, found);
    }
    return chosen([...best.values()]);
  }

  #rarity(groups: number): number {
    return Math.log(1 + this.groups.length / Math.max(1, groups));
  }

  #judge({ phrase, words }: Met, rarity: readonly number[]): Found | undefined {
    let [matched, whole] = [0, 0];
    for (const word of phrase.words) {
      const one = words.get(word);
      const weight = one ? (rarity[one.at] ?? 0) : this.#rarity(this.#groupCount[word] ?? 1);
      whole += weight;
      if (one) matched += weight * one.alike;
    }
    const share = matched / whole;
    const group = this.groups[phrase.group];
    if (share < LIMITS.minPhrase || !group) return undefined;
    const at = [...new Set([...words.values()].map((one) => one.at))].sort((a, b) => a - b);
    const [from, to] = [at[0] ?? 0, (at.at(-1) ?? 0) + 1];
    const match: SynonymMatch = { from, to, at, group, match: 'words', share };
    return { match, at, strength: matched * share };
  }

  #add(phrase: Phrase): void {
    this.#phrases.push(phrase);
    for (const word of phrase.words) (this.#holding[word] ??= []).push(phrase);
  }
}

/** For each word the groups that come near to the strongest one. */
function chosen(found: readonly Found[]): SynonymMatch[] {
  const strongest = new Map<number, number>();
  for (const { at, strength } of found)
    for (const place of at) strongest.set(place, Math.max(strength, strongest.get(place) ?? 0));
  return found
    .filter(({ at, strength }) =>
      at.some((place) => strength >= LIMITS.nearStrongest * (strongest.get(place) ?? 0)),
    )
    .sort((a, b) => b.strength - a.strength)
    .slice(0, LIMITS.maxGroups)
    .map(({ match }) => match);
}
