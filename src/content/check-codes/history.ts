import { z } from 'zod';
import type { Faults } from '../faults.js';
import { markOf, type ArticleStamp, type EditionStamp } from './stamp.js';

/**
 * `resources/content/<lang>/history.json`: what earlier editions printed. Each released edition is
 * added by `npm run content -- --record`; nothing is ever taken out, since paper lasts for years.
 */
const code = z.string().regex(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/, 'is not a check code');
const partSchema = z.tuple([
  z.string(),
  z.enum(['top', 'section', 'pictures', 'sources']),
  z.string(),
  z.string(),
]);
const historySchema = z.strictObject({
  editions: z.array(
    z.strictObject({
      id: z.string(),
      date: z.string(),
      code,
      articles: z.record(z.string(), code),
    }),
  ),
  /** By code: the title, and of each part its slug, kind, title and the marks of its statements. */
  prints: z.record(code, z.strictObject({ title: z.string(), parts: z.array(partSchema) })),
});
export type History = z.infer<typeof historySchema>;
export type PrintedOnce = History['prints'][string];

export const isHistoryFile = (path: string, lang: string): boolean =>
  path === `${lang}/history.json`;

/** @returns an empty history where none was recorded yet, or where it has faults */
export function parseHistory(
  files: readonly { path: string; text: string }[],
  lang: string,
  faults: Faults,
): History {
  const file = files.find(({ path }) => isHistoryFile(path, lang));
  if (!file) return { editions: [], prints: {} };
  const mend = 'take the file back from version control';
  try {
    const checked = historySchema.safeParse(JSON.parse(file.text));
    if (checked.success) return checked.data;
    const [issue] = checked.error.issues;
    const what = `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`;
    faults.add(file.path, 1, what.trim(), mend);
  } catch {
    faults.add(file.path, 1, 'is not JSON', mend);
  }
  return { editions: [], prints: {} };
}

const printOf = ({ title, parts }: ArticleStamp): PrintedOnce => ({
  title,
  parts: parts
    .filter(({ statements }) => statements.length > 0)
    .map(({ slug, kind, title: name, statements }) => [
      slug,
      kind,
      name,
      statements.map(markOf).join(' '),
    ]),
});

/** The history with one more edition. An edition that is there already, word for word, adds nothing. */
export function recordEdition(history: History, stamp: EditionStamp): History {
  if (history.editions.some((known) => known.code === stamp.code && known.date === stamp.date)) {
    return history;
  }
  const articles = [...stamp.articles.values()];
  const { id, date } = stamp;
  return {
    editions: [
      ...history.editions,
      {
        id,
        date,
        code: stamp.code,
        articles: Object.fromEntries(articles.map((article) => [article.id, article.code])),
      },
    ],
    prints: {
      ...history.prints,
      ...Object.fromEntries(
        articles
          .filter((article) => !(article.code in history.prints))
          .map((article) => [article.code, printOf(article)]),
      ),
    },
  };
}

/** The file's text: an entry a line, so that version control shows what a release added. */
export function historyText({ editions, prints }: History): string {
  const lines = (entries: readonly string[]): string =>
    entries.map((entry) => `  ${entry}`).join(',\n');
  return `{
 "editions": [
${lines(editions.map((edition) => JSON.stringify(edition)))}
 ],
 "prints": {
${lines(Object.entries(prints).map(([key, print]) => `${JSON.stringify(key)}: ${JSON.stringify(print)}`))}
 }
}
`;
}
