import type { CatalogEntry } from '../../../shared/edition/edition.js';
import {
  placeKey,
  type Note,
  type Saved,
  type SavedPlace,
} from '../../../shared/documents/saved.js';
import { fold } from '../../../shared/search/fold.js';
import type { Edition } from '../../platform/edition/edition.js';
import type { Place } from './saved-state.svelte.js';

/** A saved place, a note, or both of the same place. */
export interface SavedEntry {
  /** As this edition calls it; as it was called when it was saved where this edition has it not. */
  place: Place;
  /** When it was saved; undefined where there is only a note. */
  saved: string | undefined;
  note: Note | undefined;
  /** Date of the edition it was made in, EDTF. */
  edition: string;
}

/** The entries of one article, in the order of its sections. */
export interface SavedGroup {
  id: string;
  title: string;
  entries: SavedEntry[];
}

/** Articles, what was saved last first; and what this edition does not have, the same way. */
export interface SavedGroups {
  here: SavedGroup[];
  gone: SavedEntry[];
}

export function savedGroups(value: Saved, edition: Pick<Edition, 'find'>): SavedGroups {
  const groups = new Map<CatalogEntry, SavedEntry[]>();
  const gone: SavedEntry[] = [];
  for (const entry of entriesOf(value, edition).sort((a, b) =>
    latest(b).localeCompare(latest(a)),
  )) {
    const article = edition.find(entry.place.id);
    if (!article || sectionPlace(article, entry.place) === undefined) gone.push(entry);
    else groups.set(article, [...(groups.get(article) ?? []), entry]);
  }
  const here = [...groups].map(([article, entries]) => ({
    id: article.id,
    title: article.title,
    entries: entries.sort(
      (a, b) => (sectionPlace(article, a.place) ?? 0) - (sectionPlace(article, b.place) ?? 0),
    ),
  }));
  return { here, gone };
}

/** How many places are saved or noted. */
export const countOf = (value: Saved, edition: Pick<Edition, 'find'>): number =>
  entriesOf(value, edition).length;

/** Only the entries with these words, letters compared as the search compares them. */
export function withWords({ here, gone }: SavedGroups, words: string): SavedGroups {
  const key = fold(words).trim();
  const has = ({ place, note }: SavedEntry) =>
    fold(`${place.title}\n${place.article ?? ''}\n${note?.text ?? ''}`).includes(key);
  return {
    here: here
      .map((group) => ({ ...group, entries: group.entries.filter(has) }))
      .filter(({ entries }) => entries.length > 0),
    gone: gone.filter(has),
  };
}

/** Where in its article: 0 for the whole, from 1 for a section; undefined where it has none such. */
function sectionPlace({ sections }: CatalogEntry, { at }: Place): number | undefined {
  if (at === undefined) return 0;
  const index = sections.findIndex(({ slug }) => slug === at);
  return index < 0 ? undefined : index + 1;
}

/** Entries of places that go by several ids of one article are one. */
function entriesOf(value: Saved, edition: Pick<Edition, 'find'>): SavedEntry[] {
  const entries = new Map<string, SavedEntry>();
  const entryOf = (one: SavedPlace | Note): SavedEntry => {
    const place = placeNow(one, edition);
    const key = placeKey(place);
    const known = entries.get(key);
    if (known) return known;
    const entry = { place, saved: undefined, note: undefined, edition: one.edition };
    entries.set(key, entry);
    return entry;
  };
  for (const one of value.places) entryOf(one).saved ??= one.saved;
  for (const one of value.notes) entryOf(one).note ??= one;
  return [...entries.values()];
}

function placeNow(
  { id, at, title, article }: SavedPlace | Note,
  edition: Pick<Edition, 'find'>,
): Place {
  const entry = edition.find(id);
  if (at === undefined) return { id: entry?.id ?? id, title: entry?.title ?? title };
  const section = entry?.sections.find(({ slug }) => slug === at);
  const above = entry?.title ?? article;
  return {
    id: entry?.id ?? id,
    at,
    title: section?.title ?? title,
    ...(above === undefined ? {} : { article: above }),
  };
}

const latest = ({ saved = '', note }: SavedEntry): string =>
  note !== undefined && note.written > saved ? note.written : saved;
