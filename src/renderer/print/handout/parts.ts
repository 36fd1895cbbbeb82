import type { Article, Section, Source } from '../../../shared/edition/edition.js';
import { m } from '../../../shared/messages/messages.js';
import type { SheetFormat } from '../../../shared/print/paper.js';
import { scenarioParts } from '../../../shared/edition/scenario-parts.js';
import type { HandoutItem } from '../../../shared/documents/handout.js';
import { typeName } from '../../platform/labels/types.js';
import { sectionWithSubsections } from '../../reading/sections.js';
import type { OperationArticle } from '../job-parts.js';

/** What the items of a handout become on paper. Pure. */

/** A source with its place in the list of all. */
export interface NumberedSource {
  number: number;
  source: Source;
}

/** Text that runs on over as many pages as it needs. */
export interface FlowPart {
  kind: 'flow';
  heading: string;
  /** What it is, or what it is taken from. */
  kicker: string;
  /** Reduced to what is printed. */
  article: Article;
  /** The whole article, with its summary and fields; else only what was chosen of it. */
  whole: boolean;
  /** Small in its headings: a term, a section, a picture. */
  short: boolean;
  /** Its sources with their numbers in the list of all; absent where it lists its own. */
  sources?: NumberedSource[];
  /** Shows this picture of the article and nothing else. */
  picture?: string;
}
/** A fact sheet: pages of its own. */
export interface SheetPart {
  kind: 'sheet';
  heading: string;
  article: OperationArticle;
  format: SheetFormat;
}
/** The sources of all that runs on, each once. */
export interface SourcesPart {
  kind: 'sources';
  heading: string;
  list: NumberedSource[];
}
export type Part = FlowPart | SheetPart | SourcesPart;
export type RunningPart = Exclude<Part, SheetPart>;

const only = (article: Article, sections: Section[]): Article => ({
  ...article,
  lead: [],
  sections,
});

/** Some sections of an article, named after the article they are from. */
const excerpt = (heading: string, article: Article, sections: Section[]): FlowPart => ({
  kind: 'flow',
  heading,
  kicker: article.title,
  article: only(article, sections),
  whole: false,
  short: true,
});

/**
 * The part for an item and, apart, the answers of the trainer's copy; undefined when this edition's
 * article has no such section or picture.
 */
export function partOf(
  item: HandoutItem,
  article: Article,
): { part: FlowPart; answers?: FlowPart } | undefined {
  const heading = item.name ?? article.title;
  const kicker = item.name === undefined ? typeName[article.type]() : article.title;
  const flow = { kind: 'flow', heading, kicker, article } as const;
  switch (item.kind) {
    case 'section': {
      const sections = sectionWithSubsections(article.sections, item.at);
      const [first] = sections ?? [];
      if (!sections || !first) return undefined;
      // The heading of the part says what the section's own would say again.
      const named = item.name ?? first.title;
      return { part: excerpt(named, article, sections) };
    }
    case 'picture': {
      const picture = article.pictures?.[item.picture];
      if (!picture) return undefined;
      const named = item.name ?? picture.title;
      return { part: { ...excerpt(named, article, []), picture: item.picture } };
    }
    case 'scenario': {
      const { trainer, stages, answers } = scenarioParts(article.sections);
      const part = {
        ...flow,
        whole: true,
        short: false,
        article: { ...article, sections: stages },
      };
      if (answers.length === 0) return { part };
      return {
        part,
        answers: {
          ...flow,
          heading: m.handout_answers_to({ title: heading }),
          article: only(article, [...trainer, ...answers]),
          whole: false,
          short: false,
        },
      };
    }
    default:
      return { part: { ...flow, whole: true, short: article.type === 'glossary' } };
  }
}

/** More are laid out in another flow, so that a long handout does not stop the page. */
const RUN_LENGTH = 40;

/** Parts in print order: those that run on share pages, a fact sheet has its own. */
export function runsOf(parts: readonly Part[]): Part[][] {
  const runs: Part[][] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    const [first] = last ?? [];
    const joins = first && first.kind !== 'sheet' && part.kind !== 'sheet';
    if (last && joins && last.length < RUN_LENGTH) last.push(part);
    else runs.push([part]);
  }
  return runs;
}
