import SearchableMap from 'minisearch/SearchableMap';
import { keyOf, type QueryWord, type Span } from './query.js';
import { sameWord, scriptOf, type Script } from './script.js';
import type { SearchTerm } from './search-file.js';
import { wordsOf } from './tokenize.js';

/** One of the words of a term group, as the bridge knows it. */
interface Entry {
  group: number;
  text: string;
  shown: boolean;
  script: Script;
}

/** A part of a query that names a group, and by which of its words. */
export interface SynonymMatch extends Span {
  group: SearchTerm;
  /** The word of the group that was typed; absent when it is never shown. */
  words?: string;
  /** Exactly so; nearly, in another form; or as far as it has been typed. */
  match: 'exact' | 'near' | 'begun';
}

const MAX_SPAN = 8;
/** The languages of Central Asia and Albanian put case and place behind the word. */
const MAX_ENDING = 5;
const MIN_STEM = 5;

/**
 * The bridge from what people type to the articles about it: synonyms, acronyms, former names and
 * other languages. It comes from the content and is compared as a whole, word by word.
 */
export class SynonymIndex {
  readonly #keys = new Map<string, Entry[]>();
  /** The same for beginnings and resemblances; built when the first is asked for, or by {@link warmUp}. */
  #tree: SearchableMap<Entry[]> | undefined;

  constructor(readonly groups: readonly SearchTerm[]) {
    groups.forEach(({ label, words, hidden }, group) => {
      this.#add({ group, text: label, shown: true, script: scriptOf(label) });
      for (const text of words) this.#add({ group, text, shown: true, script: scriptOf(text) });
      for (const text of hidden) this.#add({ group, text, shown: false, script: scriptOf(text) });
    });
  }

  /** Prepares for words that are misspelt or still being typed. */
  warmUp(): SearchableMap<Entry[]> {
    this.#tree ??= SearchableMap.from([...this.#keys]);
    return this.#tree;
  }

  /** The longest parts of a query that name a group; a part within another is left out. */
  matches(words: readonly QueryWord[]): SynonymMatch[] {
    const found: SynonymMatch[] = [];
    for (let length = Math.min(MAX_SPAN, words.length); length > 0; length -= 1) {
      for (let from = 0; from + length <= words.length; from += 1) {
        const span = { from, to: from + length };
        if (found.some((other) => other.from <= span.from && other.to >= span.to)) continue;
        found.push(...this.#exact(words, span));
      }
    }
    return found;
  }

  /** Groups that a part of a query nearly names: another case ending, a slip. */
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

  /** Groups one of whose words is typed with a case ending: Кыргызстандагы, Shqipërinë. */
  #withEnding(key: string, span: Span, script: Script): SynonymMatch[] {
    const word = key.length - key.lastIndexOf(' ') - 1;
    const most = Math.min(MAX_ENDING, word - MIN_STEM);
    for (let ending = 1; ending <= most; ending += 1) {
      const entries = this.#keys.get(key.slice(0, -ending)) ?? [];
      const same = entries.filter((entry) => entry.script === script);
      if (same.length > 0) return this.#matches(same, span, 'near');
    }
    return [];
  }

  /** Groups one of whose words begins so, for what is still being typed. */
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
    return this.#matches(same, span, 'exact');
  }

  /** One synonym per group; a word that may be shown is better than one that may not. */
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
