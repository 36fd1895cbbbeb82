import type { OperationFields } from '../../../src/shared/schema/article.js';

/** The words of every fact that is marked for the fact sheet. */
export function sheetTexts(fields: OperationFields): string[] {
  const { framework } = fields;
  const facts = [
    ...fields.mandate,
    ...fields.workingAreas,
    ...fields.timeline,
    ...fields.figures,
    ...framework.criminalLaw,
    ...framework.referral,
    ...framework.coordinator,
    ...framework.actionPlan,
    ...fields.monitoring,
    ...fields.conflicts,
  ].filter((fact) => fact.sheet && !fact.screenOnly && !fact.verify);
  const notes = [framework.palermoProtocol, framework.cets197].flatMap(({ note }) => note ?? []);
  const chart = fields.series.toSorted((a, b) => b.points.length - a.points.length)[0];
  return [
    ...facts.map(({ text }) => text),
    ...notes,
    ...(chart ? [chart.title, ...(chart.note ? [chart.note] : [])] : []),
  ];
}
