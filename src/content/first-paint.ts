import type { Catalog } from '../shared/edition/edition.js';

/*
 * What the page shows before any script: words of the edition, `{{home.title}}`, and of the message
 * catalogue, `{{m.app_name}}`. They are put in when the page is built.
 */

const escape = (text = ''): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** @param catalogText of the edition; none is an edition without a home */
export function fillEdition(html: string, catalogText = '{"articles":[]}'): string {
  const { articles } = JSON.parse(catalogText) as Catalog;
  const home = articles.find(({ id }) => id === 'home');
  return html
    .replaceAll('{{home.title}}', () => escape(home?.title))
    .replaceAll('{{home.summary}}', () => escape(home?.summary));
}

/** @param textOf the message of a key; throws where there is none */
export const fillMessages = (html: string, textOf: (key: string) => string): string =>
  html.replaceAll(/\{\{m\.(\w+)\}\}/g, (_all, key: string) => escape(textOf(key)));
