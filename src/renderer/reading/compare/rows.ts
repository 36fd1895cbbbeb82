import { startYear } from '../../../shared/edition/dates.js';
import type { Article, CatalogEntry, FieldSection } from '../../../shared/edition/edition.js';
import { MEASURES } from '../../../shared/edition/measures.js';
import {
  operationFields,
  withEntries,
  type Entry,
  type OperationField,
  type TreatyEntry,
} from '../../../shared/edition/operation-fields.js';
import { m } from '../../../shared/messages/messages.js';
import type { OperationFields, Series } from '../../../shared/schema/article.js';
import { dateText } from '../../platform/labels/dates.js';
import { treatyFact } from '../../platform/labels/treaties.js';
import { statementOf, statementsOf, type Statement } from '../facts/entry.js';
import { measureName } from '../operation/measure-name.js';

/** Two operations as lines of a table, by what each of their facts is about. Pure. */

/** One statement in a cell, with all that must stand beside it. */
export interface CompareEntry {
  /** Its date, where the line has more than one: a figure is never without. */
  lead?: string | undefined;
  /** The name of the count that this number is one of. */
  series?: string | undefined;
  fact: Statement;
}

export interface CompareRow {
  /** What the line is about; the same for every pair: `coordinator`, `figures-convictions`. */
  key: string;
  label: string;
  a: CompareEntry[];
  b: CompareEntry[];
  /** Whether both say the same: the exception. */
  same: boolean;
}

/** The lines of one part of the operations' pages, under its title. */
export interface CompareGroup {
  field: FieldSection;
  title: string;
  rows: CompareRow[];
}

/** An operation's article, its fields known to be there. */
export type Compared = Article & { operation: OperationFields };
/** One of the two that are compared. */
export interface ComparedSide {
  article: Compared;
  entry: CatalogEntry;
}
/** What an operation says in one line. */
type Line = [key: string, label: string, entries: CompareEntry[]];

/** The lines of the fields of one section. */
function linesOf(fields: readonly OperationField[]): Line[] {
  return [
    ...fields.flatMap((field): Line[] => {
      switch (field.kind) {
        case 'treaty':
          return [[field.key, field.label, field.entries.flatMap(treatyEntries)]];
        case 'timeline':
          return yearLines(field.entries);
        case 'series':
        case 'figures':
          return [];
        default:
          return [[field.key, field.label, statementsOf(field).map((fact) => ({ fact }))]];
      }
    }),
    ...measureLines(fields),
  ];
}

/** Whether a State is bound, then the dates. */
function treatyEntries(status: TreatyEntry): CompareEntry[] {
  const { sources, asOf, doubt } = status;
  const text = status.status === 'party' ? m.treaty_party() : m.treaty_not_party();
  return [
    { fact: { text, sources, asOf, doubt } },
    { fact: { ...treatyFact(status), doubt: undefined } },
  ];
}

/** A line for each year in which the operation did something. */
function yearLines(events: readonly Entry[]): Line[] {
  const years = new Map<string, CompareEntry[]>();
  for (const { year: date = '', ...event } of events) {
    const year = String(startYear(date));
    const when = dateText(date);
    const entry = { fact: statementOf(event), ...(when === year ? {} : { lead: when }) };
    years.set(year, [...(years.get(year) ?? []), entry]);
  }
  return [...years].map(([year, list]) => [`timeline-${year}`, year, list]);
}

const pointsOf = (series: Series): CompareEntry[] =>
  series.points
    .toSorted((a, b) => b.year - a.year)
    .map(({ year, value, sources }) => ({
      lead: String(year),
      series: series.title,
      fact: { text: String(value), sources },
    }));

/** A line for each thing that is counted, over years or singly. */
function measureLines(fields: readonly OperationField[]): Line[] {
  const series = fields.flatMap((field) => (field.kind === 'series' ? field.entries : []));
  const figures = fields.flatMap((field) => (field.kind === 'figures' ? field.entries : []));
  return MEASURES.map((measure) => [
    `figures-${measure}`,
    measureName[measure](),
    [
      ...series.filter((one) => one.measure === measure).flatMap(pointsOf),
      ...figures
        .filter((one) => one.measure === measure)
        .map((figure) => ({ lead: dateText(figure.year ?? ''), fact: statementOf(figure) })),
    ],
  ]);
}

/** The sections that say under which law two operations work, and who watches it. */
const LAW: readonly FieldSection[] = ['framework', 'monitoring'];

export interface CompareOptions {
  /** All lines with all that they say, or law and referral with what a fact sheet has of them. */
  whole: boolean;
  /** Whether a fact may be shown: what is on paper is less than what is on screen. */
  keep?: (fact: Statement) => boolean;
}

/** The lines of two operations, part by part in the order of their pages. */
export function compareGroups(
  a: Compared,
  b: Compared,
  { whole, keep = () => true }: CompareOptions,
): CompareGroup[] {
  const fields = [...a.sections, ...b.sections].flatMap(({ field, title }) =>
    field && (whole || LAW.includes(field)) ? [[field, title] as const] : [],
  );
  return [...new Map(fields)].flatMap(([field, title]) => {
    const kept = ({ operation }: Compared) => {
      const all = comparedFields(operation, field);
      const shown = whole ? all : all.map((one) => withEntries(one, essential));
      return linesOf(shown).map(([key, label, list]): Line => [
        key,
        label,
        list.filter(({ fact }) => keep(fact)),
      ]);
    };
    const rows = paired(kept(a), kept(b));
    if (field === 'timeline') rows.sort((one, other) => (one.key < other.key ? 1 : -1));
    return rows.length > 0 ? [{ field, title, rows }] : [];
  });
}

/** What a fact sheet has of a field; where it has nothing, the newest. */
function essential(entries: readonly Entry[]): readonly Entry[] {
  const chosen = entries.filter(({ sheet }) => sheet);
  return chosen.length > 0 ? chosen : entries.slice(0, 1);
}

const comparedFields = (operation: OperationFields, section: FieldSection): OperationField[] =>
  operationFields(operation, section).filter(
    ({ history, notCompared }) => !history && !notCompared,
  );

/** The lines of both sides, each once, without those on which neither says anything. */
function paired(a: readonly Line[], b: readonly Line[]): CompareRow[] {
  const rightOf = new Map(b.map(([key, , list]) => [key, list]));
  const leftOf = new Map(a.map(([key, , list]) => [key, list]));
  const labels = new Map([...a, ...b].map(([key, label]) => [key, label]));
  return [...labels].flatMap(([key, label]) => {
    const [left, right] = [leftOf.get(key) ?? [], rightOf.get(key) ?? []];
    if (left.length + right.length === 0) return [];
    return [{ key, label, a: left, b: right, same: saysTheSame(left, right) }];
  });
}

/** By what is said and when; two sources for the same words are no difference. */
function saysTheSame(a: readonly CompareEntry[], b: readonly CompareEntry[]): boolean {
  const said = (list: readonly CompareEntry[]) =>
    list.map(({ lead, fact }) => `${lead ?? ''} ${fact.text}`.toLowerCase()).sort();
  return said(a).join('\n') === said(b).join('\n');
}

/** The sources of every statement in the order in which they are read. */
export const citedIn = (groups: readonly CompareGroup[]): string[][] =>
  groups.flatMap(({ rows }) =>
    rows.flatMap((row) => [...row.a, ...row.b].map(({ fact }) => fact.sources)),
  );
