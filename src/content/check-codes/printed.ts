import type { Article, FieldSection, Section } from '../../shared/edition/edition.js';
import type { PartKind } from '../../shared/edition/checks.js';
import { mayPrint, printableFields } from '../../shared/edition/operation-fields.js';
import type { EditionFile, OperationFields } from '../../shared/schema/article.js';
import { blockText, inlinesOf, type Block } from '../../shared/edition/tree.js';
import { canonical } from './canonical.js';

/** A statement of a printed page: the words to show for it, and all that is printed of it. */
export interface Printed {
  shown: string;
  /** Any JSON value. Two that mean the same on paper are equal in canonical form. */
  value: unknown;
}

/** A part of an article as it goes on paper. */
export interface PrintedPart {
  /** The section's slug, or the part's kind. */
  slug: string;
  kind: PartKind;
  title: string;
  statements: Printed[];
}

/** An article as paper has it, part by part: without dates of checking, links, tags and screen-only facts. */
export function printedParts(article: Article, edition: EditionFile): PrintedPart[] {
  const { title, summary, alsoCalled, instrument, publication, scenario } = article;
  const top: Printed[] = [
    { shown: title, value: { title } },
    { shown: summary, value: { summary } },
    ...alsoCalled.map((name) => ({ shown: name, value: { name } })),
    ...blocks(article.lead),
    ...(instrument ? instrumentHead(instrument) : []),
    ...(publication ? [{ shown: publication.publisher, value: publication }] : []),
    ...(scenario ? [{ shown: scenario.forms.join(', '), value: scenario }] : []),
  ];
  const parts: PrintedPart[] = [
    { slug: '', kind: 'top', title: '', statements: top },
    ...article.sections.map((section) => sectionPart(article, section, edition)),
    { slug: ':pictures', kind: 'pictures', title: '', statements: pictures(article) },
  ];
  // Sources count as far as something on paper cites them.
  const cited = canonical(parts.map(({ statements }) => statements.map(({ value }) => value)));
  const sources = article.sources
    .filter(({ id }) => cited.includes(JSON.stringify(id)))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((source) => ({ shown: `${source.publisher}, ${source.title}`, value: source }));
  return [...parts, { slug: ':sources', kind: 'sources', title: '', statements: sources }];
}

function sectionPart(article: Article, section: Section, edition: EditionFile): PrintedPart {
  const { slug, title, body, field } = section;
  const fields = field ? fieldStatements(article, field, edition) : [];
  const statements = [{ shown: title, value: { title } }, ...blocks(body), ...fields];
  return { slug, kind: 'section', title, statements };
}

function blocks(body: readonly Block[]): Printed[] {
  return body.flatMap((block) =>
    block.type === 'list'
      ? block.items.flatMap(blocks)
      : [
          {
            shown: blockText([block]),
            value: {
              type: block.type,
              text: blockText([block]),
              ...(block.type === 'picture' ? { picture: block.id } : {}),
              sources: [...inlinesOf([block])].flatMap((node) =>
                node.type === 'cite' ? node.ids : [],
              ),
            },
          },
        ],
  );
}

const pictures = ({ pictures: all = {} }: Article): Printed[] =>
  Object.entries(all).map(([id, { title, description, note, table, sources }]) => ({
    shown: title,
    value: { id, title, description, note, table: blockText([table]), sources },
  }));

type Marks = Parameters<typeof mayPrint>[0];

function facts(all: readonly (Marks & { text: string })[], before = ''): Printed[] {
  return all.filter(mayPrint).map((fact) => ({ shown: `${before}${fact.text}`, value: fact }));
}

function instrumentHead(instrument: NonNullable<Article['instrument']>): Printed[] {
  const { body, kind, adopted, opened, inForce, documentNumber, factSources, binds, obliges } =
    instrument;
  const head = { body, kind, adopted, opened, inForce, documentNumber, factSources, binds };
  return [{ shown: `${body}, ${kind}`, value: head }, ...facts(obliges)];
}

function fieldStatements(article: Article, field: FieldSection, edition: EditionFile): Printed[] {
  const { operation, instrument, figurePage, plan, titles = {} } = article;
  switch (field) {
    case 'articles':
      return (instrument?.articles ?? [])
        .filter(mayPrint)
        .map((value) => ({ shown: `${value.ref}: ${value.covers}`, value }));
    case 'entries':
      return (figurePage?.entries ?? []).map((value) => ({
        shown: `${value.label}: ${value.value}`,
        value,
      }));
    case 'steps':
      return (plan?.steps ?? []).map((step) => ({
        shown: step.title,
        value: { ...step, uses: step.uses.map((id) => titles[id] ?? id) },
      }));
    default:
      return operation
        ? [...operationStatements(operation, field, edition), ...laterStatements(operation, field)]
        : [];
  }
}

/**
 * The fields that the first codes were made of. Paper with those codes is still about, so they keep
 * their form and order below; every other field is taken as it is described.
 */
const FIRST_FIELDS =
  'hostState city established mandateDecision formerNames languages presence website mandate ' +
  'workingAreas timeline criminalLaw palermoProtocol cets197 referral coordinator actionPlan ' +
  'series figures monitoring conflicts unknown';

const laterStatements = (operation: OperationFields, section: FieldSection): Printed[] =>
  printableFields(operation, section)
    .filter(({ key }) => !FIRST_FIELDS.split(' ').includes(key))
    .map(({ key, label, entries }) => ({ shown: label, value: { key, entries } }));

function operationStatements(
  operation: OperationFields,
  field: FieldSection,
  edition: EditionFile,
): Printed[] {
  switch (field) {
    case 'facts':
      return atAGlance(operation);
    case 'mandate':
      return [...facts(operation.mandate), ...facts(operation.workingAreas)];
    case 'timeline':
      return facts(operation.timeline);
    case 'framework':
      return frameworkStatements(operation, edition);
    case 'figures':
      return [
        ...operation.series.map((value) => ({ shown: value.title, value })),
        ...facts(operation.figures),
      ];
    case 'monitoring':
      return facts(operation.monitoring);
    case 'open-questions':
      return [
        ...facts(operation.conflicts),
        ...operation.unknown.map((text) => ({ shown: text, value: { text } })),
      ];
    default:
      return [];
  }
}

function atAGlance(operation: OperationFields): Printed[] {
  const { hostState, city, established, mandateDecision, languages, website } = operation;
  return [
    { shown: hostState, value: { hostState } },
    { shown: city, value: { city } },
    { shown: established.date, value: established },
    ...facts([mandateDecision]),
    ...operation.formerNames.map((value) => ({ shown: value.name, value })),
    ...facts(operation.presence),
    ...(languages.verify ? [] : [{ shown: languages.names.join(', '), value: languages }]),
    ...(website ? [{ shown: website.url, value: website }] : []),
  ];
}

function frameworkStatements({ framework }: OperationFields, edition: EditionFile): Printed[] {
  const names = edition.frameworkRows;
  const row = (key: 'criminalLaw' | 'referral' | 'coordinator' | 'actionPlan'): Printed[] =>
    facts(framework[key], `${names[key]}: `);
  const treaty = (key: 'palermoProtocol' | 'cets197'): Printed => {
    const { status, note } = framework[key];
    const shown = `${names[key]}: ${[status, ...(note ? [note] : [])].join('. ')}`;
    return { shown, value: { key, ...framework[key] } };
  };
  return [
    ...row('criminalLaw'),
    treaty('palermoProtocol'),
    treaty('cets197'),
    ...row('referral'),
    ...row('coordinator'),
    ...row('actionPlan'),
  ];
}
