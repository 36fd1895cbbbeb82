import type {
  Article,
  ArticleId,
  Catalog,
  CatalogEntry,
  PlanFields,
  Section,
  Source,
} from '../shared/edition/edition.js';
import { ARTICLE_TYPES } from '../shared/edition/edition.js';
import type { EditionFile } from '../shared/schema/article.js';
import { blockText, inlinesOf } from '../shared/edition/tree.js';
import type { Picture } from '../shared/edition/picture.js';
import type { ArticleFile } from './article-file.js';
import {
  figureSections,
  instrumentSections,
  operationSections,
  planSections,
  type FieldSectionText,
} from './field-sections.js';
import { picturesOf, showFieldPictures } from './pictures/of-article.js';
import type { Pictures } from './pictures/index.js';
import { sourceLists } from './references.js';

/** An article with the plain text of each section: what the index is built from. */
export interface AssembledArticle {
  article: Article;
  file: ArticleFile;
  texts: { section: Section; text: string }[];
  leadText: string;
}

/** The sections an article has from its structured fields, before those written in Markdown. */
export function fieldSectionsOf(file: ArticleFile, edition: EditionFile): FieldSectionText[] {
  if (file.front.operation) return operationSections(file.front.operation, edition);
  if (file.front.instrument) return instrumentSections(file.front.instrument, edition);
  if (file.front.figurePage) return figureSections(file.front.figurePage, edition);
  if (file.front.plan) return planSections(file.front.plan, edition);
  return [];
}

export function assembleArticle(
  file: ArticleFile,
  edition: EditionFile,
  sources: ReadonlyMap<string, Source>,
  titleOf: (id: ArticleId) => string,
  pictures: Pictures,
): AssembledArticle {
  const { front, body } = file;
  const own = pictures.ofArticle(file);
  const fromFields = showFieldPictures(fieldSectionsOf(file, edition), own);
  const shown = picturesOf(file, pictures);
  const sections = [...fromFields.map(({ section }) => section), ...body.sections];
  const article: Article = {
    id: file.id,
    type: file.type,
    title: front.title,
    summary: front.summary,
    lead: body.lead,
    sections,
    alsoCalled: front.alsoCalled,
    audience: front.audience,
    related: front.related,
    sources: citedSources(file, sources, shown, own),
    asOf: front.asOf,
    ...(own.size + shown.size > 0 ? { pictures: Object.fromEntries([...own, ...shown]) } : {}),
    ...(front.operation ? { operation: front.operation } : {}),
    ...(front.instrument ? { instrument: front.instrument } : {}),
    ...(front.publication ? { publication: front.publication } : {}),
    ...(front.figurePage ? { figurePage: front.figurePage } : {}),
    ...(front.scenario ? { scenario: front.scenario } : {}),
    ...(front.plan ? { plan: front.plan, titles: titlesUsed(front.plan, titleOf) } : {}),
  };
  const obliges = front.instrument?.obliges.map((fact) => fact.text) ?? [];
  return {
    article,
    file,
    texts: [
      ...fromFields,
      ...body.sections.map((section) => ({ section, text: sectionText(section, shown) })),
    ],
    leadText: [blockText(body.lead), ...obliges].filter((part) => part !== '').join('\n'),
  };
}

function titlesUsed(
  plan: PlanFields,
  titleOf: (id: ArticleId) => string,
): Record<ArticleId, string> {
  const ids = plan.steps.flatMap((step) => step.uses);
  return Object.fromEntries([...new Set(ids)].map((id) => [id, titleOf(id)]));
}

/** What a section says, the titles of its pictures included. */
function sectionText({ body }: Section, shown: ReadonlyMap<string, Picture>): string {
  const titles = body.flatMap((block) =>
    block.type === 'picture' ? (shown.get(block.id)?.title ?? []) : [],
  );
  return [...titles, blockText(body)].filter((part) => part !== '').join('\n');
}

/** The article's sources in order of first mention: lead, fields, text, those of the whole article, pictures. */
function citedSources(
  file: ArticleFile,
  sources: ReadonlyMap<string, Source>,
  shown: ReadonlyMap<string, Picture>,
  own: ReadonlyMap<string, Picture>,
): Source[] {
  const { sources: wholeArticle, ...fields } = file.front;
  const cited = (blocks: Parameters<typeof inlinesOf>[0]) =>
    [...inlinesOf(blocks)].flatMap((node) => (node.type === 'cite' ? node.ids : []));
  const ofPictures = (pictures: Iterable<Picture>) =>
    [...pictures].flatMap((picture) => [...cited([picture.table]), ...picture.sources]);
  const ids = [
    ...cited(file.body.lead),
    ...[...sourceLists(fields)].flatMap(({ ids: list }) => list),
    ...file.body.sections.flatMap((section) => cited(section.body)),
    ...wholeArticle,
    ...ofPictures(shown.values()),
    ...ofPictures(own.values()),
  ];
  return [...new Set(ids)].flatMap((id) => sources.get(id) ?? []);
}

/** All articles in list order: by type, then by `order`, then by title. */
export function buildCatalog(articles: readonly AssembledArticle[]): Catalog {
  const rank = (entry: AssembledArticle) => entry.file.front.order ?? Number.MAX_SAFE_INTEGER;
  const sorted = [...articles].sort(
    (a, b) =>
      ARTICLE_TYPES.indexOf(a.file.type) - ARTICLE_TYPES.indexOf(b.file.type) ||
      rank(a) - rank(b) ||
      a.article.title.localeCompare(b.article.title, 'en'),
  );
  return { articles: sorted.map(catalogEntry) };
}

function catalogEntry({ article, file }: AssembledArticle): CatalogEntry {
  const { operation, instrument } = article;
  const shortTitle = operation?.shortTitle ?? instrument?.shortTitle ?? file.front.shortTitle;
  return {
    id: article.id,
    type: article.type,
    title: article.title,
    summary: article.summary,
    sections: article.sections.map(({ slug, title, depth }) => ({ slug, title, depth })),
    tags: file.front.tags,
    audience: article.audience,
    ...(shortTitle === undefined ? {} : { shortTitle }),
    ...(operation
      ? {
          place: {
            hostState: operation.hostState,
            city: operation.city,
            coordinates: operation.coordinates,
          },
          established: operation.established.date,
        }
      : {}),
    ...(instrument ? { body: instrument.body } : {}),
    aliases: file.front.aliases,
  };
}
