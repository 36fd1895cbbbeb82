import type { Article } from '../../../shared/edition/edition.js';
import { loadArticle } from './load.js';

/** Articles read so far. One that could not be read is tried again the next time. */
export class Articles {
  readonly #read = new Map<string, Promise<Article>>();

  constructor(readonly loader: (id: string) => Promise<Article> = loadArticle) {}

  /** @throws EditionError, UnknownNodeError */
  load(id: string): Promise<Article> {
    const known = this.#read.get(id);
    if (known) return known;
    const reading = this.loader(id);
    this.#read.set(id, reading);
    reading.catch(() => this.#read.delete(id));
    return reading;
  }
}
