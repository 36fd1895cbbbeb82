import type { Article, Section } from '../../../shared/edition/edition.js';
import { m } from '../../../shared/messages/messages.js';
import type { SheetFormat } from '../../../shared/print/paper.js';
import { scenarioParts } from '../../../shared/edition/scenario-parts.js';
import type { HandoutItem } from '../../../shared/documents/handout.js';
import { typeName } from '../../platform/labels/types.js';
import { sectionWithSubsections } from '../../reading/sections.js';
import type { OperationArticle } from '../job-parts.js';

/** What the items of a handout become on paper. Pure. */

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
  /** So short that the next short one may stand on the same page. */
  short: boolean;
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
export type Part = FlowPart | SheetPart;

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
 * The part for an item and, apart, the answers that may come last; undefined when this edition's
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
      const part = { ...flow, whole: true, short: false };
      if (!item.answers || answers.length === 0) {
        return { part: { ...part, article: { ...article, sections: stages } } };
      }
      return {
        part: { ...part, article: { ...article, sections: stages } },
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

/** Parts in print order: short ones that follow each other share a run, each other part has its own. */
export function runsOf(parts: readonly Part[]): Part[][] {
  const runs: Part[][] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    if (last && isShort(part) && last.every(isShort)) last.push(part);
    else runs.push([part]);
  }
  return runs;
}
const isShort = (part: Part): boolean => part.kind === 'flow' && part.short;
