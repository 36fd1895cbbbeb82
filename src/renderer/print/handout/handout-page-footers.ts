import { m } from '../../../shared/messages/messages.js';
import { CONTENTS_PAGE, COVER_PAGE } from '../collection/pages.js';
import { footTitle } from '../foot-title.js';
import type { PageFooter } from '../page-style.js';
import { codeText, editionText } from '../labels.js';
import type { PreparedHandout } from './prepare-handout.js';

/** CSS page name of the pages of a run. */
export const runPageName = (run: number): string => `run-${run + 1}`;

/** The feet of a handout's pages: its title with numbers that run through, and the code of what they show. */
export function handoutFooters({ manifest, runs, title }: PreparedHandout): PageFooter[] {
  const edition = editionText(manifest);
  const ofEdition = codeText(manifest.code);
  const short = footTitle(title);
  return [
    { name: COVER_PAGE, bare: true, left: [] },
    {
      name: CONTENTS_PAGE,
      left: [edition, ...ofEdition],
      title: m.paper_short_title({ title: short, kicker: m.paper_contents() }),
    },
    ...runs.map((parts, index) => {
      const [part, ...others] = parts;
      // Where several articles share a page, the code is that of the whole edition.
      const alone = part && part.kind !== 'sources' && others.length === 0;
      const code = alone ? codeText(part.article.code) : ofEdition;
      const name = runPageName(index);
      return part?.kind === 'sheet' && part.format === 'large'
        ? { name, left: [short, [edition, ...code].join(' · ')], large: true }
        : { name, left: [edition, ...code], title: short };
    }),
  ];
}
