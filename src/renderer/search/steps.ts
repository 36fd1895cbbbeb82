import type { SearchHit, SearchStep } from '../../shared/search/search.js';

/** Neighbouring results that the same step of the ladder found, with the place of the first. */
export interface StepGroup {
  step: SearchStep;
  from: number;
  hits: SearchHit[];
}

/** Cuts the results where the step changes, so that each group can say how it was found. */
export function byStep(hits: readonly SearchHit[]): StepGroup[] {
  const groups: StepGroup[] = [];
  hits.forEach((hit, from) => {
    const last = groups.at(-1);
    if (last?.step === hit.step) last.hits.push(hit);
    else groups.push({ step: hit.step, from, hits: [hit] });
  });
  return groups;
}
