import { newestFirst, startYear } from '../../../shared/edition/dates.js';
import type { Article, FieldSection } from '../../../shared/edition/edition.js';
import { m } from '../../../shared/messages/messages.js';
import { MEASURES } from '../../../shared/edition/measures.js';
import type {
  Fact,
  OperationFields,
  Series,
  TreatyStatus,
} from '../../../shared/schema/article.js';
import type { HasTerms } from '../../../shared/edition/term-offsets.js';
import { measureName } from '../operation/measure-name.js';
import { treatyFact } from '../../platform/labels/treaties.js';
import { dateText } from '../../platform/labels/dates.js';
import { formerNameFact } from '../../platform/labels/former-names.js';

/** Two operations as lines of a table, by what each of their facts is about. Pure. */

/** One statement in a cell, with all that must stand beside it. */
export interface CompareEntry {
  /** Its date, where the line has more than one: a figure is never without. */
  lead?: string | undefined;
  /** The name of the count that this number is one of. */
  series?: string | undefined;
  fact: Pick<Fact, 'text' | 'sources' | 'asOf' | 'doubt' | 'verify' | 'screenOnly'> & HasTerms;
}

/** How the two sides of a line stand to each other. */
export type Likeness = 'same' | 'differs' | 'only-a' | 'only-b';

export interface CompareRow {
  /** What the line is about; the same for every pair: `coordinator`, `figures-convictions`. */
  key: string;
  label: string;
  a: CompareEntry[];
  b: CompareEntry[];
  likeness: Likeness;
}

/** The lines of one part of the operations' pages, under its title. */
export interface CompareGroup {
  field: FieldSection;
  title: string;
  rows: CompareRow[];
}

/** An operation's article, its fields known to be there. */
export type Compared = Article & { operation: OperationFields };
/** What an operation says in one line. */
type Line = [key: string, label: string, entries: CompareEntry[]];
type Lines = (operation: OperationFields) => Line[];

const entries = (facts: readonly CompareEntry['fact'][]): CompareEntry[] =>
  facts.map((fact) => ({ fact }));
const plain = (text: string, sources: string[] = []): CompareEntry[] => [
  { fact: { text, sources } },
];

const glance: Lines = (operation) => [
  ['hostState', m.operation_host_state(), plain(operation.hostState)],
  ['city', m.operation_city(), plain(operation.city)],
  [
    'established',
    m.operation_established(),
    plain(
      [dateText(operation.established.date), operation.established.note].filter(Boolean).join('. '),
      operation.established.sources,
    ),
  ],
  ['mandateDecision', m.operation_decision(), entries([operation.mandateDecision])],
  ['formerNames', m.operation_former_names(), entries(operation.formerNames.map(formerNameFact))],
  [
    'languages',
    m.operation_languages(),
    entries([{ ...operation.languages, text: operation.languages.names.join(', ') }]),
  ],
  ['presence', m.operation_presence(), entries(operation.presence)],
];

const mandate: Lines = (operation) => [
  ['mandate', m.operation_mandate(), entries(operation.mandate)],
  ['workingAreas', m.operation_working_areas(), entries(operation.workingAreas)],
];

/** Whether a State is bound is a line of its own: it can be the same where the dates are not. */
function treaty(key: string, label: string, status: TreatyStatus): Line[] {
  const { sources, asOf, doubt } = status;
  const text = status.status === 'party' ? m.treaty_party() : m.treaty_not_party();
  return [
    [key, label, entries([{ text, sources, asOf, doubt }])],
    [
      `${key}-dates`,
      m.compare_dates({ name: label }),
      entries([{ ...treatyFact(status), doubt: undefined }]),
    ],
  ];
}

/** Hotlines of the past are left out: a table would make them look like numbers to call. */
const framework: Lines = ({ framework: fields }) => [
  ['criminalLaw', m.framework_criminal_law(), entries(fields.criminalLaw)],
  ...treaty('palermoProtocol', m.framework_palermo(), fields.palermoProtocol),
  ...treaty('cets197', m.framework_cets197(), fields.cets197),
  ['referral', m.framework_referral(), entries(fields.referral)],
  ['coordinator', m.framework_coordinator(), entries(fields.coordinator)],
  ['actionPlan', m.framework_action_plan(), entries(fields.actionPlan)],
];

