import type { ArticleId } from '../shared/edition/edition.js';
import type { ArticleFile } from './article-file.js';
import type { Faults } from './faults.js';

/** What the checks need to know of the whole edition. */
export interface Known {
  articles: ReadonlyMap<ArticleId, ArticleFile>;
  /** Section slugs by article, those laid out from fields included. */
  slugs: ReadonlyMap<ArticleId, ReadonlySet<string>>;
  sources: ReadonlySet<string>;
  /** Ids of the pictures that have a file. */
  pictures: ReadonlySet<string>;
  /** Articles that are there but have faults of their own: links to them are not a second fault. */
  faulty: ReadonlySet<ArticleId>;
}

/** Reports every link, alias and source that leads nowhere. */
export function checkReferences(known: Known, faults: Faults): void {
  const aliases = checkAliases(known, faults);
  for (const file of known.articles.values()) {
    for (const reference of file.body.references) {
      if (reference.kind === 'source') {
        checkSource(reference.id, file.path, reference.line, known, faults);
      } else if (reference.kind === 'picture') {
        checkPicture(reference.id, file.path, reference.line, known, faults);
      } else {
        checkLink(reference, file, known, aliases, faults);
      }
    }
    file.front.related.forEach((id, index) => {
      checkLink({ id, line: file.lineOf(['related', index]) }, file, known, aliases, faults);
    });
    file.front.plan?.steps.forEach((step, index) => {
      step.uses.forEach((id, use) => {
        const line = file.lineOf(['plan', 'steps', index, 'uses', use]);
        checkLink({ id, line }, file, known, aliases, faults);
      });
    });
    for (const { ids, at } of sourceLists(file.front)) {
      for (const id of ids) checkSource(id, file.path, file.lineOf(at), known, faults);
    }
  }
}

/** Every list of source ids in the front matter, with its path. */
export function* sourceLists(
  value: unknown,
  at: PropertyKey[] = [],
): Generator<{ ids: string[]; at: PropertyKey[] }> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, entry] of Object.entries(value)) {
    const path = [...at, Array.isArray(value) ? Number(key) : key];
    if ((key === 'sources' || key === 'factSources') && Array.isArray(entry)) {
      yield { ids: entry as string[], at: path };
    } else {
      yield* sourceLists(entry, path);
    }
  }
}

function checkAliases({ articles }: Known, faults: Faults): Map<string, ArticleId> {
  const owners = new Map<string, ArticleId>();
  for (const file of articles.values()) {
    file.front.aliases.forEach((alias, index) => {
      const taken = articles.has(alias) ? alias : owners.get(alias);
      if (taken !== undefined) {
        faults.add(
          file.path,
          file.lineOf(['aliases', index]),
          `alias "${alias}" already leads to ${taken}`,
          'remove it from one of the two',
        );
      } else {
        owners.set(alias, file.id);
      }
    });
  }
  return owners;
}

function checkSource(id: string, path: string, line: number, known: Known, faults: Faults): void {
  if (!known.sources.has(id)) {
    faults.add(path, line, `unknown source "${id}"`, 'add it to sources.yaml or correct the id');
  }
}

function checkPicture(id: string, path: string, line: number, known: Known, faults: Faults): void {
  if (!known.pictures.has(id)) {
    const ids = [...known.pictures].join(', ') || 'none';
    faults.add(path, line, `unknown picture "${id}"`, `the pictures are: ${ids}`);
  }
}

function checkLink(
  link: { id: string; at?: string; line: number },
  file: ArticleFile,
  known: Known,
  aliases: ReadonlyMap<string, ArticleId>,
  faults: Faults,
): void {
  // `#heading` alone is a link inside the same article.
  const id = link.id === '' ? file.id : link.id;
  const renamed = aliases.get(id);
  if (renamed !== undefined) {
    faults.add(file.path, link.line, `link to "${id}", an old name`, `link to ${renamed}`);
    return;
  }
  if (known.faulty.has(id)) return;
  if (!known.articles.has(id)) {
    faults.add(
      file.path,
      link.line,
      `broken link to "${id}"`,
      'correct the id or write the article',
    );
    return;
  }
  if (link.at !== undefined && !known.slugs.get(id)?.has(link.at)) {
    const slugs = [...(known.slugs.get(id) ?? [])].join(', ') || 'none';
    faults.add(
      file.path,
      link.line,
      `broken link to "${id}#${link.at}"`,
      `the headings there are: ${slugs}`,
    );
  }
}
