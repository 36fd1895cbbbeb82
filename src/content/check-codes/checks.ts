import type { Checks, PartChange, PastEdition, PastPrint } from '../../shared/edition/checks.js';
import type { ArticleId } from '../../shared/edition/edition.js';
import type { History, PrintedOnce } from './history.js';
import { newsOf } from './news.js';
import { markOf, type ArticleStamp, type EditionStamp } from './stamp.js';

/** What the reader answers to each code: the current ones, and those of earlier editions. */
export function buildChecks(stamp: EditionStamp, history: History): Checks {
  const articles = [...stamp.articles.values()];
  const current = Object.fromEntries(articles.map(({ code, id }) => [code, id]));
  const past: Checks['past'] = {};
  const pastEditions: Checks['pastEditions'] = {};
  // In the order of the editions, so that the last one that printed a text is the one named.
  for (const { id, date, code, articles: printed } of history.editions) {
    for (const [article, printedCode] of Object.entries(printed)) {
      const print = history.prints[printedCode];
      if (printedCode in current || !print) continue;
      past[printedCode] = pastPrint(find(stamp, article), print, { edition: id, date });
    }
    if (code !== stamp.code) {
      pastEditions[code] = { id, date, changed: changedSince(printed, stamp, history) };
    }
  }
  return { edition: stamp.code, current, past, pastEditions, news: newsOf(stamp, history) };
}

/** The article of this id, or the one that had it before. */
const find = (stamp: EditionStamp, id: ArticleId): ArticleStamp | undefined =>
  stamp.articles.get(id) ??
  [...stamp.articles.values()].find(({ aliases }) => aliases.includes(id));

function pastPrint(
  now: ArticleStamp | undefined,
  { title, parts }: PrintedOnce,
  printed: { edition: string; date: string },
): PastPrint {
  return now
    ? { article: now.id, title: now.title, ...printed, changes: changesOf(parts, now) }
    : { title, ...printed, changes: [] };
}

function changesOf(before: PrintedOnce['parts'], { parts }: ArticleStamp): PartChange[] {
  const old = new Map(before.map(([slug, , , marks]) => [slug, new Set(marks.split(' '))]));
  const changed = parts.flatMap(({ slug, kind, title, statements }): PartChange[] => {
    const marks = old.get(slug) ?? new Set();
    const present = new Set(statements.map(markOf));
    const now = statements.filter((one) => !marks.has(markOf(one))).map(({ shown }) => shown);
    const gone = [...marks].filter((mark) => !present.has(mark)).length;
    if (now.length + gone === 0) return [];
    return [{ ...(kind === 'section' ? { at: slug } : {}), part: kind, title, now, gone }];
  });
  const here = new Set(parts.map(({ slug }) => slug));
  const lost = before
    .filter(([slug]) => !here.has(slug))
    .map(([, part, title, marks]) => ({ part, title, now: [], gone: marks.split(' ').length }));
  return [...changed, ...lost];
}

function changedSince(
  printed: Readonly<Record<ArticleId, string>>,
  stamp: EditionStamp,
  history: History,
): PastEdition['changed'] {
  return Object.entries(printed).flatMap(([id, code]) => {
    const now = find(stamp, id);
    if (now?.code === code) return [];
    const title = now?.title ?? history.prints[code]?.title ?? id;
    return [{ ...(now ? { article: now.id } : {}), title }];
  });
}
