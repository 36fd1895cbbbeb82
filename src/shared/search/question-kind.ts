import { fold } from './fold.js';
import { wordsOf } from './tokenize.js';

/** What the answer to a question must be. */
export type QuestionKind = 'number' | 'length' | 'date' | 'article' | 'who' | 'definition';

/** How questions begin in the languages of the region, folded; what is to be in the answer, not what it is about. */
const BEGINNINGS: Readonly<Record<QuestionKind, string>> = {
  length:
    'how long|for how long|skolko (?:vremeni|dnej)|kako dugo|koliko dugo|sa gjate|kolku dolgo',
  number:
    'how many|how much|what (?:share|percentage|proportion|number)|(?:share|percentage|number) of|skolko|koliko|kolku|sa|kansa|nese|kanca|qancha|necha|nechta|nace|cand',
  date: 'since when|by when|until when|when|(?:in |since )?(?:what|which) year|kogda|kada|koga|kur|kasan|kacan|qachon|hacan',
  article:
    '(?:what|which|under (?:what|which)) (?:articles?|sections?|provisions?)|kakaja statja|po kakoj state|koji clan|koj clen|cili nen',
  who: 'who|which (?:body|bodies|organi[sz]ation)|kto|ko|koj|kush|kim|kist',
  definition:
    'what(?: is| are|s| does)|define|definition of|meaning of|cto takoe|cto znacit|sta je|sto je|sto e|cfare eshte|nima|cist',
};

const ASKED = (Object.entries(BEGINNINGS) as [QuestionKind, string][]).map(
  ([kind, words]) => [kind, new RegExp(`^(?:and |so |in )?(?:${words})(?= )`, 'u')] as const,
);

/** What a sentence must have to answer it. */
const EVIDENCE: Readonly<Record<QuestionKind, RegExp>> = {
  length: /\p{Nd}[^.]{0,12} (?:days?|weeks?|months?|years?|hours?)/u,
  number: /\p{Nd}|\b(?:[Tt]wenty|[Tt]hirty|doubled)\b/u,
  date: /(?:1[89]|20)\p{Nd}{2}/u,
  article: /\bArt(?:icle|s|icles)?\.? ?\p{Nd}/u,
  who: /\p{Lu}/u,
  definition: /./u,
};

/** A question. */
export interface AskedFor {
  kind: QuestionKind;
  /** So many of its first words ask, and do not say what about. */
  words: number;
}

/** The kind of a question; undefined for what is none. */
export function questionKind(text: string): AskedFor | undefined {
  const folded = fold(text).trimStart().replace(/\s+/gu, ' ');
  for (const [kind, beginning] of ASKED) {
    const [found] = beginning.exec(folded) ?? [];
    if (found !== undefined) return { kind, words: wordsOf(found).length };
  }
  return undefined;
}

/** A year, of a figure or in a name, and the number of a directive: no count of anything. */
const NO_COUNT =
  /(?<![\p{Nd},.])(?:1[89]|20)\p{Nd}{2}(?!\p{Nd}|,\p{Nd})|\p{Nd}+\/\p{Nd}+|No\. \p{Nd}+|\p{Nd}\(\p{Nd}+\)/gu;
/** Who has something is not who is asked about: "the Prime Minister’s order". */
const OWNER = /\p{L}+[’']s(?!\p{L})/gu;

/** A line of a timeline, which begins with who acted: it tells when something was done, not how many there are. */
const EVENT = /^(?:about )?(?:1[89]|20)\p{Nd}{2}[^:]{0,24}: The /u;

/** The part of a sentence that may answer a question of this kind; undefined where it has no such thing. */
export function evidenceIn(kind: QuestionKind, text: string): string | undefined {
  if (kind !== 'date' && EVENT.test(text)) return undefined;
  const left = kind === 'number' ? text.replace(NO_COUNT, ' ') : text;
  if (!EVIDENCE[kind].test(left)) return undefined;
  return kind === 'who' ? text.replace(OWNER, ' ') : text;
}
