import * as v from 'valibot';

/** An article's id: its path in the edition. */
export const articleIdSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:[-/][a-z0-9]+)*$/),
  v.maxLength(200),
);
