import type { AsPlainObject } from 'minisearch';

/**
 * A MiniSearch index as it lies in `search.json`. MiniSearch's own JSON spends most of its bytes
 * on repeated words, quotes and long ids, and most of its loading time on parsing them. Here words
 * are named by their position in the lexicon of the file, documents by the gap to the one before,
 * all in base 36.
 */
export interface PackedIndex {
  documents: number;
  fields: string[];
  /** Per field: the mean number of different words. */
  averages: number[];
  /** Per field: the number of different words of each document. */
  lengths: string[];
  /** Per field: the documents of each word, words separated by `;` and documents by `,`. */
  postings: string[];
}

/** Documents of a word with how often it stands in each. */
export type Frequencies = Record<string, number>;

/** A packed index before its words have their position in the lexicon. */
export interface HalfPacked extends Omit<PackedIndex, 'postings'> {
  /** Per field: the packed documents of each word. */
  words: Map<string, string>[];
  /** In how many documents each word stands. */
  counts: Map<string, number>;
}

/**
 * Packs the documents of a serialised index. They must be numbered from 0 in the order in which they
 * were added.
 */
export function packIndex({
  documentCount,
  fieldIds,
  averageFieldLength,
  fieldLength,
  index,
}: AsPlainObject): HalfPacked {
  const fields = Object.entries(fieldIds).sort(([, a], [, b]) => a - b);
  const words = fields.map(() => new Map<string, string>());
  const counts = new Map<string, number>();
  for (const [word, data] of index) {
    const documents = new Set<string>();
    fields.forEach(([, id], field) => {
      const frequencies = data[id] as Frequencies | undefined;
      if (!frequencies) return;
      for (const document of Object.keys(frequencies)) documents.add(document);
      words[field]?.set(word, packDocuments(frequencies));
    });
    counts.set(word, documents.size);
  }
  return {
    documents: documentCount,
    fields: fields.map(([name]) => name),
    averages: fields.map(([, id]) => averageFieldLength[id] ?? 0),
    lengths: fields.map(([, id]) =>
      Array.from({ length: documentCount }, (_unused, document) =>
        (fieldLength[document]?.[id] ?? 0).toString(36),
      ).join(' '),
    ),
    words,
    counts,
  };
}

/** Gives the words their positions. */
export function placeWords(
  { documents, fields, averages, lengths, words }: HalfPacked,
  positionOf: ReadonlyMap<string, number>,
): PackedIndex {
  const postings = words.map((field) => packPostings(field, positionOf));
  return { documents, fields, averages, lengths, postings };
}

/** Documents are separated by `,`, each a gap and, where the word stands more than once, `:` and how often. */
function packDocuments(frequencies: Frequencies): string {
  let previous = -1;
  return Object.keys(frequencies)
    .map((key) => {
      const document = Number(key);
      const times = frequencies[key] ?? 1;
      const text = (document - previous - 1).toString(36);
      previous = document;
      return times === 1 ? text : `${text}:${times.toString(36)}`;
    })
    .join(',');
}

/** Words are separated by `;`, each with `gap=` before it when words of the lexicon were left out. */
function packPostings(
  words: ReadonlyMap<string, string>,
  positionOf: ReadonlyMap<string, number>,
): string {
  let before = -1;
  return [...words]
    .map(([word, documents]) => ({ at: positionOf.get(word) ?? -1, documents }))
    .sort((a, b) => a.at - b.at)
    .map(({ at, documents }) => {
      const gap = at - before - 1;
      before = at;
      return `${gap === 0 ? '' : `${gap.toString(36)}=`}${documents}`;
    })
    .join(';');
}

/** The words of one field, each with where its documents begin and end in the packed text. */
export interface Directory {
  words: Int32Array;
  starts: Int32Array;
  ends: Int32Array;
}

/** Finds the words in a packed text without unpacking any of them. */
export function directoryOf(postings: string): Directory {
  const words: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let word = -1;
  for (let start = 0; start < postings.length;) {
    const semicolon = postings.indexOf(';', start);
    const end = semicolon < 0 ? postings.length : semicolon;
    let gap = 0;
    for (let place = start; place < Math.min(end, start + MAX_GAP); place += 1) {
      const unit = postings.charCodeAt(place);
      if (unit === EQUALS) {
        word += gap;
        start = place + 1;
      }
      if (unit < 0x30 || (unit > 0x39 && unit < SMALL_A)) break;
      gap = gap * 36 + digit(unit);
    }
    word += 1;
    words.push(word);
    starts.push(start);
    ends.push(end);
    start = end + 1;
  }
  return {
    words: Int32Array.from(words),
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
  };
}

/** Unpacks the documents of one word, in ascending order, each with how often the word stands in it. */
export function eachDocument(
  postings: string,
  start: number,
  end: number,
  visit: (document: number, times: number) => void,
): void {
  let document = -1;
  let number = 0;
  for (let place = start; place <= end; place += 1) {
    const unit = place === end ? COMMA : postings.charCodeAt(place);
    if (unit !== COMMA && unit !== COLON) {
      number = number * 36 + digit(unit);
      continue;
    }
    document += number + 1;
    number = 0;
    let times = 1;
    if (unit === COLON) {
      times = 0;
      for (place += 1; place < end && postings.charCodeAt(place) !== COMMA; place += 1)
        times = times * 36 + digit(postings.charCodeAt(place));
    }
    visit(document, times);
  }
}

const COMMA = 0x2c;
const COLON = 0x3a;
const EQUALS = 0x3d;
const SMALL_A = 0x61;
/** Digits of the largest number that is written here, and the sign after it. */
const MAX_GAP = 8;

const digit = (unit: number): number => unit - (unit >= SMALL_A ? SMALL_A - 10 : 0x30);
