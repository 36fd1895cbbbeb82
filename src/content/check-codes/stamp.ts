import { checkCodeFrom, type CheckCode } from '../../shared/edition/check-code.js';
import type { Article, ArticleId } from '../../shared/edition/edition.js';
import type { EditionFile } from '../../shared/schema/article.js';
import type { Faults } from '../faults.js';
import { canonical, sha256 } from './canonical.js';
import { printedParts, type Printed, type PrintedPart } from './printed.js';

/** What is printed of one article, and the code of it. */
export interface ArticleStamp {
  id: ArticleId;
  title: string;
  aliases: readonly ArticleId[];
  code: CheckCode;
  parts: PrintedPart[];
}

/** The codes of a whole edition. */
export interface EditionStamp {
  id: string;
  date: string;
  code: CheckCode;
  /** In the order of their ids. */
  articles: Map<ArticleId, ArticleStamp>;
}

/** A short mark of a statement, to find it again in another edition. */
export const markOf = ({ value }: Printed): string =>
  sha256(canonical(value)).toString('base64url').slice(0, 4);

/** The code of what an article says on paper. */
export const codeOfParts = (parts: readonly PrintedPart[]): CheckCode =>
  checkCodeFrom(
    sha256(
      canonical(
        parts.map(({ slug, statements }) => [slug, ...statements.map(({ value }) => value)]),
      ),
    ),
  );

/** Gives every article, and the edition as a whole, its code. Two articles may not share one. */
export function stampEdition(
  entries: readonly { article: Article; file: { path: string; front: { aliases: ArticleId[] } } }[],
  edition: EditionFile,
  editionId: string,
  faults: Faults,
): EditionStamp {
  const articles = new Map<ArticleId, ArticleStamp>();
  const owners = new Map<CheckCode, string>();
  const sorted = entries.toSorted((a, b) => (a.article.id < b.article.id ? -1 : 1));
  for (const { article, file } of sorted) {
    const parts = printedParts(article, edition);
    const code = codeOfParts(parts);
    const owner = owners.get(code);
    if (owner !== undefined) {
      faults.add(file.path, 1, `prints the same as ${owner}`, 'make the titles or texts differ');
    }
    owners.set(code, article.id);
    const { aliases } = file.front;
    articles.set(article.id, { id: article.id, title: article.title, aliases, code, parts });
  }
  const all = [...articles.values()].map(({ id, code }) => `${id} ${code}`);
  const code = checkCodeFrom(sha256([edition.title, ...all].join('\n')));
  return { id: editionId, date: edition.date, code, articles };
}
