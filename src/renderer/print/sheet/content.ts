import type { FieldSection, Source } from '../../../shared/edition/edition.js';
import {
  citedBy,
  printableFields,
  withEntries,
  type OperationField,
  type SeriesEntry,
  type TreatyEntry,
} from '../../../shared/edition/operation-fields.js';
import type { Picture } from '../../../shared/edition/picture.js';
import { m } from '../../../shared/messages/messages.js';
import { numberSources } from '../../reading/references.js';
import type { OperationArticle } from '../job-parts.js';
import type { BlockName, EntryLimits } from './fit-rules.js';

/** Lists that may be shortened, and whether they were: each says so where it stands. */
export type Shortened = Readonly<Record<keyof EntryLimits | 'sources', boolean>>;

/** Everything a fact sheet says, chosen from an operation's article. */
export interface SheetContent {
  /** Where the host State lies. */
  map: Picture | undefined;
  /** In reading order, none of them empty. */
  fields: OperationField[];
}

const LIMIT_OF_KEY: Readonly<Record<string, keyof EntryLimits>> = {
  mandate: 'mandate',
  workingAreas: 'areas',
  timeline: 'timeline',
  figures: 'figures',
  series: 'series',
  monitoring: 'monitoring',
  conflicts: 'conflicts',
};
/** The limit that holds for a field; undefined for one that is never shortened. */
const limitOf = ({ key, section }: OperationField): keyof EntryLimits | undefined =>
  section === 'framework' ? 'framework' : LIMIT_OF_KEY[key];

const longest = (series: readonly SeriesEntry[]): SeriesEntry[] =>
  series.toSorted((a, b) => b.points.length - a.points.length).slice(0, 1);

/** What belongs on a sheet: the facts marked for it, and always short answers, treaties and the longest count. */
export function sheetContent({ operation, pictures }: OperationArticle): SheetContent {
  const fields = printableFields(operation).map((field) =>
    field.kind === 'series'
      ? { ...field, entries: longest(field.entries) }
      : withEntries(field, (entries) =>
          field.kind === 'value' ? entries : entries.filter(({ sheet }) => sheet),
        ),
  );
  return {
    map: pictures?.['locator'],
    fields: fields.filter(({ entries }) => entries.length > 0),
  };
}

/** Everything: what a sheet could say. */
export function allOf({ fields }: SheetContent): EntryLimits {
  const most = (limit: keyof EntryLimits): number =>
    Math.max(
      0,
      ...fields.filter((one) => limitOf(one) === limit).map(({ entries }) => entries.length),
    );
  return {
    mandate: most('mandate'),
    areas: most('areas'),
    timeline: most('timeline'),
    figures: most('figures'),
    series: most('series'),
    framework: most('framework'),
    treatyNotes: fields.some(
      ({ kind, entries }) => kind === 'treaty' && entries.some(({ note }) => note),
    )
      ? 1
      : 0,
    monitoring: most('monitoring'),
    conflicts: most('conflicts'),
  };
}

const withoutNote = (treaty: TreatyEntry): TreatyEntry => {
  const copy = { ...treaty };
  delete copy.note;
  return copy;
};

/**
 * The content with its lists shortened, and with at most so many sources beside each fact. Where
 * sources differ all stay, since each side needs its own; and so do those of a short answer.
 */
export function keep(content: SheetContent, limits: EntryLimits, sources: number): SheetContent {
  const few = <T extends { sources: string[] }>(cited: readonly T[]): T[] =>
    cited.map((entry) => ({ ...entry, sources: entry.sources.slice(0, sources) }));
  const fields = content.fields.map((field): OperationField => {
    const limit = limitOf(field);
    const max = limit === undefined ? Infinity : limits[limit];
    if (field.kind === 'series') return { ...field, entries: field.entries.slice(0, max) };
    if (field.kind === 'treaty') {
      const noted = limits.treatyNotes > 0 ? field.entries : field.entries.map(withoutNote);
      return { ...field, entries: few(noted) };
    }
    const kept = field.entries.slice(0, max);
    const whole = field.kind === 'value' || field.section === 'open-questions';
    return { ...field, entries: whole ? kept : few(kept) };
  });
  return { ...content, fields: fields.filter(({ entries }) => entries.length > 0) };
}

