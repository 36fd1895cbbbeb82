import type { Section } from '../shared/edition/edition.js';
import type {
  EditionFile,
  Fact,
  FigurePageFields,
  InstrumentFields,
  OperationFields,
  PlanFields,
  TreatyStatus,
} from '../shared/schema/article.js';

/** A section laid out from structured fields, with the plain text by which it is found. */
export interface FieldSectionText {
  section: Section;
  text: string;
}

const lines = (...parts: (string | undefined | string[])[]): string =>
  parts
    .flat()
    .filter((part) => part !== undefined && part !== '')
    .join('\n');
const texts = (facts: readonly Fact[]): string[] =>
  facts.map((fact) => lines(fact.text, fact.doubt).replaceAll('\n', ' '));

const treatyText = (treaty: TreatyStatus): string =>
  [treaty.status, treaty.signed, treaty.ratified, treaty.inForce, treaty.note]
    .filter((part) => part !== undefined)
    .join(', ');

/** The sections of an operation page, in reading order. Empty ones are left out. */
export function operationSections(
  operation: OperationFields,
  edition: EditionFile,
): FieldSectionText[] {
  const { framework } = operation;
  const row = (key: keyof typeof framework, text: string | string[]) =>
    lines(text) === ''
      ? undefined
      : `${edition.frameworkRows[key]}: ${lines(text).replaceAll('\n', ' ')}`;
  return withText(edition, [
    [
      'facts',
      lines(
        operation.hostState,
        operation.city,
        operation.formerNames.map((former) => former.name),
        operation.established.date,
        operation.mandateDecision.text,
        operation.languages.names.join(', '),
        texts(operation.presence),
      ),
    ],
    ['mandate', lines(texts(operation.mandate), texts(operation.workingAreas))],
    ['timeline', lines(operation.timeline.map((event) => `${event.year}: ${event.text}`))],
    [
      'framework',
      lines(
        row('criminalLaw', texts(framework.criminalLaw)),
        row('palermoProtocol', treatyText(framework.palermoProtocol)),
        row('cets197', treatyText(framework.cets197)),
        row('referral', texts(framework.referral)),
        row('coordinator', texts(framework.coordinator)),
        row('actionPlan', texts(framework.actionPlan)),
        row('hotlineHistory', texts(framework.hotlineHistory)),
      ),
    ],
    [
      'figures',
      lines(
        operation.series.map((series) => lines(series.title, series.note).replaceAll('\n', ' ')),
        operation.figures.map((figure) => `${figure.year}: ${figure.text}`),
      ),
    ],
    ['monitoring', lines(texts(operation.monitoring))],
    ['open-questions', lines(texts(operation.conflicts), operation.unknown)],
  ]);
}

/** The articles table of an instrument, with what it obliges. */
export function instrumentSections(
  instrument: InstrumentFields,
  edition: EditionFile,
): FieldSectionText[] {
  return withText(edition, [
    ['articles', lines(instrument.articles.map((article) => `${article.ref}: ${article.covers}`))],
  ]);
}

/** The table of a figures page. */
export function figureSections(page: FigurePageFields, edition: EditionFile): FieldSectionText[] {
  const texts = page.entries.map(
    ({ label, value, year, scope, producer }) =>
      `${label}: ${value} (${scope}, ${year}, ${producer})`,
  );
  return withText(edition, [['entries', lines(texts)]]);
}

/** The steps of a session plan. */
export function planSections(plan: PlanFields, edition: EditionFile): FieldSectionText[] {
  return withText(edition, [
    ['steps', lines(plan.steps.map((step) => `${step.title}: ${step.text}`))],
  ]);
}

function withText(
  edition: EditionFile,
  entries: [keyof EditionFile['sectionTitles'], string][],
): FieldSectionText[] {
  return entries
    .filter(([, text]) => text !== '')
    .map(([field, text]) => ({
      section: { slug: field, title: edition.sectionTitles[field], depth: 2, body: [], field },
      text,
    }));
}
