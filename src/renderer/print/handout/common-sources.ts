import type { Source } from '../../../shared/edition/edition.js';
import { flowSources } from './flow-sources.js';
import type { FlowPart, NumberedSource } from './parts.js';

/**
 * One list of sources for all parts: each source once, in the order in which it is first met.
 * @returns the parts with the numbers of that list, and the list
 */
export function commonSources(parts: readonly FlowPart[]): {
  parts: FlowPart[];
  list: NumberedSource[];
} {
  const numbered = new Map<string, NumberedSource>();
  // The same work may have another id on another page.
  const keyOf = ({ publisher, title, date, url }: Source): string =>
    JSON.stringify([publisher, title, date, url]);
  const all = parts.map((part) => ({
    ...part,
    sources: flowSources(part).list.map(({ source }) => {
      const key = keyOf(source);
      const known = numbered.get(key) ?? { number: numbered.size + 1, source };
      numbered.set(key, known);
      return { number: known.number, source };
    }),
  }));
  return { parts: all, list: [...numbered.values()] };
}
