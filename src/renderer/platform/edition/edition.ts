import type { Catalog, CatalogEntry, Manifest } from '../../../shared/edition/edition.js';
import type { BrowseType } from '../routing/route.js';

/** The name of an article where there is little room: of an operation, the State that people look for. */
export const shortName = ({ place, shortTitle, title }: CatalogEntry): string =>
  place?.hostState ?? shortTitle ?? title;

const { compare } = new Intl.Collator('en');

/** The edition's contents list, with the ways through it. */
export class Edition {
  readonly #byId: ReadonlyMap<string, CatalogEntry>;

  constructor(
    readonly manifest: Manifest,
    readonly catalog: Catalog,
  ) {
    const aliases = catalog.articles.flatMap((entry) =>
      entry.aliases.map((alias) => [alias, entry] as const),
    );
    // An article's own id goes before an alias of the same name.
    this.#byId = new Map([
      ...aliases,
      ...catalog.articles.map((entry) => [entry.id, entry] as const),
    ]);
  }

  /** The article of this id, or the one that had it before. */
  find(id: string): CatalogEntry | undefined {
    return this.#byId.get(id);
  }

  ofType(type: BrowseType): CatalogEntry[] {
    const entries = this.catalog.articles.filter((entry) => entry.type === type);
    // Operations are known by their place; their full names begin with what kind of office they are.
    return type === 'operation'
      ? entries.sort((a, b) => compare(shortName(a), shortName(b)))
      : entries;
  }

  /** The articles before and after one in the list of its type. */
  neighbours(entry: CatalogEntry): { previous?: CatalogEntry; next?: CatalogEntry } {
    if (entry.type === 'page') return {};
    const list = this.ofType(entry.type);
    const at = list.indexOf(entry);
    const previous = list[at - 1];
    const next = list[at + 1];
    return { ...(previous ? { previous } : {}), ...(next ? { next } : {}) };
  }

  /** Articles whose id shares words with an unknown address, best first. */
  similar(text: string, limit = 5): CatalogEntry[] {
    const words = new Set(
      text
        .toLowerCase()
        .split(/[^a-z0-9]+/)
        .filter((word) => word.length > 2),
    );
    if (words.size === 0) return [];
    return this.catalog.articles
      .map((entry) => ({
        entry,
        shared: entry.id.split(/[^a-z0-9]+/).filter((word) => words.has(word)).length,
      }))
      .filter(({ shared }) => shared > 0)
      .sort((a, b) => b.shared - a.shared)
      .slice(0, limit)
      .map(({ entry }) => entry);
  }
}
