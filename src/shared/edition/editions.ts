import * as v from 'valibot';

export { DEFAULT_LANGUAGE } from './default-language.js';

/** In the folder of the editions: which there are. */
export const EDITIONS_FILE = 'editions.json';

/** A BCP 47 tag, which is also the name of the edition's folder: letters, digits and hyphens only. */
export const languageSchema = v.pipe(
  v.string(),
  v.maxLength(35),
  v.regex(/^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i),
);

/** What {@link EDITIONS_FILE} holds: the default edition first, the others by language. */
export const editionsSchema = v.array(
  v.object({
    lang: languageSchema,
    /** Of the language, in itself. */
    name: v.string(),
    title: v.string(),
    editionId: v.string(),
    /** Only where it is written from right to left. */
    dir: v.optional(v.literal('rtl')),
  }),
);
export type ListedEdition = v.InferOutput<typeof editionsSchema>[number];

/** Reads {@link EDITIONS_FILE}. What is not such a list names no edition. */
export function readEditions(text: string): ListedEdition[] {
  try {
    const result = v.safeParse(editionsSchema, JSON.parse(text));
    return result.success ? result.output : [];
  } catch {
    return [];
  }
}
