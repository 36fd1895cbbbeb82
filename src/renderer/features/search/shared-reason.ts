import type { SearchHit } from '../../../shared/search/search.js';

type Because = NonNullable<SearchHit['because']>;

const same = (one: Because | undefined, other: Because | undefined): boolean =>
  one?.label === other?.label && one?.words === other?.words;

/** The reason that most rows with a reason give, where several do: it is said once, above the list. */
export function sharedReason(hits: readonly SearchHit[]): Because | undefined {
  const reasons = hits.flatMap(({ because }) => (because?.words === undefined ? [] : [because]));
  const counted = reasons.map((one) => reasons.filter((other) => same(one, other)).length);
  const most = Math.max(0, ...counted);
  return most > 1 ? reasons[counted.indexOf(most)] : undefined;
}

/** The row without a reason that has been said. */
export const withoutReason = (hit: SearchHit, said: Because | undefined): SearchHit => {
  const { because, ...rest } = hit;
  return said && same(because, said) ? rest : hit;
};
