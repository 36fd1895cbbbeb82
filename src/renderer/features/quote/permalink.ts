import type { Article, Manifest } from '../../../shared/edition/edition.js';
import { m } from '../../../shared/messages/messages.js';
import { officialAddress } from '../../../shared/edition/official-address.js';
import { referenceText } from '../../../shared/edition/reference.js';
import { articleHref } from '../../platform/routing/route.js';
import { dateText } from '../../platform/labels/dates.js';

/** Whether the reader's own address leads to it from another computer as well. */
export const hasPublicAddress = (): boolean =>
  new URL(document.baseURI).protocol.startsWith('http');

/**
 * The address of an article or section. From a web server it is complete; a file or the desktop app
 * has none that leads anywhere on another computer, so there it is the reference that every form's
 * search box opens.
 */
export function permalink(id: string, at?: string): string {
  if (hasPublicAddress()) return new URL(articleHref(id, at), document.baseURI).href;
  return referenceText({ id, ...(at === undefined ? {} : { at }) });
}

/**
 * What a person passes on so that somebody else finds the page: its address, and where there is none
 * that works elsewhere, what it is, the official address, and the reference as the last word.
 */
export function pageLink(
  article: Pick<Article, 'id' | 'title' | 'operation' | 'publication'>,
  manifest: Pick<Manifest, 'title' | 'date'>,
  at?: string,
): string {
  const address = permalink(article.id, at);
  if (hasPublicAddress()) return address;
  const official = officialAddress(article);
  return [
    article.title,
    m.quote_edition({ title: manifest.title, date: dateText(manifest.date) }),
    ...(official === undefined ? [] : [m.link_official({ address: official })]),
    m.link_reference({ reference: address }),
  ].join('\n');
}
