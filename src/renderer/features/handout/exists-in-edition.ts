import type { CatalogEntry } from '../../../shared/edition/edition.js';
import type { HandoutItem } from '../../../shared/documents/handout.js';

/**
 * Whether this edition has what the item names, as far as the catalogue tells: of pictures it knows
 * the article only.
 */
export function existsInEdition(item: HandoutItem, entry: CatalogEntry | undefined): boolean {
  if (!entry) return false;
  if (item.kind === 'section') return entry.sections.some(({ slug }) => slug === item.at);
  return item.kind !== 'sheet' || entry.type === 'operation';
}
