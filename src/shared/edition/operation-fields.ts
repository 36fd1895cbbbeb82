import { m } from '../messages/messages.js';
import type { OperationFields, Series, TreatyStatus } from '../schema/article.js';
import { newestFirst } from './dates.js';
import type { FieldSection } from './edition.js';
import type { Measure } from './measures.js';
import type { HasTerms } from './term-offsets.js';

/**
 * What there is to say of an operation, field by field, in reading order. Screen, sheet, large
 * print, printed article, comparison, term links and search all draw from this list: a field added
 * here appears in all of them.
 */

/** One statement. Its words are the first of `text`, `name`, `date` and `url` that it has. */
export interface Entry extends HasTerms {
  text?: string;
  /** Plain words in which no glossary terms are linked. */
  name?: string;
  /** EDTF. */
  date?: string;
  /** Shown as a link. */
  url?: string;
  /** When a name was in use, EDTF. */
  from?: string | undefined;
  to?: string | undefined;
  /** When it happened or was counted, EDTF: it stands before the words. */
  year?: string;
  /** What a figure counts. */
  measure?: Measure;
  /** A second sentence, set apart on screen. */
  note?: string | undefined;
  doubt?: string | undefined;
  /** EDTF. */
  asOf?: string | undefined;
  sources: string[];
  /** Marks of a `Fact`: unverified, on the sheet, on screen only. */
  verify?: true | undefined;
  sheet?: true | undefined;
  screenOnly?: true | undefined;
}
export type TreatyEntry = TreatyStatus & HasTerms;
export type SeriesEntry = Series & HasTerms;

/** What a field says, and how it is drawn. */
export type FieldRows =
  /** `value`: one short answer, emphasised; `fact`: one statement; `facts`: a list of them. */
  | { kind: 'value' | 'fact' | 'facts' | 'timeline' | 'figures'; entries: readonly Entry[] }
  | { kind: 'treaty'; entries: readonly TreatyEntry[] }
  /** Counts over years, each with its chart. */
  | { kind: 'series'; entries: readonly SeriesEntry[] };

interface Marks {
  /** On no paper and in no comparison: nobody may take it for a number to call. */
  history?: true;
  /** Different for every operation by its nature, so not compared. */
  notCompared?: true;
}
interface FieldMeta extends Marks {
  /** Of the field; unique. */
  key: string;
  /** The section of the article in which it stands. */
  section: FieldSection;
}
export interface FieldDescription extends FieldMeta {
  label: () => string;
  read: (operation: OperationFields) => FieldRows;
}
/** A field of one operation. */
export type OperationField = FieldMeta & { label: string } & FieldRows;
const field = (
  section: FieldSection,
  key: string,
  label: () => string,
  read: FieldDescription['read'],
  marks: Marks = {},
): FieldDescription => ({ key, section, label, read, ...marks });

const value = (entry: Entry): FieldRows => ({ kind: 'value', entries: [entry] });
const fact = (...entries: Entry[]): FieldRows => ({ kind: 'fact', entries });
const facts = (entries: readonly Entry[]): FieldRows => ({ kind: 'facts', entries });
const dated = (kind: 'timeline' | 'figures', entries: readonly Entry[]): FieldRows => ({
  kind,
  entries,
});
const treaty = (status: TreatyStatus): FieldRows => ({ kind: 'treaty', entries: [status] });
const named = (name: string): Entry => ({ name, sources: [] });

export const OPERATION_FIELDS: readonly FieldDescription[] = [
  field('facts', 'hostState', m.operation_host_state, (o) => value(named(o.hostState))),
  field('facts', 'city', m.operation_city, (o) => value(named(o.city))),
  field('facts', 'established', m.operation_established, (o) => value(o.established)),
  field('facts', 'mandateDecision', m.operation_decision, (o) => fact(o.mandateDecision)),
  field('facts', 'formerNames', m.operation_former_names, (o) => facts(o.formerNames)),
  field('facts', 'languages', m.operation_languages, ({ languages: { names, ...rest } }) =>
    fact({ name: names.join(', '), ...rest }),
  ),
  field('facts', 'presence', m.operation_presence, (o) => facts(o.presence)),
  field(
    'facts',
    'website',
    m.operation_website,
    ({ website }) => fact(...(website ? [website] : [])),
    { notCompared: true },
  ),
  field('mandate', 'mandate', m.operation_mandate, (o) => facts(o.mandate)),
  field('mandate', 'workingAreas', m.operation_working_areas, (o) => facts(o.workingAreas)),
  field('timeline', 'timeline', m.paper_section_timeline, (o) => dated('timeline', o.timeline)),
  field('framework', 'criminalLaw', m.framework_criminal_law, (o) =>
    facts(o.framework.criminalLaw),
  ),
  field('framework', 'palermoProtocol', m.framework_palermo, (o) =>
    treaty(o.framework.palermoProtocol),
  ),
  field('framework', 'cets197', m.framework_cets197, (o) => treaty(o.framework.cets197)),
  field('framework', 'referral', m.framework_referral, (o) => facts(o.framework.referral)),
  field('framework', 'coordinator', m.framework_coordinator, (o) => facts(o.framework.coordinator)),
  field('framework', 'actionPlan', m.framework_action_plan, (o) => facts(o.framework.actionPlan)),
  field(
    'framework',
    'hotlineHistory',
    m.framework_hotline_history,
    (o) => facts(o.framework.hotlineHistory),
    { history: true },
  ),
  field('figures', 'series', m.paper_section_figures, (o) => ({
    kind: 'series',
    entries: o.series,
  })),
  field('figures', 'figures', m.operation_other_figures, (o) => dated('figures', o.figures)),
  field('monitoring', 'monitoring', m.paper_row_monitoring, (o) => facts(o.monitoring)),
  field('open-questions', 'conflicts', m.operation_conflicts, (o) => facts(o.conflicts)),
  field('open-questions', 'unknown', m.operation_unknown, (o) => facts(o.unknown.map(named))),
];

/**
 * The fields of an operation, or of one section of its article, empty ones included. Dated entries
 * stand newest first.
 */
export function operationFields(
  operation: OperationFields,
  section?: FieldSection,
): OperationField[] {
  return OPERATION_FIELDS.filter((one) => section === undefined || one.section === section).map(
    ({ read, label, ...meta }) =>
      withEntries({ ...meta, label: label(), ...read(operation) }, (entries) =>
        entries.toSorted(newestFirst),
      ),
  );
}

/** A field with a change made to its list of statements. Treaties and counts stay as they are. */
export const withEntries = (
  one: OperationField,
  change: (entries: readonly Entry[]) => readonly Entry[],
): OperationField =>
  one.kind === 'treaty' || one.kind === 'series' ? one : { ...one, entries: change(one.entries) };

/** Whether a statement may be on paper. */
export const mayPrint = ({ verify, screenOnly }: Pick<Entry, 'verify' | 'screenOnly'>): boolean =>
  !verify && !screenOnly;

/** The fields that paper has of an operation, with the statements that may be on it. None is empty. */
export const printableFields = (
  operation: OperationFields,
  section?: FieldSection,
): OperationField[] =>
  operationFields(operation, section)
    .filter(({ history }) => !history)
    .map((one) => withEntries(one, (entries) => entries.filter(mayPrint)))
    .filter(({ entries }) => entries.length > 0);

/** The sources of a field, statement by statement. */
export const citedBy = (one: OperationField): string[][] =>
  one.kind === 'series'
    ? one.entries.flatMap(({ points }) => points.map(({ sources }) => sources))
    : one.entries.map(({ sources }) => sources);
