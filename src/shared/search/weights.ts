import type { ArticleType } from '../edition/edition.js';

/*
 * Every weight and threshold of the ranking. Unless a line says otherwise, the value was set by hand
 * on the judged queries of the set tune. What a change of a quarter moves (`npm run ablation --
 * --weights`, 30 November 2026) is given as lower / higher, in queries whose best page is then first:
 * hold of 186, fresh of 80, half of 455 half typed. "Flat": none of them moves by more than one.
 */

/** What scores are multiplied with. A weight of 0 switches a kind of expansion off. */
export const WEIGHTS = {
  /**
   * A title or name says what a page is about. Names: hold -1 / -1, fresh 0 / -3, half +3 / -1;
   * title: half +2 / -1; text: hold -1 / 0, fresh -2 / 0; summary: half +3 / 0; the others flat.
   */
  fields: { title: 4, names: 4, heading: 4, summary: 1, asked: 1, text: 1 } as Readonly<
    Record<string, number>
  >,

  /** Singular for plural and the reverse. Hold 0 / -2, fresh 0 / -2. */
  form: 0.85,
  /** Another word of the same stem. Flat. */
  family: 0.15,
  /** A longer word for a beginning that is no word itself. Half -2 / -1. */
  prefix: 0.45,
  /** A longer word for one that is a word itself. Flat. */
  completion: 0.25,
  /** A word one or two edits away. Flat. */
  close: 0.5,
  /** A word that begins as the beginning of a misspelt word does. Flat. */
  cutPrefix: 0.2,

  /** The whole article for a part of it: Article 4 for 4(a). */
  wholeArticle: 0.5,

  /** The score, not a factor, of each page that a synonym leads to. Fresh -1 / 0, half -2 / +2. */
  synonym: 20,
  /** For each page that stands before it in the synonym. */
  furtherPage: 0.85,
  /** The share that the lower of two scores for one word adds. Flat. */
  secondMatch: 0.3,

  /** The text before the first heading. Hold -1 / -3, fresh 0 / -1. */
  top: 1.4,
  /** A section of questions, or of pages to read on. */
  aside: 0.6,
  /** The power of the share of words that a section matches. Hold -2 / 0, fresh -2 / 0, half -4 / 0. */
  coverage: 2,
  /** A question of the page in the words of the query: 1 + this × likeness². Half 0 / +2, else flat. */
  asked: 2,
  /** The accents or the script typed. Flat: for names that differ in nothing else. */
  spelled: 1.2,
  /** What stands above a sentence counts for it: the title, the heading, the lead. */
  answerAbove: 0.75,
  /** For each page before it. */
  answerPage: 0.97,
  /** These repeat the terms of the field without being about them. Publication: half -4 / -3. */
  types: {
    scenario: 0.7,
    'session-plan': 0.75,
    publication: 0.9,
    figures: 0.9,
  } as Readonly<Partial<Record<ArticleType, number>>>,
  /** Pages that explain, for a query in a sentence. Topic: fresh -3 / 0, half -4 / -2; glossary: half -1 / -2. */
  explains: { topic: 1.6, glossary: 1.3 } as Readonly<Partial<Record<ArticleType, number>>>,
};

/** From where on, and up to where. Counts were moved to the nearest whole number. */
export const LIMITS = {
  /** Letters of an unfinished last word from which longer words are tried. Half 0 / -5. */
  minPrefix: 2,
  /** The same for other words: they are not being typed any more. Flat. */
  minMiddlePrefix: 4,
  /** Longer words for a beginning. Half -2 / 0. */
  maxPrefixed: 8,
  /** Longer words for a word. Flat. */
  maxCompletions: 5,
  /** Words for a misspelt one. Flat. */
  maxClose: 5,
  /** Words with a stem that are looked at, for speed. Flat. */
  maxStemWords: 12,
  /** Letters of a stem, in English words and before case endings. Fresh -1 / 0, half -3 / 0. */
  minStem: 5,
  /** Other words of the same stem. Flat. */
  maxFamily: 5,

  /** Words of a query that are tried as one synonym. Flat. */
  maxSynonymWords: 8,
  /** Letters of a case ending, as in Albanian and the languages of Central Asia. Flat. */
  maxEnding: 5,
  /** Pages, best first, that are looked at for a sentence that answers. */
  answerPages: 8,
  /** The share of a question that a sentence must have itself. */
  leastInSentence: 0.35,
  /** What a sentence must reach to be given as the answer. */
  minAnswer: 0.8,
  /** How alike two words with different endings must be, of 1. */
  minAlike: 0.5,
  /** The share of a synonym, words weighed by rarity, that a query in another language must have. */
  minPhrase: 0.5,
  /** The share of the strongest synonym for a word that others must reach to be asked as well. */
  nearStrongest: 0.6,
  /** Synonyms of a query in another language that are asked together. */
  maxGroups: 6,
  /** Letters from which Cyrillic and Latin words may be the same: БиГ is not "big". Half +8 / -4. */
  minAcrossScripts: 5,

  /** The share of letters by which another reading of a query must be known better than what was typed. */
  clearlyMore: 0.5,
  /** How far a word that nearly matches a synonym is known. */
  nearIsKnown: 0.6,

  /** Below so many articles a looser tier is added: the rows of the panel. Half 0 / -3. */
  fewArticles: 6,
  /** The share of words below which a section is no answer beside others. Flat; nDCG fresh 0 / -0.024. */
  minShare: 0.5,
  /** The likeness from which the row shows a question of the page. Flat; no ranking. */
  minLikeness: 0.5,
  /** Words, stop words not counted, from which a question is ordered by score alone. Half -2 / -1. */
  longQuestion: 3,
  /** Articles whose questions and spelling are compared, for speed. Flat. */
  maxReranked: 24,
};
