import type { CatalogEntry } from '../../shared/edition.js';
import type { TrayItem } from '../../shared/tray.js';

/**
 * Whether this edition has what the item names, as far as the catalogue tells: of pictures it knows
 * the article only.
 */
export function isHere(item: TrayItem, entry: CatalogEntry | undefined): boolean {
  if (!entry) return false;
  if (item.kind === 'section') return entry.sections.some(({ slug }) => slug === item.at);
  return item.kind !== 'sheet' || entry.type === 'operation';
}
