import SearchableMap from 'minisearch/SearchableMap';
import { keyOf, type QueryWord, type Span } from './query.js';
import { sameWord, scriptOf, type Script } from './script.js';
import type { SearchTerm } from './search-file.js';
import { wordsOf } from './tokenize.js';
import { LIMITS } from './weights.js';

/** One word or phrase of a group of synonyms. */
interface Entry {
  group: number;
  text: string;
  shown: boolean;
  script: Script;
}

/** A span of a query that matches a group of synonyms. */
export interface SynonymMatch extends Span {
  group: SearchTerm;
  /** The synonym as the content writes it; absent when it is never shown. */
  words?: string;
  /**
   * `near`: with a typing error or a case ending; `begun`: as far as it has been typed; `words`: with other
   * endings, in another order or in part.
   */
  match: 'exact' | 'near' | 'begun' | 'words';
  /** The words of the query that match, where those of the span do not all do. */
  at?: readonly number[];
  /** How much of the synonym matches, where not all of it does. */
  share?: number;
}

/**
 * The synonyms of the content: terms, acronyms, former names and names in other languages, with the
 * articles about each group. A span of a query is compared with a synonym as a whole.
 */
export class SynonymIndex {
  readonly #keys = new Map<string, Entry[]>();
  /** The same keys for prefix and fuzzy search. */
  #tree: SearchableMap<Entry[]> | undefined;

  constructor(readonly groups: readonly SearchTerm[]) {
    groups.forEach(({ label, words, hidden }, group) => {
      this.#add({ group, text: label, shown: true, script: scriptOf(label) });
      for (const text of words) this.#add({ group, text, shown: true, script: scriptOf(text) });
      for (const text of hidden) this.#add({ group, text, shown: false, script: scriptOf(text) });
    });
  }

  /** Builds the tree for misspelt and unfinished words; otherwise the first of them does. */
  warmUp(): SearchableMap<Entry[]> {
    this.#tree ??= SearchableMap.from([...this.#keys]);
    return this.#tree;
  }

  /** The longest spans that match a group exactly; a span within another is left out. */
  matches(words: readonly QueryWord[]): SynonymMatch[] {
    const found: SynonymMatch[] = [];
    for (let length = Math.min(LIMITS.maxSynonymWords, words.length); length > 0; length -= 1) {
      for (let from = 0; from + length <= words.length; from += 1) {
        const span = { from, to: from + length };
        if (found.some((other) => other.from <= span.from && other.to >= span.to)) continue;
        found.push(...this.#exact(words, span));
      }
    }
    return found;
  }

  /** Groups that a span nearly matches: with a case ending or a typing error. */
  nearMatches(words: readonly QueryWord[], span: Span): SynonymMatch[] {
    const key = keyOf(words, span);
    const script = scriptOfSpan(words, span);
    const edits = key.length >= 14 ? 3 : key.length >= 8 ? 2 : key.length >= 5 ? 1 : 0;
    const within = (allowed: number): SynonymMatch[] => {
      const found = [...this.warmUp().fuzzyGet(key, allowed)]
        .sort(([a, [, near]], [b, [, far]]) => near - far || (a < b ? -1 : 1))
        .flatMap(([, [entries]]) => entries.filter((entry) => entry.script === script));
      return this.#matches(found.slice(0, 3), span, 'near');
    };
    const slip = edits > 0 ? within(1) : [];
    if (slip.length > 0) return slip;
    const ending = this.#withEnding(key, span, script);
    if (ending.length > 0 || edits < 2) return ending;
    return within(edits);
  }

  /** Groups that match but for a case ending: Кыргызстандагы, Shqipërinë. */
  #withEnding(key: string, span: Span, script: Script): SynonymMatch[] {
    const word = key.length - key.lastIndexOf(' ') - 1;
    const most = Math.min(LIMITS.maxEnding, word - LIMITS.minStem);
    for (let ending = 1; ending <= most; ending += 1) {
      const entries = this.#keys.get(key.slice(0, -ending)) ?? [];
      const same = entries.filter((entry) => entry.script === script);
      if (same.length > 0) return this.#matches(same, span, 'near');
    }
    return [];
  }

  /** Groups with a synonym that begins so, for what is still being typed. */
  startingWith(words: readonly QueryWord[], span: Span, limit: number): SynonymMatch[] {
    const key = keyOf(words, span);
    const script = scriptOfSpan(words, span);
    const found: Entry[] = [];
    for (const [, entries] of this.warmUp().atPrefix(key)) {
      found.push(...entries.filter((entry) => sameWord(key, entry.script, script)));
      if (found.length >= limit) break;
    }
    return this.#matches(found.slice(0, limit), span, 'begun');
  }

  #exact(words: readonly QueryWord[], span: Span): SynonymMatch[] {
    const key = keyOf(words, span);
    const script = scriptOfSpan(words, span);
    const same = (this.#keys.get(key) ?? []).filter((entry) => sameWord(key, entry.script, script));
    return this.#matches([...same, ...this.#inUzbek(words, span, key)], span, 'exact');
  }

  /** Uzbek is typed in Cyrillic and listed in Latin letters. */
  #inUzbek(words: readonly QueryWord[], { from, to }: Span, key: string): readonly Entry[] {
    const inside = words.slice(from, to);
    const latin = inside.map(({ term, uzbek = term }) => uzbek).join(' ');
    const isOther = latin !== key && latin.length >= LIMITS.minAcrossScripts;
    return isOther ? (this.#keys.get(latin) ?? []) : [];
  }

  /** One match per group, by a synonym that may be shown where there is one. */
  #matches(entries: readonly Entry[], span: Span, match: SynonymMatch['match']): SynonymMatch[] {
    const byGroup = new Map<number, Entry>();
    for (const entry of entries) {
      const known = byGroup.get(entry.group);
      if (!known || (!known.shown && entry.shown)) byGroup.set(entry.group, entry);
    }
    return [...byGroup.values()].flatMap(({ group: at, text, shown }) => {
      const group = this.groups[at];
      return group ? [{ ...span, group, match, ...(shown ? { words: text } : {}) }] : [];
    });
  }

  #add(entry: Entry): void {
    const key = wordsOf(entry.text).join(' ');
    if (key === '') return;
    const known = this.#keys.get(key);
    if (known) known.push(entry);
    else this.#keys.set(key, [entry]);
  }
}

const scriptOfSpan = (words: readonly QueryWord[], { from, to }: Span): Script =>
  words.slice(from, to).some(({ script }) => script === 'cyrillic') ? 'cyrillic' : 'other';
