import type { Article } from '../../../shared/edition/edition.js';
import { m } from '../../../shared/messages/messages.js';
import { dateText } from '../../platform/labels/dates.js';

/** One line of the facts at the head of an article. */
export interface NamedFact {
  name: string;
  value: string;
}

/** What stands at the head of a publication, a scenario or a session plan; nothing for other types. */
export function libraryFacts({ publication, scenario, plan }: Article): NamedFact[] {
  if (publication) {
    const { publisher, year, series } = publication;
    return [
      { name: m.publication_publisher(), value: publisher },
      ...(year === undefined ? [] : [{ name: m.publication_year(), value: dateText(year) }]),
      ...(series === undefined ? [] : [{ name: m.publication_series(), value: series }]),
    ];
  }
  if (scenario) {
    return [
      { name: m.plan_time(), value: m.plan_minutes({ count: scenario.minutes }) },
      { name: m.scenario_forms(), value: scenario.forms.join(', ') },
      { name: m.scenario_roles(), value: scenario.roles.join(', ') },
    ];
  }
  if (plan) {
    return [
      { name: m.plan_time(), value: m.plan_minutes({ count: plan.minutes }) },
      { name: m.plan_group(), value: plan.group },
    ];
  }
  return [];
}
