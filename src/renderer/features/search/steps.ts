import type { SearchHit, SearchStep } from '../../../shared/search/search.js';

/** Neighbouring results that have the same match tier, with the place of the first. */
export interface StepGroup {
  step: SearchStep;
  from: number;
  hits: SearchHit[];
}

/**
 * Cuts the results where the step changes, so that each group can say how it was found. Results of
 * mixed steps stay together: each of them says which words it lacks.
 */
export function byStep(hits: readonly SearchHit[], step: SearchStep): StepGroup[] {
  if (step === 'mixed') return [{ step, from: 0, hits: [...hits] }];
  const groups: StepGroup[] = [];
  hits.forEach((hit, from) => {
    const last = groups.at(-1);
    if (last?.step === hit.step) last.hits.push(hit);
    else groups.push({ step: hit.step, from, hits: [hit] });
  });
  return groups;
}
