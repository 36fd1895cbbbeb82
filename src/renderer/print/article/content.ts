import type { Article, FieldSection, Source } from '../../../shared/edition/edition.js';
import {
  citedBy,
  mayPrint,
  operationFields,
  printableFields,
} from '../../../shared/edition/operation-fields.js';
import type { Fact, InstrumentFields, OperationFields } from '../../../shared/schema/article.js';
import { inlinesOf, type Block } from '../../../shared/edition/tree.js';

/** What of an article goes on paper: all but what is not yet verified or for the screen only. */

export const printable = <T extends Pick<Fact, 'verify' | 'screenOnly'>>(
  facts: readonly T[],
): T[] => facts.filter(mayPrint);

/** Whether a section laid out from fields has anything to print. */
export function hasFacts(article: Article, field: FieldSection): boolean {
  const { operation, instrument } = article;
  if (field === 'articles') return printable(instrument?.articles ?? []).length > 0;
  if (field === 'entries') return article.figurePage !== undefined;
  if (field === 'steps') return article.plan !== undefined;
  return operation !== undefined && printableFields(operation, field).length > 0;
}

type Citing = Pick<Fact, 'verify' | 'screenOnly'> & { sources: readonly string[] };

/** What an operation's fields cite. History counts as left out even if a mark were forgotten. */
const operationFacts = (operation: OperationFields): Citing[] =>
  operationFields(operation).flatMap((field): readonly Citing[] => {
    if (field.history || field.kind === 'series') {
      const marks = field.history ? { screenOnly: true as const } : {};
      return citedBy(field).map((sources) => ({ sources, ...marks }));
    }
    return field.kind === 'treaty'
      ? field.entries.map(({ sources }) => ({ sources }))
      : field.entries;
  });

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

/** Whether a text is a list of links and nothing else: on paper it would lead nowhere. */
export const leadsOn = (body: readonly Block[]): boolean =>
  body.length > 0 &&
  body.every(
    (block) =>
      block.type === 'list' &&
      block.items.every((item) =>
        item.every(
          (inner) =>
            inner.type === 'paragraph' && inner.children.every(({ type }) => type === 'link'),
        ),
      ),
  );
