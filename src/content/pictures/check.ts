import type { EditionFile, TimelineFile } from '../../shared/schema/article.js';
import type { ArticleFile } from '../article-file.js';
import type { Faults } from '../faults.js';
import { sourceLists, type Known } from '../references.js';
import { mixedMeasures } from './chart.js';
import type { PictureEntry } from './index.js';
import { laneOf } from './timeline.js';

/** Reports sources and articles that picture data names and the edition does not have. */
export function checkPictures(
  pictures: ReadonlyMap<string, PictureEntry>,
  edition: EditionFile,
  { sources, articles, faulty }: Known,
  faults: Faults,
): void {
  const mend = 'add it to sources.yaml or correct the id';
  for (const { path, data, lineOf } of pictures.values()) {
    for (const { ids, at } of sourceLists(data)) {
      for (const id of ids)
        if (!sources.has(id)) faults.add(path, lineOf(at), `unknown source "${id}"`, mend);
    }
    const links = data.kind === 'stages' ? data.stages : data.kind === 'timeline' ? data.also : [];
    links.forEach(({ to }, index) => {
      if (to !== undefined && !articles.has(to) && !faulty.has(to))
        faults.add(
          path,
          lineOf([data.kind === 'stages' ? 'stages' : 'also', index, 'to']),
          `broken link to "${to}"`,
          'correct the id or write the article',
        );
    });
    if (data.kind === 'timeline') checkLanes(path, data, lineOf, articles, faults);
  }
  // Only where an operation shows the map: an edition without one needs no source for it.
  if (![...articles.values()].some(({ front }) => front.operation)) return;
  for (const id of edition.pictures.locator.sources)
    if (!sources.has(id)) faults.add('edition.yaml', 1, `unknown source "${id}"`, mend);
}

/** A timeline has a column for every instrument, and for every row of its own. */
function checkLanes(
  path: string,
  data: TimelineFile,
  lineOf: (at: readonly PropertyKey[]) => number,
  articles: Known['articles'],
  faults: Faults,
): void {
  for (const { id, front } of articles.values()) {
    const body = front.instrument?.body;
    if (body !== undefined && laneOf(body, data) < 0)
      faults.add(
        path,
        lineOf(['lanes']),
        `no lane for "${body}" (${id})`,
        'add the body to one of the lanes',
      );
  }
  data.also.forEach(({ lane }, index) => {
    if (lane > data.lanes.length)
      faults.add(
        path,
        lineOf(['also', index, 'lane']),
        `lane ${lane} is not there`,
        `there are ${data.lanes.length}`,
      );
  });
}

/** Reports charts without bars, entries that name no chart, and bars that must not be compared. */
export function checkCharts(articles: Iterable<ArticleFile>, faults: Faults): void {
  for (const { path, front, lineOf } of articles) {
    const page = front.figurePage;
    if (!page) continue;
    const ids = new Set(page.charts.map(({ id }) => id));
    page.entries.forEach(({ chart }, index) => {
      if (chart !== undefined && !ids.has(chart)) {
        faults.add(
          path,
          lineOf(['figurePage', 'entries', index, 'chart']),
          `unknown chart "${chart}"`,
          `name one of: ${[...ids].join(', ') || 'none yet'}`,
        );
      }
    });
    page.charts.forEach((chart, index) => {
      const line = lineOf(['figurePage', 'charts', index]);
      const bars = page.entries.filter((entry) => entry.chart === chart.id);
      if (bars.length < 2)
        faults.add(path, line, `chart "${chart.id}" has fewer than two bars`, 'mark its entries');
      for (const mixed of mixedMeasures(chart, bars))
        faults.add(
          path,
          line,
          `chart "${chart.id}" would compare what does not compare: ${mixed}`,
          'draw only entries of one measure, body, unit, and of one year or one scope',
        );
    });
  }
}
