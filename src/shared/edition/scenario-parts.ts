import type { Section } from './edition.js';

/**
 * A scenario is written in one order, which these slugs mark: how to use it (for the trainer), the
 * stages with their questions, then the model answers and all that rests on them.
 */
const FOR_TRAINERS = 'how-to-use-it';
const ANSWERS_BEGIN = 'model-answers';

/** What participants may see before they have answered, and what comes after. */
export function scenarioParts<S extends Pick<Section, 'slug'>>(
  sections: readonly S[],
): { trainer: S[]; stages: S[]; answers: S[] } {
  const at = sections.findIndex(({ slug }) => slug.startsWith(ANSWERS_BEGIN));
  const before = at < 0 ? sections : sections.slice(0, at);
  return {
    trainer: before.filter(({ slug }) => slug === FOR_TRAINERS),
    stages: before.filter(({ slug }) => slug !== FOR_TRAINERS),
    answers: at < 0 ? [] : sections.slice(at),
  };
}
