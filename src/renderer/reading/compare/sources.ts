import type { Source } from '../../../shared/edition/edition.js';
import { numberSources } from '../references.js';
import { citedIn, type Compared, type CompareGroup } from './rows.js';

/** The sources of a comparison in the order of their numbers: both articles name them by the same ids. */
export function comparedSources(
  articles: readonly Compared[],
  groups: readonly CompareGroup[],
): Source[] {
  const known = new Map(articles.flatMap(({ sources }) => sources).map((one) => [one.id, one]));
  return [...numberSources(citedIn(groups)).keys()].flatMap((id) => known.get(id) ?? []);
}