/** The section whose fields a block of a sheet shows. */
const SECTION_OF_BLOCK: Readonly<Partial<Record<BlockName, FieldSection>>> = {
  head: 'facts',
  mandate: 'mandate',
  timeline: 'timeline',
  figures: 'figures',
  framework: 'framework',
  monitoring: 'monitoring',
  conflicts: 'open-questions',
};

/** The fields that a block shows, in reading order. */
export function fieldsOf(content: SheetContent, block: BlockName): OperationField[] {
  if (block === 'body') return bodyColumns(content).flat();
  return content.fields.filter(({ section }) => section === SECTION_OF_BLOCK[block]);
}

/** The two columns of a one-page sheet: mandate and timeline; the other fields of both, and figures. */
export function bodyColumns(content: SheetContent): [OperationField[], OperationField[]] {
  const [mandate, ...areas] = fieldsOf(content, 'mandate');
  return [
    [...(mandate ? [mandate] : []), ...fieldsOf(content, 'timeline')],
    [...areas, ...fieldsOf(content, 'figures')],
  ];
}

/** Fields of the head with a place of their own in its design. */
const PLACED = ['hostState', 'city', 'established'];
/** What else the head says: a one-page sheet says it with the mandate. */
export const otherHeadFields = (content: SheetContent): OperationField[] =>
  fieldsOf(content, 'head').filter(({ key }) => !PLACED.includes(key));

/** Fields that stand under one heading. */
export interface HeadedFields {
  title: string;
  fields: OperationField[];
}

/** Fields under their headings: figures and the rows of a table under one, others each under its own. */
export function headed(
  { operation: { hostState } }: OperationArticle,
  fields: readonly OperationField[],
): HeadedFields[] {
  const titles: Readonly<Partial<Record<FieldSection, string>>> = {
    mandate: m.paper_section_mandate(),
    timeline: m.paper_section_timeline(),
    figures: m.paper_section_figures(),
    framework: m.paper_section_framework({ state: hostState }),
    monitoring: m.paper_section_monitoring(),
  };
  const groups = new Map<string, HeadedFields>();
  for (const field of fields) {
    const { key, section, label } = field;
    const together = ['figures', 'framework', 'monitoring'].includes(section);
    const title = (together || key === section ? titles[section] : undefined) ?? label;
    const group = groups.get(title);
    if (group) group.fields.push(field);
    else groups.set(title, { title, fields: [field] });
  }
  return [...groups.values()];
}

/** Whether the reader has more of any of the fields. */
export const anyShortened = (fields: readonly OperationField[], shortened: Shortened): boolean =>
  fields.some((field) => {
    const limit = limitOf(field);
    // A chart that was left out has no field any more: the figures speak for it.
    if (limit === 'figures' && shortened.series) return true;
    return limit !== undefined && shortened[limit];
  });

/**
 * Numbers the sources a sheet cites, in the order a reader meets them.
 * @param blocks the order in which the blocks stand
 */
export function sheetSources(
  article: OperationArticle,
  content: SheetContent,
  blocks: readonly BlockName[],
): { numbers: Map<string, number>; list: Source[] } {
  const mentions = blocks.flatMap((block) =>
    block === 'imprint'
      ? [content.map?.sources ?? []]
      : fieldsOf(content, block).flatMap((field) => citedBy(field)),
  );
  const byId = new Map(article.sources.map((source) => [source.id, source]));
  const known = mentions.map((ids) => ids.filter((id) => byId.has(id)));
  const numbers = numberSources(known);
  return { numbers, list: [...numbers.keys()].flatMap((id) => byId.get(id) ?? []) };
}
