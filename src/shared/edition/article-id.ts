import { z } from 'zod/mini';

/** An article's id: its path in the edition. */
export const articleIdSchema = z
  .string()
  .check(z.regex(/^[a-z0-9]+(?:[-/][a-z0-9]+)*$/), z.maxLength(200));
