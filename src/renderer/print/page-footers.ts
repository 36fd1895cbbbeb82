import { m } from '../../shared/messages/messages.js';
import { columnCodes } from './compare/prepare-compare.js';
import { CONTENTS_PAGE, COVER_PAGE } from './collection/pages.js';
import type { PageFooter } from './page-style.js';
import type { OperationArticle } from './job-parts.js';
import type { Prepared } from './prepare.js';
import type { LaidOutPart } from './laid-out.js';
import { sheetFormatName } from './sheet/format-name.js';
import { footTitle } from './foot-title.js';
import { handoutFooters } from './handout/handout-page-footers.js';
import { codeText, editionText } from './labels.js';

/** CSS page name of the pages of one sheet among several, or of one of its pages. */
export const sheetPageName = (sheet: number, page?: number): string =>
  page === undefined ? `sheet-${sheet + 1}` : `sheet-${sheet + 1}-${page + 1}`;

/**
 * The feet of a job's pages. Of several sheets each counts its own pages, since each is handed out
 * alone; those of a collection run through.
 * @param sheets how many pages each sheet takes
 */
export function footersOf(
  job: Prepared,
  sheets: readonly Pick<LaidOutPart, 'pages'>[],
): PageFooter[] {
  if (job.kind === 'handout') return handoutFooters(job);
  if (job.kind === 'cards' || job.kind === 'ready') {
    return [
      {
        left: [editionText(job.manifest), ...codeText(job.manifest.code)],
        title: footTitle(job.title),
      },
    ];
  }
  const edition = editionText(job.manifest);
  if (job.kind === 'compare') {
    return [
      { left: [edition, columnCodes(job.articles).join(' · ')], title: footTitle(job.title) },
    ];
  }
  if (job.kind === 'article') {
    const { title, code } = job.article;
    return [{ left: [edition, ...codeText(code)], title: footTitle(title) }];
  }
  const foot = ({ title, code }: OperationArticle): PageFooter =>
    job.format === 'large'
      ? { left: [footTitle(title), [edition, ...codeText(code)].join(' · ')], large: true }
      : {
          left: [edition, ...codeText(code)],
          title: m.paper_short_title({
            title: footTitle(title),
            kicker: sheetFormatName[job.format](),
          }),
        };
  if (job.kind === 'collection') {
    const large = job.format === 'large';
    // The cover and the contents belong to the edition as a whole, and so does their code.
    const code = codeText(job.manifest.code);
    return [
      { name: COVER_PAGE, bare: true, left: [] },
      {
        name: CONTENTS_PAGE,
        left: large ? [m.paper_contents(), [edition, ...code].join(' · ')] : [edition, ...code],
        large,
        ...(large ? {} : { title: m.paper_contents() }),
      },
      // Numbers run through the whole: the printer counts them.
      ...job.articles.map((article, index) => ({ ...foot(article), name: sheetPageName(index) })),
    ];
  }
  const [only, ...more] = job.articles;
  if (only && more.length === 0) return [foot(only)];
  return job.articles.flatMap((article, index) => {
    const pages = sheets[index]?.pages ?? 0;
    return Array.from({ length: pages }, (_, page) => ({
      ...foot(article),
      name: sheetPageName(index, page),
      numbers: { page: page + 1, pages },
    }));
  });
}
