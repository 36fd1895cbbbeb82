import type { Article, Section } from '../../../shared/edition/edition.js';
import { m } from '../../../shared/messages/messages.js';
import { OWN_SECTIONS } from '../../reading/article/contents.js';
import { libraryFacts } from '../../reading/library/library-facts.js';

/** What one step of room mode is about. A slide that is too long becomes several screens. */
export interface Slide {
  kind: 'title' | 'lead' | 'facts' | 'instrument' | 'section' | 'cover' | 'own';
  /** In the address: the section's, or one that no section can have; empty for the title. */
  slug: string;
  title: string;
  /** The title of the section it belongs to. */
  above?: string;
  section?: Section;
  /** Of a screen without an article: plain text, and whether it is the trainer's. */
  text?: string;
  isNote?: boolean;
}

/** The slides of an article: its title, what stands before the first section, every section. */
export function slidesOf(article: Article): Slide[] {
  const own = (kind: Slide['kind'], title: string, slug = ''): Slide => ({ kind, slug, title });
  return [
    own('title', article.title),
    ...(libraryFacts(article).length > 0 ? [own('facts', m.room_facts(), '-facts')] : []),
    ...(article.lead.length > 0 ? [own('lead', m.room_lead(), '-lead')] : []),
    ...(article.instrument
      ? [own('instrument', m.instrument_facts(), OWN_SECTIONS.instrumentFacts)]
      : []),
    ...(article.scenario ? scenarioSlides(article.sections) : sectionSlides(article.sections)),
  ];
}

/** Whether a section has something to show under its heading. */
export const hasRoom = ({ body, field }: Section): boolean =>
  body.length > 0 || field !== undefined;

/** A heading that only holds others has no screen of its own: they name it. */
function sectionSlides(sections: readonly Section[]): Slide[] {
  let above: string | undefined;
  return sections.flatMap((section) => {
    if (section.depth === 2) above = section.title;
    if (!hasRoom(section)) return [];
    return [
      {
        kind: 'section' as const,
        slug: section.slug,
        title: section.title,
        ...(section.depth === 3 && above !== undefined ? { above } : {}),
        section,
      },
    ];
  });
}

/**
 * The model answers of a scenario stand at its end; in the room they follow their stage, behind a
 * cover. A stage and its answers bear the same number in their headings, the stage first.
 */
function scenarioSlides(sections: readonly Section[]): Slide[] {
  const groups = groupsOf(sections);
  const stages = new Map<string, Section[]>();
  const answers = new Map<string, Section[]>();
  for (const group of groups) {
    const number = numberIn(group);
    if (number === undefined) continue;
    if (stages.has(number)) answers.set(number, group);
    else stages.set(number, group);
  }
  const held = new Set(answers.values());
  return groups.flatMap((group) => {
    if (held.has(group)) return [];
    const number = numberIn(group);
    const answer = number === undefined ? undefined : answers.get(number);
    return [...sectionSlides(group), ...(answer ? covered(answer) : [])];
  });
}

function covered(answer: readonly Section[]): Slide[] {
  const slides = sectionSlides(answer);
  const first = slides[0];
  return first ? [{ kind: 'cover', slug: first.slug, title: first.title }, ...slides] : [];
}

/** A section with those below it. */
function groupsOf(sections: readonly Section[]): Section[][] {
  const groups: Section[][] = [];
  for (const section of sections) {
    const last = groups.at(-1);
    if (section.depth === 3 && last) last.push(section);
    else groups.push([section]);
  }
  return groups;
}

const numberIn = ([head]: readonly Section[]): string | undefined =>
  head && /\p{Nd}+/u.exec(head.title)?.[0];

/** The section of the article that a slide stands for; undefined is the top of the page. */
export const sectionOf = ({ slug }: Slide): string | undefined =>
  slug === '' || slug.startsWith('-') ? undefined : slug;
