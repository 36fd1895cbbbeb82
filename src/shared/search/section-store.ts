import { SECTION_OPTIONS, type SectionDocument } from './index-options.js';
import { SearchFileError, type SearchArticle, type SearchPart } from './search-file.js';
import { WordIndex } from './word-index.js';

/** The sections of an edition, in parts. */
export class SectionStore {
  /** Section → position of its article. */
  readonly articleOf: Int32Array;
  /** Article → its first section. */
  readonly firstOf: Int32Array;
  readonly indexes: readonly WordIndex<SectionDocument>[];
  readonly #starts: number[] = [];
  /** Section → its part. */
  readonly #partOf: Uint32Array;

  /** @throws SearchFileError when sections and articles do not belong together */
  constructor(
    articles: readonly SearchArticle[],
    readonly parts: readonly SearchPart[],
    positionOf: (word: string) => number,
  ) {
    let sections = 0;
    for (const part of parts) {
      this.#starts.push(sections);
      sections += part.texts.length;
    }
    this.articleOf = new Int32Array(sections);
    this.#partOf = new Uint32Array(sections);
    this.#starts.forEach((start, part) => this.#partOf.fill(part, start));
    this.firstOf = new Int32Array(articles.length);
    this.indexes = parts.map(({ index }) => new WordIndex(index, SECTION_OPTIONS, positionOf));
    let at = 0;
    articles.forEach((article, position) => {
      this.firstOf[position] = at;
      this.articleOf.fill(position, at, at + article.sections);
      at += article.sections;
    });
    if (at !== sections) throw new SearchFileError('search.json is damaged');
  }

  get size(): number {
    return this.articleOf.length;
  }

  /** The first section of a part. */
  startOf(part: number): number {
    return this.#starts[part] ?? 0;
  }

  /** The part a section lies in. */
  partOf(section: number): number {
    return this.#partOf[section] ?? 0;
  }

  slug(section: number): string {
    return this.#of(section, 'slugs');
  }

  heading(section: number): string {
    return this.#of(section, 'headings');
  }

  text(section: number): string {
    return this.#of(section, 'texts');
  }

  #of(section: number, list: 'slugs' | 'headings' | 'texts'): string {
    const part = this.partOf(section);
    return this.parts[part]?.[list][section - this.startOf(part)] ?? '';
  }
}
