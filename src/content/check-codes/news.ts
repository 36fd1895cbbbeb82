import type { EditionNews } from '../../shared/edition/checks.js';
import type { History } from './history.js';
import type { EditionStamp } from './stamp.js';

/** What this edition has that the one recorded before it had not, or not in these words. */
export function newsOf(stamp: EditionStamp, history: History): EditionNews {
  const before = history.editions.findLast(({ id }) => id !== stamp.id);
  if (!before) return { added: [], changed: [] };
  const news: EditionNews = {
    since: { id: before.id, date: before.date },
    added: [],
    changed: [],
  };
  for (const { id, aliases, code } of stamp.articles.values()) {
    const printed = [id, ...aliases].map((name) => before.articles[name]).find(Boolean);
    if (printed === undefined) news.added.push(id);
    else if (printed !== code) news.changed.push(id);
  }
  return news;
}
