import { TYPE_FOLDERS, type ArticleType } from '../../../shared/edition/edition.js';
import type { Filters } from '../../../shared/search/facets.js';
import { filterParams, filtersOf } from './filter-params.js';

/** A place in the reader. The address is the hash alone, so that it works from a file too. */
export type Route =
  | { name: 'home'; at?: string }
  | { name: 'article'; id: string; at?: string; q?: string }
  /** An article on the wall; `part` counts the screens of the section from 1. */
  | { name: 'room'; id: string; at?: string; part?: number }
  | { name: 'browse'; type: BrowseType }
  | { name: 'check'; code?: string; at?: string }
  | { name: 'contacts'; operation?: string }
  /** Two operations side by side, as far as they are chosen. */
  | { name: 'compare'; a?: string; b?: string; at?: string }
  | { name: 'handout' }
  | { name: 'saved' }
  /** `item` is the key of the one at which the room was left. */
  | { name: 'session'; item?: string }
  /** An item of the session on the wall, else the first. */
  | { name: 'session-room'; item?: string; at?: string; part?: number }
  | { name: 'ready' }
  /** What the edition adds and changes. */
  | { name: 'news' }
  | { name: 'about'; at?: string }
  | { name: 'search'; q: string; filters?: Filters }
  | { name: 'unknown'; text: string };

export type BrowseType = Exclude<ArticleType, 'page'>;

const HOME_ID = 'home';
/** The article about check codes, with the form above it. */
export const CHECK_ID = 'check';
/** The article about the edition, with the licences below it. */
export const ABOUT_ID = 'about';
/** The article that leads to all other pages of help. */
export const HELP_ID = 'help';
const ARTICLE_ID = /^[a-z0-9]+(?:[-/][a-z0-9]+)*$/;
const TYPE_OF_FOLDER: ReadonlyMap<string, BrowseType> = new Map(
  Object.entries(TYPE_FOLDERS).map(([type, folder]) => [folder, type as BrowseType]),
);

/** Decodes percent-encoding; text that is not valid encoding stays as it is. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Reads `location.hash`. Never throws: what cannot be understood is `unknown`. */
export function parseRoute(hash: string): Route {
  const whole = hash.replace(/^#/, '');
  const cut = whole.indexOf('?');
  const path = decode(cut < 0 ? whole : whole.slice(0, cut)).replace(/^\/|\/$/g, '');
  const params = new URLSearchParams(cut < 0 ? '' : whole.slice(cut + 1));
  const at = params.get('at');
  if (path === '' || path === HOME_ID) return { name: 'home', ...(at ? { at } : {}) };
  if (path === 'search') {
    const filters = filtersOf(params);
    return { name: 'search', q: params.get('q') ?? '', ...(filters ? { filters } : {}) };
  }
  if (path === CHECK_ID) {
    const code = params.get('code');
    return { name: 'check', ...(code ? { code } : {}), ...(at ? { at } : {}) };
  }
  // Its address in the first edition, which people have written down.
  if (path === 'tray') return { name: 'handout' };
  if (path === 'handout' || path === 'saved' || path === 'ready' || path === 'news') {
    return { name: path };
  }
  if (path === ABOUT_ID) return { name: 'about', ...(at ? { at } : {}) };
  if (path === 'session' || path === 'session/room') {
    const key = params.get('item');
    const item = key ? { item: key } : {};
    if (path === 'session') return { name: 'session', ...item };
    return { name: 'session-room', ...item, ...(at ? { at } : {}), ...partOf(params) };
  }
  if (path === 'contacts') {
    const operation = params.get('for');
    return { name: 'contacts', ...(operation ? { operation } : {}) };
  }
  if (path === 'compare') {
    const [a, b] = [params.get('a'), params.get('b')];
    return { name: 'compare', ...(a ? { a } : {}), ...(b ? { b } : {}), ...(at ? { at } : {}) };
  }
  const [first, folder, ...rest] = path.split('/');
  if (first === 'browse') {
    const type = rest.length === 0 ? TYPE_OF_FOLDER.get(folder ?? '') : undefined;
    return type ? { name: 'browse', type } : { name: 'unknown', text: path };
  }
  if (first === 'room' && folder !== undefined) {
    const id = path.slice('room/'.length);
    if (ARTICLE_ID.test(id)) return { name: 'room', id, ...(at ? { at } : {}), ...partOf(params) };
  }
  if (!ARTICLE_ID.test(path)) return { name: 'unknown', text: path };
  const q = params.get('q');
  return { name: 'article', id: path, ...(at ? { at } : {}), ...(q ? { q } : {}) };
}

function partOf(params: URLSearchParams): { part?: number } {
  const part = Number(params.get('part'));
  return Number.isInteger(part) && part > 1 ? { part } : {};
}

/** The `href` of a route: {@link parseRoute} reads it back. */
export function routeHref(route: Route): string {
  switch (route.name) {
    case 'home':
      return `#/${queryText({ at: route.at })}`;
    case 'browse':
      return `#/browse/${TYPE_FOLDERS[route.type]}`;
    case 'check':
      return `#/${CHECK_ID}${queryText({ code: route.code, at: route.at })}`;
    case 'contacts':
      return `#/contacts${queryText({ for: route.operation })}`;
    case 'compare':
      return `#/compare${queryText({ a: route.a, b: route.b, at: route.at })}`;
    case 'handout':
    case 'saved':
    case 'ready':
    case 'news':
      return `#/${route.name}`;
    case 'about':
      return `#/${ABOUT_ID}${queryText({ at: route.at })}`;
    case 'search':
      return `#/search${queryText({ q: route.q }, filterParams(route.filters))}`;
    case 'article':
      return `#/${route.id}${queryText({ at: route.at, q: route.q })}`;
    case 'room':
      return `#/room/${route.id}${queryText({ at: route.at, part: route.part?.toString() })}`;
    case 'session':
      return `#/session${queryText({ item: route.item })}`;
    case 'session-room':
      return `#/session/room${queryText({ item: route.item, at: route.at, part: route.part?.toString() })}`;
    case 'unknown':
      return `#/${encodeURI(route.text)}`;
  }
}

/** The `href` of an article or one of its sections. */
export const articleHref = (id: string, at?: string, q?: string): string =>
  id === HOME_ID
    ? routeHref({ name: 'home', ...(at ? { at } : {}) })
    : routeHref({ name: 'article', id, ...(at ? { at } : {}), ...(q ? { q } : {}) });

function queryText(
  values: Record<string, string | undefined>,
  more: readonly [string, string][] = [],
): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(values)) if (value) params.set(key, value);
  for (const [key, value] of more) params.append(key, value);
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}
