import type { Article, ArticleId, ArticleType } from '../shared/edition/edition.js';
import { inlinesOf } from '../shared/edition/tree.js';

/** The lists that the start page itself shows: all articles of these types. */
const HOME_LISTS: ReadonlySet<ArticleType> = new Set(['operation', 'overview', 'topic']);

/** How far each article is from the start page. */
export interface Reach {
  /** How many articles are first reached with 1 click, with 2, and so on. */
  byClicks: number[];
  /** Articles at more than three clicks, or that no path of links leads to. */
  far: ArticleId[];
}

/** The most clicks that any article may be away from the start page. */
export const MAX_CLICKS = 3;

/** Where one can go from an article: links in its text, related articles, what its steps use. */
export function linksOf(article: Article): ArticleId[] {
  const inText = [article.lead, ...article.sections.map(({ body }) => body)]
    .flatMap((body) => [...inlinesOf(body)])
    .flatMap((node) => (node.type === 'link' ? node.to : []));
  const used = article.plan?.steps.flatMap(({ uses }) => uses) ?? [];
  // A link to a section of the same page has no id.
  return [...inText, ...article.related, ...used].filter((id) => id !== '' && id !== article.id);
}

/** Goes out from the start page, click by click. */
export function reachFromHome(articles: readonly Article[]): Reach {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const listed = articles.filter(({ type }) => HOME_LISTS.has(type)).map(({ id }) => id);
  const clicks = new Map<ArticleId, number>([['home', 0]]);
  const byClicks: number[] = [];
  let from: ArticleId[] = ['home'];
  while (from.length > 0) {
    const next = new Set<ArticleId>();
    for (const id of from) {
      const article = byId.get(id);
      const ways = [...(article ? linksOf(article) : []), ...(id === 'home' ? listed : [])];
      for (const to of ways) if (byId.has(to) && !clicks.has(to)) next.add(to);
    }
    if (next.size > 0) byClicks.push(next.size);
    for (const id of next) clicks.set(id, byClicks.length);
    from = [...next];
  }
  const far = articles
    .map(({ id }) => id)
    .filter((id) => (clicks.get(id) ?? Number.POSITIVE_INFINITY) > MAX_CLICKS);
  return { byClicks, far };
}
