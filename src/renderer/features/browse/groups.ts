import type { CatalogEntry } from '../../../shared/edition/edition.js';
import { m } from '../../../shared/messages/messages.js';
import { firstLetter, groupBy, type Group } from '../../platform/edition/facets.js';
import type { BrowseType } from '../../platform/routing/route.js';

/** The groups of a list page; a group without a name is the whole list. */
export function browseGroups(type: BrowseType, entries: readonly CatalogEntry[]): Group[] {
  if (type === 'glossary') {
    return groupBy(entries, ({ title }) => firstLetter(title)).sort((a, b) =>
      a.name.localeCompare(b.name, m.locale_tag()),
    );
  }
  // An operation's first tag is its region.
  if (type === 'operation') return groupBy(entries, ({ tags }) => tags[0] ?? m.browse_other());
  if (type === 'instrument' && entries.some(({ body }) => body !== undefined)) {
    return byBody(entries);
  }
  return [{ name: '', entries: [...entries] }];
}

/** "OSCE (Permanent Council)" and "OSCE (Ministerial Council)" are one body; bodies with one entry share a group. */
function byBody(entries: readonly CatalogEntry[]): Group[] {
  const groups = groupBy(entries, ({ body = '' }) => body.replace(/\s*[;(].*$/u, ''));
  const large = groups.filter((group) => group.entries.length > 1 && group.name !== '');
  const other = groups.filter((group) => !large.includes(group)).flatMap((group) => group.entries);
  const bySize = large.sort((a, b) => b.entries.length - a.entries.length);
  return other.length === 0
    ? bySize
    : [...bySize, { name: m.browse_other_bodies(), entries: other }];
}
