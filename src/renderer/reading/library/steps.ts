import type { PlanFields } from '../../../shared/schema/article.js';
import type { WithTerms } from '../../../shared/edition/term-offsets.js';

/** A step with the time it begins, counted from the start of the session: "1:15". */
export interface TimedStep {
  step: WithTerms<PlanFields['steps'][number]>;
  start: string;
}

export function stepsWithStart(plan: WithTerms<PlanFields>): TimedStep[] {
  let minutes = 0;
  return plan.steps.map((step) => {
    const start = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
    minutes += step.minutes;
    return { step, start };
  });
}
