import type { Source } from '../../../shared/edition/edition.js';
import type { Entry, OperationField } from '../../../shared/edition/operation-fields.js';
import { m } from '../../../shared/messages/messages.js';
import type { Series } from '../../../shared/schema/article.js';
import { dateText } from '../../platform/labels/dates.js';
import { yearsText } from '../../platform/labels/treaties.js';
import { statementOf, statementsOf, type Statement } from '../../reading/facts/entry.js';
import { measureName } from '../../reading/operation/measure-name.js';
import type { OperationArticle } from '../job-parts.js';
import { pageAddress, type PageAddress } from '../page-address.js';
import { fieldsOf, headed, otherHeadFields, type SheetContent } from '../sheet/content.js';
import type { BlockName } from '../sheet/fit-rules.js';

/** A part of a large-print sheet that is never split by a page break. */
export type LargePiece =
  | { kind: 'head' }
  | { kind: 'heading'; text: string }
  | { kind: 'row'; label: string; fact: Statement; aside?: string }
  /** `label` runs into the text: a year, a measure. */
  | { kind: 'fact'; label?: string; fact: Statement }
  | { kind: 'series'; series: Series }
  | { kind: 'contacts' }
  /** `keepWithNext`: the last ones stay with the imprint, which is not left alone on a page. */
  | { kind: 'source'; number: number; source: Source; keepWithNext: boolean }
  | { kind: 'address'; address: PageAddress }
  | { kind: 'imprint' };

const heading = (text: string): LargePiece => ({ kind: 'heading', text });
const listed = (facts: readonly Statement[]): LargePiece[] =>
  facts.map((fact) => ({ kind: 'fact', fact }));
/** A section with its heading, or nothing when it has nothing to say. */
const section = (title: string, pieces: LargePiece[]): LargePiece[] =>
  pieces.length > 0 ? [heading(title), ...pieces] : [];

function rowPieces(field: OperationField): LargePiece[] {
  const [first, ...more] = statementsOf(field);
  return first ? [{ kind: 'row', label: field.label, fact: first }, ...listed(more)] : [];
}

/** The years of an entry and what it counts, where it has them. */
const leadOf = ({ year, measure }: Entry): string =>
  [...(year ? [yearsText(year)] : []), ...(measure ? [measureName[measure]()] : [])].join(' · ');

function fieldPieces(field: OperationField): LargePiece[] {
  switch (field.kind) {
    case 'series':
      return field.entries.map((series) => ({ kind: 'series', series }));
    case 'treaty':
      return rowPieces(field);
    default:
      return field.entries.map((entry) => ({
        kind: 'fact',
        label: leadOf(entry),
        fact: statementOf(entry),
      }));
  }
}

/** So many of the sources stay with the imprint. */
const LAST_SOURCES = 2;

/** The blocks of facts, in the order of the two-page sheet. */
const SECTION_BLOCKS = [
  'mandate',
  'timeline',
  'figures',
  'framework',
  'monitoring',
  'conflicts',
] as const;
/** The order in which the pieces cite their sources. */
export const CITING_BLOCKS: readonly BlockName[] = ['head', ...SECTION_BLOCKS, 'imprint'];

/** All a sheet says, one thing under the other. */
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
    ...otherHeadFields(content).flatMap(rowPieces),
    ...SECTION_BLOCKS.flatMap((block) =>
      headed(article, fieldsOf(content, block)).flatMap(({ title, fields }) =>
        section(title, fields.flatMap(block === 'framework' ? rowPieces : fieldPieces)),
      ),
    ),
    // Before the box of contacts, which seldom fits on the same page.
    ...(address ? [{ kind: 'address' as const, address }] : []),
    { kind: 'contacts' },
    ...section(
      m.article_sources(),
      sources.map((source, index) => ({
        kind: 'source',
        number: index + 1,
        source,
        keepWithNext: index >= sources.length - LAST_SOURCES,
      })),
    ),
    { kind: 'imprint' },
  ];
}

/** Whether a piece may not be the last on a page: it belongs to what follows. */
export const keepWithNext = (piece: LargePiece): boolean =>
  piece.kind === 'heading' || (piece.kind === 'source' && piece.keepWithNext);
