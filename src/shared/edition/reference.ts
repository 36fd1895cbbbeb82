/**
 * A page's short name, which a person can pass on: `FR:topics/non-punishment`, and of one of its
 * sections `FR:topics/non-punishment#who-decides`. Written into the search box of any form of the
 * reader it opens the page. It is made of the article's id, which never changes.
 */
export interface Reference {
  id: string;
  /** The section. */
  at?: string;
}

/** Typed text longer than this is no reference: nobody copies so much with one. */
const LONGEST = 20_000;

const ID = '[a-z0-9]+(?:[-/][a-z0-9]+)*';
/** Also what an address of the reader ends with, from whatever form it was copied. */
const WRITTEN = new RegExp(
  `(?<![\\p{L}\\p{N}])fr\\s?:\\s?(${ID})(?:#([\\p{L}\\p{N}_-]+))?` +
    `|#/(?:room/)?(${ID})(?:\\?[^\\s#]*?\\bat=([\\p{L}\\p{N}_%-]+))?`,
  'giu',
);

export const referenceText = ({ id, at }: Reference): string =>
  `FR:${id}${at === undefined ? '' : `#${at}`}`;

/** What programs for writing make of a hyphen, and what breaks a word without being seen. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[‐‑‒–—−]/g, '-');

/**
 * The references in a text, in their order: a reference alone, all that was copied with it, or the
 * address of a page. In any case, with anything around it.
 */
export function readReferences(typed: string): Reference[] {
  if (typed.length > LONGEST) return [];
  return [...plain(typed).matchAll(WRITTEN)].map(([, id, at, path, query]) => {
    const section = at?.toLowerCase() ?? decoded(query);
    return {
      id: (id ?? path ?? '').toLowerCase(),
      ...(section === undefined ? {} : { at: section }),
    };
  });
}

function decoded(part: string | undefined): string | undefined {
  try {
    return part === undefined ? undefined : decodeURIComponent(part).toLowerCase();
  } catch {
    return undefined;
  }
}
