import type { Article, CatalogEntry } from '../../../shared/edition/edition.js';
import type { Ask } from '../../state/search/search-query.svelte.js';
import { termSet } from './term-set.js';
import { nextTask } from '../../state/next-task.js';
import type { Visit } from '../../platform/routing/router.svelte.js';

export type ArticleState =
  | { phase: 'loading' }
  | { phase: 'ready'; visit: Visit; entry: CatalogEntry; article: Article }
  | { phase: 'failed'; visit: Visit; entry: CatalogEntry; error: unknown };

interface Loaders {
  load(id: string): Promise<Article>;
  ask: Ask;
}

/** How long a page waits for the words to mark before it shows without them. */
const MARKS_WAIT = 400;

/**
 * The article a visit shows. The page before stays until the next one is there, and an article that
 * comes after the reader has gone on is dropped.
 */
export class ArticleVisit {
  state = $state.raw<ArticleState>({ phase: 'loading' });
  /** Folded words to mark on the page. */
  marks = $state.raw<ReadonlySet<string>>();
  /** The query whose words are marked; links within the page carry it on. */
  query = $state<string>();
  #visits = 0;

  constructor(readonly loaders: Loaders) {}

  async open(visit: Visit, entry: CatalogEntry): Promise<void> {
    this.#visits += 1;
    const mine = this.#visits;
    const query = visit.route.name === 'article' ? visit.route.q : undefined;
    this.query = query;
    const marking = this.#findMarks(query, mine);
    try {
      const article = await this.loaders.load(entry.id);
      if (query === undefined) await nextTask();
      else await Promise.race([marking, wait(MARKS_WAIT)]);
      if (mine === this.#visits) this.state = { phase: 'ready', visit, entry, article };
    } catch (error) {
      if (mine === this.#visits) this.state = { phase: 'failed', visit, entry, error };
    }
  }

  clearMarks(): void {
    this.marks = undefined;
    this.query = undefined;
  }

  async #findMarks(query: string | undefined, mine: number): Promise<void> {
    if (query === undefined) {
      this.marks = undefined;
      return;
    }
    // Without search there is nothing to mark; the page itself is not affected.
    const question = { source: 'marks' as const, query, settings: { limit: 1 }, suggest: false };
    const answer = await this.loaders.ask(question).catch(() => undefined);
    if (mine === this.#visits) this.marks = termSet(answer?.terms);
  }
}

const wait = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));
