import { z } from 'zod';
import { isEdtf } from '../edition/dates.js';

/** The smallest parts of all schemas: dates, texts and ids. */

/** YAML reads a bare year as a number; a date is text here. */
export const edtf = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : value),
  z
    .string()
    .refine(isEdtf, 'is not a date; write 2003, 2003-12, 2003-12-18, 2013/2016, 2017/.. or 2010~'),
);
export const text = z.string().trim().min(1, 'is empty; write the text or remove the field');
export const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const sourceId = z
  .string()
  .regex(slug, 'is not a source id (lower-case words joined by hyphens)');
export const articleId = z
  .string()
  .regex(/^[a-z0-9]+(?:[-/][a-z0-9]+)*$/, 'is not an article id such as topics/non-punishment');
export const sources = z.array(sourceId);
/** A form of a glossary term; words in brackets must stand beside it and are not part of the link. */
export const linkForm = text.regex(
  /^(?:\([^()]+\) )?[\p{L}\p{N}]/u,
  'begins with no letter or digit; write the words, or (a) word, or word (beside it)',
);
