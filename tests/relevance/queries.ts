import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';

/** What a query tests, with the least number of queries of each kind that the set must hold. */
export const MIN_OF_KIND = {
  navigation: 40,
  term: 45,
  acronym: 25,
  typo: 35,
  question: 30,
  phrase: 15,
  number: 25,
  script: 30,
  'two-facts': 30,
  spelling: 12,
  none: 12,
} as const;

/**
 * `tune` may be looked at while the ranking is worked on; `hold` is only measured; `fresh` was written
 * by somebody who had never seen the search, when the ranking was done; `unseen` was written before what
 * it measures (other keyboards, numbers, questions in eleven languages) and never looked at while that was;
 * `languages` are questions in ten languages that may be looked at.
 */
export const QUERY_SETS = ['tune', 'hold', 'fresh', 'unseen', 'languages'] as const;

export type QueryKind = keyof typeof MIN_OF_KIND;

/** Every kind, in the order of the file. */
export const QUERY_KINDS = Object.keys(MIN_OF_KIND) as readonly QueryKind[];

/** How well a target answers: 3 what the person wants, 2 good as well, 1 useful. */
const grade = z.union([z.literal(1), z.literal(2), z.literal(3)]);

/** An article id, or an article id and a section of it: `topics/smuggling#key-points`. */
const target = z.string().regex(/^[a-z0-9]+(?:[-/][a-z0-9]+)*(?:#[a-z0-9]+(?:-[a-z0-9]+)*)?$/);

const judgedQuery = z
  .strictObject({
    query: z.string().trim().min(1),
    kind: z.enum(QUERY_KINDS),
    set: z.enum(QUERY_SETS),
    targets: z.record(target, grade),
  })
  .refine(
    ({ kind, targets }) => (kind === 'none') === (Object.keys(targets).length === 0),
    'a query of the kind "none" has no targets, and every other query has some',
  )
  .refine(
    ({ kind, targets }) => kind === 'none' || Object.values(targets).includes(3),
    'no target has grade 3',
  );

/** A query as a reader would type it, with the articles that person wants. */
export type JudgedQuery = z.infer<typeof judgedQuery>;

/** The article that a target lies in: the target itself, without its section. */
export function articleOf(id: string): string {
  return id.split('#', 1)[0] ?? id;
}

/** Reads a set of judged queries from YAML text; throws with the place of each fault. */
export function parseQueries(yaml: string): JudgedQuery[] {
  return z.array(judgedQuery).parse(parse(yaml));
}

/** All judged queries of the English edition. */
export async function readQueries(): Promise<JudgedQuery[]> {
  const files = ['queries.yaml', 'unseen.yaml', 'languages.yaml'].map(
    (name) => new URL(name, import.meta.url),
  );
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return texts.flatMap(parseQueries);
}
