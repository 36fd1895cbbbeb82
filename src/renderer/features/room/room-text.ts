import type { Article } from '../../../shared/edition/edition.js';
import type { Picture } from '../../../shared/edition/picture.js';
import type { TextContext } from '../../reading/text/text-context.js';
import { sourceLine } from '../../platform/labels/sources.js';

/** The text of an article on the wall: nothing in it is a link, and the screen names its sources. */
export class RoomText implements TextContext {
  readonly #numbers: ReadonlyMap<string, number>;

  constructor(readonly article: Article) {
    this.#numbers = new Map(article.sources.map((source, index) => [source.id, index + 1]));
  }

  numberOf(sourceId: string): number | undefined {
    return this.#numbers.get(sourceId);
  }

  sourceLabel(sourceId: string): string {
    const source = this.article.sources[(this.#numbers.get(sourceId) ?? 0) - 1];
    return source ? sourceLine(source) : sourceId;
  }

  href(): undefined {
    return undefined;
  }

  picture(id: string): Picture | undefined {
    return this.article.pictures?.[id];
  }
}
