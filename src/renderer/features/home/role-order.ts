import type { CatalogEntry } from '../../../shared/edition/edition.js';

/**
 * The same entries with those written for a role first; of these, the ones for few others before
 * the ones for everybody. Nothing is left out, and what is alike keeps its order.
 * @param role an audience of the articles; any other text changes nothing
 */
export function forRole(entries: readonly CatalogEntry[], role: string): CatalogEntry[] {
  const weight = ({ audience }: CatalogEntry): number =>
    audience.includes(role) ? 1 / audience.length : 0;
  return entries.toSorted((a, b) => weight(b) - weight(a));
}
