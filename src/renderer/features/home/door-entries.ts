import type { CatalogEntry } from '../../../shared/edition/edition.js';
import type { Edition } from '../../platform/edition/edition.js';
import { forRole } from './role-order.js';

const PLANS = 2;
const SCENARIOS = 1;
const TOPICS = 3;

/**
 * The first links of the doors.
 * @param role an audience of the articles; where it is none, the order of `first` decides
 * @param first ids in the order in which the start page names them
 */
export function doorEntries(
  edition: Pick<Edition, 'ofType'>,
  role: string,
  first: readonly string[],
): { prepare: CatalogEntry[]; look: CatalogEntry[] } {
  const rank = ({ id }: CatalogEntry): number => first.indexOf(id);
  const pick = (type: 'session-plan' | 'scenario' | 'topic', count: number): CatalogEntry[] => {
    const entries = edition.ofType(type);
    const meant = entries.some(({ audience }) => audience.includes(role));
    const named = entries.filter(({ id }) => first.includes(id)).sort((a, b) => rank(a) - rank(b));
    const rest = entries.filter(({ id }) => !first.includes(id));
    return (meant ? forRole(entries, role) : [...named, ...rest]).slice(0, count);
  };
  return {
    prepare: [...pick('session-plan', PLANS), ...pick('scenario', SCENARIOS)],
    look: pick('topic', TOPICS),
  };
}
