import { z } from 'zod';
import { articleId, edtf, slug, sourceId, text } from './parts.js';
import { pictureWordsSchema } from './pictures.js';

/** The data files of an edition beside its articles. */

export const sourceSchema = z.strictObject({
  publisher: text,
  title: text,
  url: z.url({ protocol: /^https?$/ }).optional(),
  date: edtf.optional(),
  note: text.optional(),
});
export const sourcesFileSchema = z.record(sourceId, sourceSchema);

/** `resources/content/<lang>/edition.yaml`: what the edition is, and the headings of field sections. */
export const editionFileSchema = z.strictObject({
  title: text,
  date: edtf,
  /** What the language calls itself, where `Intl.DisplayNames` does not know. */
  languageName: text.optional(),
  /** For a language written from right to left. */
  dir: z.literal('rtl').optional(),
  sectionTitles: z.strictObject({
    facts: text,
    mandate: text,
    timeline: text,
    framework: text,
    figures: text,
    monitoring: text,
    'open-questions': text,
    articles: text,
    entries: text,
    steps: text,
  }),
  /** Names of framework rows, for search and for paper: the same words on screen. */
  frameworkRows: z.strictObject({
    criminalLaw: text,
    palermoProtocol: text,
    cets197: text,
    referral: text,
    coordinator: text,
    actionPlan: text,
    hotlineHistory: text,
  }),
  pictures: pictureWordsSchema,
  /** Words that stay on the line of their number: `before` it ("Article"), `after` it ("per cent"). */
  numberWords: z
    .strictObject({ before: z.array(text).optional(), after: z.array(text).optional() })
    .optional(),
});
export type EditionFile = z.infer<typeof editionFileSchema>;

/**
 * `resources/content/<lang>/terms.yaml`: what people type → the page they want. `words` may be
 * shown as the reason of a match; `matchOnly` is matched and never shown.
 */
export const termsFileSchema = z.array(
  z.strictObject({
    id: z.string().regex(slug),
    label: text,
    to: z.array(articleId),
    words: z.array(text).default([]),
    matchOnly: z.array(text).default([]),
  }),
);
export type TermGroup = z.infer<typeof termsFileSchema>[number];

/** `resources/content/<lang>/stop-words.yaml`: lines of words that say nothing beside others. */
export const stopWordsFileSchema = z.array(text);

/** `resources/content/<lang>/questions.yaml`: questions in everyday words, by article. */
export const questionsFileSchema = z.record(text, z.array(text).min(1));
