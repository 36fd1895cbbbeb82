import { SearchFileError, type SearchArticle, type SearchSections } from './search-file.js';

/** Every line is a question, or a title: nothing that ends as a sentence does. */
const ASIDE = /^(?:[^\n]*\?|[^\n.:;!]{1,90})(?:\n(?:[^\n]*\?|[^\n.:;!]{1,90}))+$/u;

/** The sections of an edition and the articles they belong to. */
export class SectionStore {
  /** Section → position of its article. */
  readonly articleOf: Int32Array;
  /** Article → its first section. */
  readonly firstOf: Int32Array;
  /** Per section, once it is known. */
  readonly #asides: boolean[] = [];

  /** @throws SearchFileError when sections and articles do not belong together */
  constructor(
    articles: readonly SearchArticle[],
    readonly sections: SearchSections,
  ) {
    this.articleOf = new Int32Array(sections.texts.length);
    this.firstOf = new Int32Array(articles.length);
    let at = 0;
    articles.forEach((article, position) => {
      this.firstOf[position] = at;
      this.articleOf.fill(position, at, at + article.sections);
      at += article.sections;
    });
    if (at !== this.size) throw new SearchFileError('search.json is damaged');
  }

  /** Whether a section only asks or only names pages: no place to land on while another has the words. */
  isAside(section: number): boolean {
    return (this.#asides[section] ??= ASIDE.test(this.text(section)));
  }

  get size(): number {
    return this.articleOf.length;
  }

  slug(section: number): string {
    return this.sections.slugs[section] ?? '';
  }

  heading(section: number): string {
    return this.sections.headings[section] ?? '';
  }

  text(section: number): string {
    return this.sections.texts[section] ?? '';
  }
}
