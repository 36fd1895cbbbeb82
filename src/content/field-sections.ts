import type { Section } from '../shared/edition/edition.js';
import { operationFields, type OperationField } from '../shared/edition/operation-fields.js';
import type {
  EditionFile,
  FigurePageFields,
  InstrumentFields,
  OperationFields,
  PlanFields,
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
/** All that is said on one line. */
const line = (...parts: (string | undefined)[]): string => lines(...parts).replaceAll('\n', ' ');

/** What is found of a field: an entry a line, dates as they are written in content. */
function fieldTexts(field: OperationField): string[] {
  switch (field.kind) {
    case 'series':
      return field.entries.map(({ title, note }) => line(title, note));
    case 'treaty':
      return field.entries.map(({ status, signed, ratified, inForce, note, doubt }) =>
        line([status, signed, ratified, inForce, note].filter(Boolean).join(', '), doubt),
      );
    default:
      return field.entries.map(({ year, text, name, date, note, doubt }) =>
        line(year && `${year}:`, text ?? name ?? date, note, doubt),
      );
  }
}

/** The sections of an operation page, in reading order. Empty ones are left out. */
export function operationSections(
  operation: OperationFields,
  edition: EditionFile,
): FieldSectionText[] {
  const rowNames: Readonly<Record<string, string>> = edition.frameworkRows;
  const texts = new Map<keyof EditionFile['sectionTitles'], string[]>();
  for (const field of operationFields(operation)) {
    const own = fieldTexts(field);
    const name = rowNames[field.key];
    // A row of the framework is one line under its name.
    const found = name !== undefined && own.length > 0 ? [`${name}: ${line(...own)}`] : own;
    texts.set(field.section, [...(texts.get(field.section) ?? []), ...found]);
  }
  return withText(
    edition,
    [...texts].map(([section, own]) => [section, lines(own)]),
  );
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
