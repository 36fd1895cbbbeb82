import type { OperationFields } from '../../../src/shared/schema/article.js';

/** A statement with its sources. */
export const fact = (text: string, sources = ['s1']) => ({ text, sources });
const treaty = { status: 'party', ratified: '2002', sources: ['s1'] } as const;

/** The fields of an operation in Tirana; what is not given is short or empty. */
export function operationOf(fields: Partial<OperationFields> = {}): OperationFields {
  return {
    shortTitle: 'Albania',
    formerNames: [],
    hostState: 'Albania',
    hostStateCode: '008',
    city: 'Tirana',
    coordinates: [41, 20],
    established: { date: '1997', sources: ['s1'] },
    mandateDecision: fact('Decision'),
    presence: [],
    languages: { names: ['Albanian'], sources: ['s1'] },
    mandate: [fact('Advise')],
    workingAreas: [fact('Police')],
    timeline: [{ year: '2021', ...fact('Held a course') }],
    framework: {
      criminalLaw: [fact('A code')],
      palermoProtocol: { ...treaty, sources: ['s1'] },
      cets197: { ...treaty, sources: ['s1'] },
      referral: [],
      coordinator: [],
      actionPlan: [],
      hotlineHistory: [{ ...fact('Call 116'), doubt: 'old', screenOnly: true }],
    },
    figures: [],
    series: [],
    monitoring: [],
    conflicts: [],
    unknown: [],
    ...fields,
  };
}
