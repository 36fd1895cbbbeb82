import type { App } from '../../state/app-context.js';
import type { Article } from '../../../shared/edition/edition.js';
import type { Picture } from '../../../shared/edition/picture.js';
import { articleHref } from '../../platform/routing/route.js';
import type { ArticleVisit } from './article-visit.svelte.js';
import type { TextContext } from '../../reading/text/text-context.js';
import { sourceLine } from '../../platform/labels/sources.js';

/** The text of an article on screen: citations lead to its foot, links out ask first. */
export class ScreenText implements TextContext {
  readonly #numbers: ReadonlyMap<string, number>;

  constructor(
    readonly app: Pick<App, 'edition' | 'links'>,
    readonly article: Pick<Article, 'id' | 'sources' | 'pictures'>,
    readonly page: Pick<ArticleVisit, 'marks' | 'query'>,
    readonly pictureTools?: TextContext['pictureTools'],
  ) {
    this.#numbers = new Map(article.sources.map((source, index) => [source.id, index + 1]));
  }

  get marks(): ReadonlySet<string> | undefined {
    return this.page.marks;
  }

  numberOf(sourceId: string): number | undefined {
    return this.#numbers.get(sourceId);
  }

  sourceLabel(sourceId: string): string {
    const source = this.article.sources[(this.#numbers.get(sourceId) ?? 0) - 1];
    return source ? sourceLine(source) : sourceId;
  }

  citeHref(number: number): string {
    return articleHref(this.article.id, `source-${number}`, this.page.query);
  }

  href(to: string, at?: string): string | undefined {
    const entry = this.app.edition.find(to);
    return entry ? articleHref(entry.id, at) : undefined;
  }

  picture(id: string): Picture | undefined {
    return this.article.pictures?.[id];
  }

  openLink(url: string): void {
    this.app.links.open(url);
  }
}
