import type { Source } from '../../../shared/edition/edition.js';
import type { Picture } from '../../../shared/edition/picture.js';
import { startYear } from '../../../shared/edition/dates.js';
import type { Event, Fact, Figure, Series, TreatyStatus } from '../../../shared/schema/article.js';
import { numberSources } from '../../reading/references.js';
import type { OperationArticle } from '../job-parts.js';

/** How many entries of each list a sheet keeps; the rest is "more in the reader". */
export interface EntryLimits {
  mandate: number;
  areas: number;
  timeline: number;
  figures: number;
  /** 0 or 1. */
  series: number;
  /** Facts in each row of the framework. Rows always stay. */
  framework: number;
  /** 0 or 1. */
  treatyNotes: number;
  monitoring: number;
  conflicts: number;
}
/** Lists that may be cut, and whether they were: each says so where it stands. */
export type Shortened = Readonly<Record<keyof EntryLimits | 'sources', boolean>>;

export type FrameworkKey =
  | 'criminalLaw'
  | 'palermoProtocol'
  | 'cets197'
  | 'referral'
  | 'coordinator'
  | 'actionPlan'
  | 'monitoring'
  | 'conflicts';
export type FrameworkRow =
  | { key: FrameworkKey; kind: 'facts'; facts: Fact[] }
  | { key: FrameworkKey; kind: 'treaty'; treaty: TreatyStatus };

/** Everything a fact sheet says, chosen from an operation's article. */
export interface SheetContent {
  /** Where the host State lies. */
  map: Picture | undefined;
  mandateDecision: Fact | undefined;
  mandate: Fact[];
  areas: Fact[];
  /** Newest first. */
  timeline: Event[];
  /** Newest first. */
  figures: Figure[];
  series: Series | undefined;
  framework: FrameworkRow[];
  monitoring: Fact[];
  conflicts: Fact[];
}

type PaperMarks = Pick<Fact, 'verify' | 'screenOnly'>;

/** True when a fact may be on paper at all. The one place that decides it. */
export const mayPrint = (fact: PaperMarks): boolean => !fact.verify && !fact.screenOnly;
const onSheet = (fact: Fact): boolean => fact.sheet === true && mayPrint(fact);

/** Newest first; of the same year, the one written later first. */
export function newestFirst<T extends { year: string }>(entries: readonly T[]): T[] {
  return [...entries].reverse().sort((a, b) => startYear(b.year) - startYear(a.year));
}

/** Newest first; within a year in the order they were written, which is by weight. */
export const figuresByYear = <T extends { year: string }>(figures: readonly T[]): T[] =>
  [...figures].sort((a, b) => startYear(b.year) - startYear(a.year));

/** The facts of an operation that belong on its sheet. */
export function sheetContent(article: OperationArticle): SheetContent {
  const { operation } = article;
  const { framework } = operation;
  const facts = (key: FrameworkKey, all: readonly Fact[]): FrameworkRow[] => {
    const chosen = all.filter(onSheet);
    return chosen.length > 0 ? [{ key, kind: 'facts', facts: chosen }] : [];
  };
  const { mandateDecision } = operation;
  return {
    map: article.pictures?.['locator'],
    mandateDecision: mayPrint(mandateDecision) ? mandateDecision : undefined,
    mandate: operation.mandate.filter(onSheet),
    areas: operation.workingAreas.filter(onSheet),
    timeline: newestFirst(operation.timeline.filter(onSheet)),
    figures: figuresByYear(operation.figures.filter(onSheet)),
    series: operation.series.toSorted((a, b) => b.points.length - a.points.length)[0],
    framework: [
      ...facts('criminalLaw', framework.criminalLaw),
      { key: 'palermoProtocol', kind: 'treaty', treaty: framework.palermoProtocol },
      { key: 'cets197', kind: 'treaty', treaty: framework.cets197 },
      ...facts('referral', framework.referral),
      ...facts('coordinator', framework.coordinator),
      ...facts('actionPlan', framework.actionPlan),
    ],
    monitoring: operation.monitoring.filter(onSheet),
    conflicts: operation.conflicts.filter(onSheet),
  };
}

