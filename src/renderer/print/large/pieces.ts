import type { Source } from '../../../shared/edition/edition.js';
import { m } from '../../../shared/messages/messages.js';
import type { Fact, Series } from '../../../shared/schema/article.js';
import { dateText } from '../../platform/labels/dates.js';
import { measureName } from '../../reading/operation/measure-name.js';
import { pageAddress, type PageAddress } from '../page-address.js';
import type { OperationArticle } from '../job-parts.js';
import { frameworkName } from '../parts/framework-name.js';
import type { FrameworkRow, SheetContent } from '../sheet/content.js';
import { treatyFact, yearsText } from '../../platform/labels/treaties.js';

/** What is printed of a fact. */
export type PrintedFact = Pick<Fact, 'text' | 'asOf' | 'doubt' | 'sources'>;

/** A part of a large-print sheet that is never cut by the end of a page. */
export type LargePiece =
  | { kind: 'head' }
  | { kind: 'heading'; text: string }
  | { kind: 'row'; label: string; fact: PrintedFact; aside?: string }
  /** `label` runs into the text: a year, a measure. */
  | { kind: 'fact'; label?: string; fact: PrintedFact }
  | { kind: 'series'; series: Series }
  | { kind: 'contacts' }
  /** `leads`: the imprint follows and is not left alone on a page. */
  | { kind: 'source'; number: number; source: Source; leads: boolean }
  | { kind: 'address'; address: PageAddress }
  | { kind: 'imprint' };

const heading = (text: string): LargePiece => ({ kind: 'heading', text });
const listed = (facts: readonly PrintedFact[]): LargePiece[] =>
  facts.map((fact) => ({ kind: 'fact', fact }));
/** A section with its heading, or nothing when it has nothing to say. */
const section = (title: string, pieces: LargePiece[]): LargePiece[] =>
  pieces.length > 0 ? [heading(title), ...pieces] : [];

function frameworkPieces(row: FrameworkRow): LargePiece[] {
  const facts = row.kind === 'treaty' ? [treatyFact(row.treaty)] : row.facts;
  const [first, ...more] = facts;
  const label = frameworkName[row.key]();
  return first ? [{ kind: 'row', label, fact: first }, ...listed(more)] : [];
}

/** So many of the sources stay with the imprint. */
const LAST_SOURCES = 2;

/** All a sheet says, one thing under the other: the order of the two-page sheet. */
export function largePieces(
  article: OperationArticle,
  content: SheetContent,
  sources: readonly Source[],
): LargePiece[] {
  const { operation } = article;
  const { established } = operation;
  const address = pageAddress(article);
  const place = (label: string, text: string): LargePiece => ({
    kind: 'row',
    label,
    fact: { text, sources: [] },
  });
  return [
    { kind: 'head' },
    {
      kind: 'row',
      label: m.operation_established(),
      fact: { text: dateText(established.date), sources: established.sources },
      ...(established.note === undefined ? {} : { aside: established.note }),
    },
    place(m.operation_city(), operation.city),
    place(m.operation_host_state(), operation.hostState),
    ...(content.mandateDecision
      ? [
          {
            kind: 'row' as const,
            label: m.operation_decision(),
            fact: content.mandateDecision,
          },
        ]
      : []),
    ...section(m.paper_section_mandate(), listed(content.mandate)),
    ...section(m.operation_working_areas(), listed(content.areas)),
    ...section(
      m.paper_section_timeline(),
      content.timeline.map((event) => ({
        kind: 'fact',
        label: yearsText(event.year),
        fact: event,
      })),
    ),
    ...section(m.paper_section_figures(), [
      ...(content.series ? [{ kind: 'series' as const, series: content.series }] : []),
      ...content.figures.map((figure) => ({
        kind: 'fact' as const,
        label: `${yearsText(figure.year)} · ${measureName[figure.measure]()}`,
        fact: figure,
      })),
    ]),
    ...section(
      m.paper_section_framework({ state: operation.hostState }),
      content.framework.flatMap(frameworkPieces),
    ),
    ...section(m.paper_section_monitoring(), listed(content.monitoring)),
    ...section(m.operation_conflicts(), listed(content.conflicts)),
    // Before the box, which seldom finds room on the same page.
    ...(address ? [{ kind: 'address' as const, address }] : []),
    { kind: 'contacts' },
    ...section(
      m.article_sources(),
      sources.map((source, index) => ({
        kind: 'source',
        number: index + 1,
        source,
        leads: index >= sources.length - LAST_SOURCES,
      })),
    ),
    { kind: 'imprint' },
  ];
}

/** Whether a piece belongs to what follows it. */
export const leadsOn = (piece: LargePiece): boolean =>
  piece.kind === 'heading' || (piece.kind === 'source' && piece.leads);
