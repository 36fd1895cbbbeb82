import { Names } from '../../src/shared/search/names.js';
import { Planner } from '../../src/shared/search/plan.js';
import type { SearchFile } from '../../src/shared/search/search-file.js';
import { SynonymIndex } from '../../src/shared/search/synonym-index.js';
import { LIMITS, WEIGHTS } from '../../src/shared/search/weights.js';

/** A mechanism of the search, and what stands in for it while it is switched off. */
export interface Mechanism {
  name: string;
  /** Its code in src/shared/search: a whole file, or `file#declaration`. */
  code: readonly string[];
  file?: (file: SearchFile) => SearchFile;
  query?: (query: string) => string;
  /** Switches it off. @returns what switches it on again */
  off?: () => () => void;
}

/** Gives properties of an object other values. @returns what gives them the old ones again */
export function override<T extends object>(object: T, values: Partial<T>): () => void {
  const keys = Object.keys(values) as (keyof T)[];
  const before = keys.map((key) => [key, object[key]] as const);
  Object.assign(object, values);
  return () => {
    for (const [key, value] of before) object[key] = value;
  };
}

export const MECHANISMS: readonly Mechanism[] = [
  {
    name: 'synonyms, all of them',
    code: ['synonym-index', 'plan##matches', 'plan##near', 'plan#widened', 'because'],
    file: (file) => ({ ...file, terms: [] }),
  },
  {
    name: 'synonyms with a case ending or an error',
    code: ['synonym-index#nearMatches', 'synonym-index##withEnding', 'plan##near'],
    off: () => override(SynonymIndex.prototype, { nearMatches: () => [] }),
  },
  {
    name: 'synonyms half typed (and suggestions)',
    code: ['synonym-index#startingWith'],
    off: () => override(SynonymIndex.prototype, { startingWith: () => [] }),
  },
  {
    name: 'tier of English names of a synonym',
    code: ['plan#widened', 'plan#labelWords', 'text-index#scoresOfAll'],
    off: () => override(Planner.prototype, { widened: (plan) => plan }),
  },
  {
    name: 'pages named exactly come first',
    code: ['names', 'match-cascade##named', 'match-cascade##namedFirst', 'match-cascade##unfound'],
    off: () => override(Names.prototype, { called: () => [] }),
  },
  {
    name: 'looser tiers below few results',
    code: ['plan#widened', 'match-cascade#run'],
    off: () => override(LIMITS, { fewArticles: 0, longQuestion: Infinity }),
  },
  {
    name: 'long questions ordered by score',
    code: ['rank#isLongQuestion'],
    off: () => override(LIMITS, { longQuestion: Infinity }),
  },
  {
    name: 'quoted phrases',
    code: ['phrase'],
    query: (query) => query.replace(/["“”„«»]/gu, ''),
  },
  {
    name: 'stop words',
    code: [],
    file: (file) => ({ ...file, stopWords: [] }),
  },
  {
    name: 'spelling variants',
    code: ['spellings', 'expand#known'],
    file: (file) => ({ ...file, spellings: [] }),
  },
  {
    name: 'singular and plural',
    code: ['word-forms#wordForms'],
    off: () => override(WEIGHTS, { form: 0 }),
  },
  {
    name: 'words of the same stem',
    code: ['word-forms#ENDINGS', 'word-forms#stemsOf', 'word-forms#isMadeOf', 'expand##family'],
    off: () => override(WEIGHTS, { family: 0 }),
  },
  {
    name: 'completions of the last word',
    code: ['lexicon#startingWith'],
    off: () => override(WEIGHTS, { prefix: 0, completion: 0 }),
  },
  {
    name: 'misspelt words',
    code: ['expand##resembling', 'lexicon#closeTo', 'lexicon##within', 'lexicon#swaps'],
    off: () => override(LIMITS, { maxClose: 0 }),
  },
  {
    name: 'questions in everyday words',
    code: ['asked'],
    file: ({ articles, articleIndex, ...file }) => ({
      ...file,
      articles: articles.map((article) => ({ ...article, asked: [] })),
      articleIndex: {
        ...articleIndex,
        fieldIds: Object.fromEntries(
          Object.entries(articleIndex.fieldIds).filter(([name]) => name !== 'asked'),
        ),
      },
    }),
  },
  {
    name: 'likeness to such a question',
    code: ['asked#nearest'],
    off: () => override(WEIGHTS, { asked: 0 }),
  },
  {
    name: 'share of words matched',
    code: ['rank##sectionScore'],
    off: () => override(WEIGHTS, { coverage: 0 }),
  },
  {
    name: 'top of the page first',
    code: [],
    off: () => override(WEIGHTS, { top: 1 }),
  },
  {
    name: 'types of article',
    code: [],
    off: () => override(WEIGHTS, { types: {}, explains: {} }),
  },
  {
    name: 'accents as typed',
    code: ['rank##isSpelledAlike'],
    off: () => override(WEIGHTS, { spelled: 1 }),
  },
  {
    name: 'field boosts',
    code: [],
    off: () => override(WEIGHTS, { fields: {} }),
  },
];
