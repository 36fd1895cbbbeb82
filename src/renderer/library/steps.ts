import type { PlanFields } from '../../shared/schema.js';

/** A step with the time it begins, counted from the start of the session: "1:15". */
export interface TimedStep {
  step: PlanFields['steps'][number];
  start: string;
}

export function stepsWithStart(plan: PlanFields): TimedStep[] {
  let minutes = 0;
  return plan.steps.map((step) => {
    const start = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
    minutes += step.minutes;
    return { step, start };
  });
}
