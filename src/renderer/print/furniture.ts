import { m } from '../../shared/messages/messages.js';
import type { Furniture } from './page-style.js';
import type { Prepared } from './prepare.js';
import { editionText } from './words.js';

/** CSS page names of the pages of one sheet among several. */
export const sheetPageNames = (index: number): { front: string; back: string } => ({
  front: `sheet-${index + 1}-front`,
  back: `sheet-${index + 1}-back`,
});

/** A foot holds one line: a longer title is cut at a word. */
const LONGEST = 90;
export function footTitle(title: string): string {
  if (title.length <= LONGEST) return title;
  return `${title.slice(0, LONGEST).replace(/\s+\S*$/, '')} …`;
}

/** The feet of a job's pages. Of several sheets each counts its own pages, since each is handed out alone. */
export function furnitureOf(job: Prepared): Furniture[] {
  const left = editionText(job.manifest);
  if (job.kind === 'article') return [{ left, title: footTitle(job.article.title) }];
  const short = (name: string): string =>
    m.paper_short_title({ title: footTitle(name), kicker: m.paper_sheet_kicker() });
  const [only, ...more] = job.articles;
  if (only && more.length === 0) return [{ left, title: short(only.title) }];
  return job.articles.flatMap((article, index) => {
    const names = sheetPageNames(index);
    const title = short(article.title);
    return [
      { name: names.front, left, title, numbers: { page: 1, pages: 2 } },
      { name: names.back, left, title, numbers: { page: 2, pages: 2 } },
    ];
  });
}
