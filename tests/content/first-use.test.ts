import { beforeAll, describe, expect, it } from 'vitest';
import { parseArticleFile, type ArticleFile } from '../../src/content/article-file.js';
import { compileContent } from '../../src/content/compile.js';
import { Faults } from '../../src/content/faults.js';
import { readContent } from '../../src/content/read.js';
import { sectionStatements, leadStatements, type Statement } from '../../src/content/statements.js';
import { formsOf } from '../../src/content/term-forms.js';
import { glossaryFinder } from '../../src/content/term-links.js';
import type { TermFinder } from '../../src/content/term-finder.js';
import { isTerm, type Article } from '../../src/shared/edition/edition.js';
import type { Block, Inline } from '../../src/shared/edition/tree.js';

/** A piece of an article in reading order: plain text, or a link with its words. */
interface Piece {
  text: string;
  /** What stands before it in its paragraph. */
  before: string;
  to?: string;
}

let articles: Article[];
let files: Map<string, ArticleFile>;
let finder: TermFinder;

beforeAll(async () => {
  const faults = new Faults();
  const read = await readContent('resources/content', 'en', faults);
  const parsed = read
    .filter(({ path }) => path.endsWith('.md'))
    .flatMap((file) => parseArticleFile(file, 'en', faults) ?? []);
  files = new Map(parsed.map((file) => [file.id, file]));
  finder = glossaryFinder(parsed);
  const edition = await compileContent('resources/content', 'en');
  articles = parsed.map(
    ({ id }) => JSON.parse(edition.files.get(`articles/${id}.json`) ?? 'null') as Article,
  );
}, 120_000);

describe('every glossary term', () => {
  it('is linked at its first use in every article', () => {
    expect(articles.flatMap(unlinkedUses)).toEqual([]);
  });

  it('is linked by the compile at most once in an article', () => {
    const often = articles.flatMap((article) => {
      const written = files.get(article.id)?.body.references.map(({ id }) => id) ?? [];
      const extra = piecesOf(article).flatMap(({ to }) =>
        to !== undefined && isTerm(to) ? to : [],
      );
      for (const id of written) if (extra.includes(id)) extra.splice(extra.indexOf(id), 1);
      return extra
        .filter((to, index) => extra.indexOf(to) !== index)
        .map((to) => `${article.id} ${to}`);
    });
    expect(often).toEqual([]);
  });

  it('never links the page it stands on', () => {
    const own = articles.filter(({ id, type }) => {
      const written = files.get(id)?.body.references.some((reference) => reference.id === id);
      return type === 'glossary' && !written && articleLinks(id).includes(id);
    });
    expect(own.map(({ id }) => id)).toEqual([]);
  });

  it('has its words to itself', () => {
    const owners = new Map<string, string>();
    const shared = [...files.values()]
      .filter(({ type }) => type === 'glossary')
      .flatMap(({ id, front }) =>
        formsOf(front).flatMap((form) => {
          const key = JSON.stringify(form);
          const owner = owners.get(key);
          owners.set(key, id);
          return owner === undefined || owner === id ? [] : [`${form.words}: ${owner}, ${id}`];
        }),
      );
    expect(shared).toEqual([]);
  });

  it('has a place inside the statement that uses it', () => {
    const wrong = articles.flatMap((article) =>
      statementsOf(article).flatMap(({ text, holder, key }) =>
        (holder[key] ?? []).filter(({ start, end, to }, index, all) => {
          const after = all[index - 1]?.end ?? 0;
          return start < after || end <= start || end > text.length || !files.has(to);
        }),
      ),
    );
    expect(wrong).toEqual([]);
  });
});

const articleLinks = (id: string): string[] =>
  articles.flatMap((article) =>
    article.id === id ? piecesOf(article).flatMap(({ to }) => to ?? []) : [],
  );

/** The uses of terms before which the article has no link to them. */
function unlinkedUses(article: Article): string[] {
  const linked = new Set([article.id]);
  const { title, alsoCalled, operation, instrument } = article;
  const names = [title, ...alsoCalled, operation?.shortTitle, instrument?.shortTitle]
    .flatMap((name) => name ?? [])
    .flatMap((name) => [name, name.charAt(0).toLowerCase() + name.slice(1)]);
  const withNames = finder.with(names.map((words) => ({ words })));
  return piecesOf(article).flatMap(({ text, before, to }) => {
    if (to !== undefined) {
      linked.add(to);
      return [];
    }
    return withNames
      .find(text, before)
      .filter((found) => found.to !== undefined && !linked.has(found.to))
      .map((found) => `${article.id}: "${text.slice(found.start, found.end)}" (${found.to ?? ''})`);
  });
}

function statementsOf(article: Article): Statement[] {
  return [
    ...leadStatements(article),
    ...article.sections.flatMap(({ field }) => (field ? sectionStatements(article, field) : [])),
  ];
}

function piecesOf(article: Article): Piece[] {
  return [
    ...article.lead.flatMap(blockPieces),
    ...leadStatements(article).flatMap(statementPieces),
    ...article.sections.flatMap(({ field, body }) => [
      ...(field ? sectionStatements(article, field).flatMap(statementPieces) : []),
      ...body.flatMap(blockPieces),
    ]),
  ];
}

function statementPieces({ text, holder, key }: Statement): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, to } of holder[key] ?? []) {
    pieces.push({ text: text.slice(at, start), before: text.slice(0, at) });
    pieces.push({ text: text.slice(start, end), before: text.slice(0, start), to });
    at = end;
  }
  return [...pieces, { text: text.slice(at), before: text.slice(0, at) }];
}

function blockPieces(block: Block): Piece[] {
  switch (block.type) {
    case 'paragraph':
      return inlinePieces(block.children);
    case 'list':
      return block.items.flatMap((item) => item.flatMap(blockPieces));
    case 'quote':
      return block.children.flatMap(blockPieces);
    case 'table':
      return block.rows.flatMap((row) => row.flatMap((cell) => inlinePieces(cell)));
    default:
      return [];
  }
}

function inlinePieces(nodes: readonly Inline[], before = ''): Piece[] {
  let read = before;
  return nodes.flatMap((node) => {
    const pieces = nodePieces(node, read);
    read += pieces.map(({ text }) => text).join('');
    return pieces;
  });
}

function nodePieces(node: Inline, before: string): Piece[] {
  if (node.type === 'text') return [{ text: node.value, before }];
  if (!('children' in node)) return [];
  const inside = inlinePieces(node.children, before);
  if (node.type === 'strong' || node.type === 'emphasis') return inside;
  const text = inside.map((piece) => piece.text).join('');
  return [{ text, before, to: node.type === 'link' ? node.to : node.href }];
}