/** A line for each year in which either operation did something. */
const timeline: Lines = (operation) => {
  const years = new Map<string, CompareEntry[]>();
  for (const event of operation.timeline.toSorted(newestFirst)) {
    const year = String(startYear(event.year));
    const when = dateText(event.year);
    const entry = { fact: event, ...(when === year ? {} : { lead: when }) };
    years.set(year, [...(years.get(year) ?? []), entry]);
  }
  return [...years].map(([year, list]) => [`timeline-${year}`, year, list]);
};

const pointsOf = (series: Series): CompareEntry[] =>
  series.points
    .toSorted((a, b) => b.year - a.year)
    .map(({ year, value, sources }) => ({
      lead: String(year),
      series: series.title,
      fact: { text: String(value), sources },
    }));

/** A line for each thing that is counted. */
const figures: Lines = (operation) =>
  MEASURES.map((measure): Line => {
    const series = operation.series.filter((one) => one.measure === measure);
    const single = operation.figures.filter((one) => one.measure === measure);
    return [
      `figures-${measure}`,
      measureName[measure](),
      [
        ...series.flatMap(pointsOf),
        ...single
          .toSorted(newestFirst)
          .map((figure) => ({ lead: dateText(figure.year), fact: figure })),
      ],
    ];
  });

/** The lines of each part. */
const LINES: Readonly<Partial<Record<FieldSection, Lines>>> = {
  facts: glance,
  mandate,
  timeline,
  framework,
  figures,
  monitoring: ({ monitoring }) => [['monitoring', m.paper_row_monitoring(), entries(monitoring)]],
  'open-questions': ({ conflicts, unknown }) => [
    ['conflicts', m.operation_conflicts(), entries(conflicts)],
    ['unknown', m.operation_unknown(), unknown.flatMap((text) => plain(text))],
  ],
};

/** @param keep whether a fact may be shown; what is on paper is less than what is on screen */
export function compareGroups(
  a: Compared,
  b: Compared,
  keep: (fact: CompareEntry['fact']) => boolean = () => true,
): CompareGroup[] {
  const fields = [...a.sections, ...b.sections].flatMap(({ field, title }) =>
    field ? [[field, title] as const] : [],
  );
  return [...new Map(fields)].flatMap(([field, title]) => {
    const lines = LINES[field];
    if (!lines) return [];
    const kept = (article: Compared) =>
      lines(article.operation).map(([key, label, list]): Line => [
        key,
        label,
        list.filter(({ fact }) => keep(fact)),
      ]);
    const rows = paired(kept(a), kept(b));
    if (field === 'timeline') rows.sort((one, other) => (one.key < other.key ? 1 : -1));
    return rows.length > 0 ? [{ field, title, rows }] : [];
  });
}

/** The lines of both sides, each once, without those on which neither says anything. */
function paired(a: readonly Line[], b: readonly Line[]): CompareRow[] {
  const rightOf = new Map(b.map(([key, , list]) => [key, list]));
  const leftOf = new Map(a.map(([key, , list]) => [key, list]));
  const labels = new Map([...a, ...b].map(([key, label]) => [key, label]));
  return [...labels].flatMap(([key, label]) => {
    const [left, right] = [leftOf.get(key) ?? [], rightOf.get(key) ?? []];
    if (left.length + right.length === 0) return [];
    return [{ key, label, a: left, b: right, likeness: likenessOf(left, right) }];
  });
}

/** By what is said and when; two sources for the same words are no difference. */
function likenessOf(a: readonly CompareEntry[], b: readonly CompareEntry[]): Likeness {
  if (b.length === 0) return 'only-a';
  if (a.length === 0) return 'only-b';
  const said = (list: readonly CompareEntry[]) =>
    list.map(({ lead, fact }) => `${lead ?? ''} ${fact.text}`.toLowerCase()).sort();
  return said(a).join('\n') === said(b).join('\n') ? 'same' : 'differs';
}

/** The sources of every statement in the order in which they are read. */
export const citedIn = (groups: readonly CompareGroup[]): string[][] =>
  groups.flatMap(({ rows }) =>
    rows.flatMap((row) => [...row.a, ...row.b].map(({ fact }) => fact.sources)),
  );

/** A line's likeness in words: never told by colour alone. */
export function likenessText(likeness: Likeness, nameA: string, nameB: string): string {
  switch (likeness) {
    case 'same':
      return m.compare_same_row();
    case 'differs':
      return m.compare_differs();
    case 'only-a':
      return m.compare_only({ name: nameA });
    case 'only-b':
      return m.compare_only({ name: nameB });
  }
}
