import type { Section } from '../../shared/edition/edition.js';

/** A section with the smaller ones under it. */
export function sectionWithSubsections(
  sections: readonly Section[],
  slug: string,
): Section[] | undefined {
  const at = sections.findIndex((section) => section.slug === slug);
  const first = sections[at];
  if (!first) return undefined;
  if (first.depth === 3) return [first];
  const next = sections.findIndex((section, index) => index > at && section.depth === 2);
  return sections.slice(at, next < 0 ? undefined : next);
}
