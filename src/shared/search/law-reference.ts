import { foldWithOffsets } from './fold.js';

/** An article of a law that a text names: "Art. 110(a)" (UTF-16 offsets of the folded text, end exclusive). */
export interface LawReference {
  /** The terms it is indexed under, the closest first: `§110a`, `§110`. */
  terms: string[];
  from: number;
  to: number;
}

/** "Article" in the languages of the region, folded; the second list stands behind the number too. */
const BEFORE =
  'articles?|arts?|§+|neni[nt]?|nenet|clan(?:a|u|ak|ka|ku|om)?|clen(?:a|u|ot|ovi)?|stat(?:ja|ji|i|ju|ej|jeju)|st|moddai';
const AROUND = 'bap|babi|baptin|berene(?:si|nin)?|modda(?:si|ning)?|madda(?:si|nyn)?';
const NUMBER =
  '(?<number>\\d{1,4})(?:-(?<part>\\d{1,2})(?!\\d)|[- ]?\\(?(?<letter>[a-z])\\)?(?![\\p{L}\\p{N}]))?';

const NAMED = new RegExp(`(?<![\\p{L}\\p{N}])(?:${BEFORE}|${AROUND})\\.? ?${NUMBER}`, 'gu');
const FURTHER = new RegExp(` ?(?:,|-|–|and|or) ?${NUMBER}`, 'yu');
const BEHIND = new RegExp(
  `(?<![\\p{L}\\p{N}])${NUMBER}[- ]?(?:nji |nci )?(?:${AROUND}|statja)(?!\\p{L})`,
  'gu',
);
/** A number with a letter is an article even without the word. */
const BARE =
  /(?<![\p{L}\p{N}])(?<number>\d{1,4})(?:\((?<letter>[a-z])\)|(?<letter2>[a-z]))(?![\p{L}\p{N}])/gu;
const PLURAL = /^(?:articles|arts)/u;
const ANY_NUMBER = /\p{Nd}/u;

type Found = RegExpExecArray | RegExpMatchArray;

function referenceOf({ 0: text, index = 0, groups = {} }: Found): LawReference {
  const { number = '', part, letter, letter2 } = groups;
  const whole = `§${number}`;
  const more = part === undefined ? (letter ?? letter2) : `-${part}`;
  const terms = more === undefined ? [whole] : [`${whole}${more}`, whole];
  return { terms, from: index, to: index + text.length };
}

/** The articles that a folded text names, lists ("Arts. 166 and 170") included. */
export function lawReferencesIn(folded: string): LawReference[] {
  if (!ANY_NUMBER.test(folded)) return [];
  const found = [...folded.matchAll(BEHIND)].map(referenceOf);
  for (const match of folded.matchAll(NAMED)) {
    found.push(referenceOf(match));
    if (!PLURAL.test(match[0])) continue;
    FURTHER.lastIndex = match.index + match[0].length;
    for (let next = FURTHER.exec(folded); next; next = FURTHER.exec(folded))
      found.push(referenceOf(next));
  }
  return found;
}

/** An article that was asked for, with its place in what was typed. */
export interface AskedReference {
  terms: string[];
  start: number;
  end: number;
}

/** The articles that were asked for: also "110a" alone. */
export function askedReferences(text: string): AskedReference[] {
  if (!ANY_NUMBER.test(text)) return [];
  const { folded, offsets } = foldWithOffsets(text);
  const named = lawReferencesIn(folded);
  const bare = [...folded.matchAll(BARE)].map(referenceOf);
  const apart = bare.filter((one) => !named.some(({ from, to }) => one.from < to && one.to > from));
  return [...named, ...apart].map(({ terms, from, to }) => ({
    terms,
    start: offsets[from] ?? 0,
    end: offsets[to] ?? text.length,
  }));
}