/** Everything: what a sheet could say. */
export const allOf = (content: SheetContent): EntryLimits => ({
  mandate: content.mandate.length,
  areas: content.areas.length,
  timeline: content.timeline.length,
  figures: content.figures.length,
  series: content.series ? 1 : 0,
  framework: Math.max(
    ...content.framework.map((row) => (row.kind === 'facts' ? row.facts.length : 1)),
  ),
  treatyNotes: content.framework.some((row) => row.kind === 'treaty' && row.treaty.note) ? 1 : 0,
  monitoring: content.monitoring.length,
  conflicts: content.conflicts.length,
});

/** A cited thing with only the first of its sources. */
const first = <T extends { sources: string[] }>(most: number, cited: T): T => ({
  ...cited,
  sources: cited.sources.slice(0, most),
});

const bare = (treaty: TreatyStatus): TreatyStatus => {
  const copy = { ...treaty };
  delete copy.note;
  return copy;
};

/**
 * The content with its lists cut, and with at most so many sources beside each fact. Where sources
 * differ all stay: each side needs its own.
 */
export function keep(content: SheetContent, kept: EntryLimits, sources: number): SheetContent {
  const few = <T extends { sources: string[] }>(cited: readonly T[]): T[] =>
    cited.map((entry) => first(sources, entry));
  return {
    ...content,
    mandateDecision: content.mandateDecision && first(sources, content.mandateDecision),
    mandate: few(content.mandate.slice(0, kept.mandate)),
    areas: few(content.areas.slice(0, kept.areas)),
    timeline: few(content.timeline.slice(0, kept.timeline)),
    figures: few(content.figures.slice(0, kept.figures)),
    series: kept.series > 0 ? content.series : undefined,
    framework: content.framework.map((row) =>
      row.kind === 'treaty'
        ? { ...row, treaty: first(sources, kept.treatyNotes > 0 ? row.treaty : bare(row.treaty)) }
        : { ...row, facts: few(row.facts.slice(0, kept.framework)) },
    ),
    monitoring: few(content.monitoring.slice(0, kept.monitoring)),
    conflicts: content.conflicts.slice(0, kept.conflicts),
  };
}

const cited = (facts: readonly Fact[]): string[][] => facts.map((fact) => fact.sources);
const citedInRows = (rows: readonly FrameworkRow[]): string[][] =>
  rows.flatMap((row) => (row.kind === 'treaty' ? [row.treaty.sources] : cited(row.facts)));

/**
 * Numbers the sources a sheet cites, in the order a reader meets them.
 * @param blocks the order in which the blocks stand
 */
export function sheetSources(
  article: OperationArticle,
  content: SheetContent,
  blocks: readonly string[],
): { numbers: Map<string, number>; list: Source[] } {
  const figures = [
    ...(content.series?.points.map((point) => point.sources) ?? []),
    ...cited(content.figures),
  ];
  const cites: Readonly<Record<string, string[][]>> = {
    head: [
      article.operation.established.sources,
      ...cited(content.mandateDecision ? [content.mandateDecision] : []),
    ],
    mandate: [...cited(content.mandate), ...cited(content.areas)],
    timeline: cited(content.timeline),
    figures,
    body: [
      ...cited(content.mandate),
      ...cited(content.timeline),
      ...cited(content.areas),
      ...figures,
    ],
    framework: citedInRows(content.framework),
    monitoring: cited(content.monitoring),
    conflicts: cited(content.conflicts),
    imprint: content.map ? [content.map.sources] : [],
  };
  const mentions = blocks.flatMap((block) => cites[block] ?? []);
  const byId = new Map(article.sources.map((source) => [source.id, source]));
  const known = mentions.map((ids) => ids.filter((id) => byId.has(id)));
  const numbers = numberSources(known);
  return { numbers, list: [...numbers.keys()].flatMap((id) => byId.get(id) ?? []) };
}
