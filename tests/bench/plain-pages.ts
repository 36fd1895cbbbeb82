import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article, Catalog } from '../../src/shared/edition/edition.js';
import { blockText } from '../../src/shared/edition/tree.js';

/** One article as bare HTML. */
export interface PlainPage {
  id: string;
  html: string;
}

const EDITION = 'out/content/en';

/** Every article of the built edition as a page without script or style. */
export async function plainPages(): Promise<PlainPage[]> {
  const read = async (path: string): Promise<unknown> =>
    JSON.parse(await readFile(join(EDITION, path), 'utf8'));
  const { articles } = (await read('catalog.json')) as Catalog;
  return Promise.all(
    articles.map(async ({ id }) => {
      const article = (await read(`articles/${id}.json`)) as Article;
      return { id, html: articleHtml(article) };
    }),
  );
}

/** A page of bare HTML with a text field and the text of the chosen articles. */
export async function plainPage(choose: (page: PlainPage) => boolean): Promise<string> {
  const chosen = (await plainPages()).filter(choose);
  return asDocument('Plain', `<input id="search">${chosen.map(({ html }) => html).join('')}`);
}

export const asDocument = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escaped(title)}</title>${body}</html>`;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function articleHtml(article: Article): string {
  const paragraphs = (text: string) =>
    text
      .split('\n')
      .map((line) => `<p>${escaped(line)}</p>`)
      .join('');
  const fields = article.operation
    ? (JSON.stringify(article.operation)
        .match(/"text":"([^"]+)"/g)
        ?.join('\n') ?? '')
    : '';
  return [
    `<h1>${escaped(article.title)}</h1><p>${escaped(article.summary)}</p>`,
    paragraphs(blockText(article.lead)),
    paragraphs(fields),
    ...article.sections.map(
      ({ title, body }) => `<h2>${escaped(title)}</h2>${paragraphs(blockText(body))}`,
    ),
  ].join('');
}
