import type { Article, FieldSection, Source } from '../../../shared/edition/edition.js';
import type { Fact, InstrumentFields, OperationFields } from '../../../shared/schema/article.js';
import { inlinesOf } from '../../../shared/edition/tree.js';
import { mayPrint, type FrameworkRow } from '../sheet/content.js';

/** What of an article goes on paper: all but what is not yet verified or for the screen only. */

export const printable = <T extends Pick<Fact, 'verify' | 'screenOnly'>>(
  facts: readonly T[],
): T[] => facts.filter(mayPrint);

/** The framework of the host State, without the history of its hotlines. */
export function frameworkRows({ framework }: OperationFields): FrameworkRow[] {
  const rows: FrameworkRow[] = [
    { key: 'criminalLaw', kind: 'facts', facts: printable(framework.criminalLaw) },
    { key: 'palermoProtocol', kind: 'treaty', treaty: framework.palermoProtocol },
    { key: 'cets197', kind: 'treaty', treaty: framework.cets197 },
    { key: 'referral', kind: 'facts', facts: printable(framework.referral) },
    { key: 'coordinator', kind: 'facts', facts: printable(framework.coordinator) },
    { key: 'actionPlan', kind: 'facts', facts: printable(framework.actionPlan) },
  ];
  return rows.filter((row) => row.kind === 'treaty' || row.facts.length > 0);
}

/** Whether a section laid out from fields has anything to print. */
export function hasFacts(article: Article, field: FieldSection): boolean {
  const { operation, instrument } = article;
  if (field === 'articles') return printable(instrument?.articles ?? []).length > 0;
  if (field === 'entries') return article.figurePage !== undefined;
  if (field === 'steps') return article.plan !== undefined;
  if (!operation) return false;
  switch (field) {
    case 'facts':
    case 'framework':
      return true;
    case 'mandate':
      return printable([...operation.mandate, ...operation.workingAreas]).length > 0;
    case 'timeline':
      return printable(operation.timeline).length > 0;
    case 'figures':
      return operation.series.length + printable(operation.figures).length > 0;
    case 'monitoring':
      return printable(operation.monitoring).length > 0;
    case 'open-questions':
      return printable(operation.conflicts).length + operation.unknown.length > 0;
  }
}

type Citing = Pick<Fact, 'verify' | 'screenOnly'> & { sources: readonly string[] };

function operationFacts(operation: OperationFields): Citing[] {
  const { framework } = operation;
  return [
    ...operation.formerNames,
    operation.established,
    operation.mandateDecision,
    ...operation.presence,
    operation.languages,
    ...(operation.website ? [operation.website] : []),
    ...operation.mandate,
    ...operation.workingAreas,
    ...operation.timeline,
    ...framework.criminalLaw,
    framework.palermoProtocol,
    framework.cets197,
    ...framework.referral,
    ...framework.coordinator,
    ...framework.actionPlan,
    // History, so that its sources count as left out even if a mark were forgotten.
    ...framework.hotlineHistory.map(({ sources }) => ({ sources, screenOnly: true as const })),
    ...operation.figures,
    ...operation.series.flatMap((series) => series.points),
    ...operation.monitoring,
    ...operation.conflicts,
  ];
}

const instrumentFacts = (instrument: InstrumentFields): Citing[] => [
  { sources: instrument.factSources },
  ...instrument.obliges,
  ...instrument.articles,
];

/** The sources to list, with the numbers they have in the reader, and whether anything is left out. */
export function paperSources(article: Article): {
  list: { number: number; source: Source }[];
  leftOut: boolean;
} {
  const facts: Citing[] = [
    ...(article.operation ? operationFacts(article.operation) : []),
    ...(article.instrument ? instrumentFacts(article.instrument) : []),
    ...(article.publication ? [{ sources: article.publication.factSources }] : []),
    ...(article.figurePage?.entries ?? []),
  ];
  const bodies = [article.lead, ...article.sections.map((section) => section.body)];
  const cited = new Set([
    ...facts.filter(mayPrint).flatMap((fact) => fact.sources),
    ...bodies.flatMap((body) =>
      [...inlinesOf(body)].flatMap((node) => (node.type === 'cite' ? node.ids : [])),
    ),
  ]);
  const hidden = facts.filter((fact) => !mayPrint(fact));
  const onlyHidden = new Set(hidden.flatMap((fact) => fact.sources).filter((id) => !cited.has(id)));
  return {
    list: article.sources
      .map((source, index) => ({ number: index + 1, source }))
      .filter(({ source }) => !onlyHidden.has(source.id)),
    leftOut: hidden.length > 0,
  };
}
