import type { Article } from '../../../shared/edition/edition.js';
import { m } from '../../../shared/messages/messages.js';
import type { PrintJob } from '../../../shared/print/print-job.js';
import type { Handout, HandoutItem } from '../../../shared/documents/handout.js';
import { loadArticle, loadCatalog, loadManifest } from '../../platform/edition/load.js';
import { asOperation, type Common } from '../job-parts.js';
import { PrintProblem } from '../problem.js';
import { commonSources } from './common-sources.js';
import { partOf, runsOf, type Part } from './parts.js';

export type HandoutJob = PrintJob & { kind: 'handout' };

export interface PreparedHandout extends Common {
  kind: 'handout';
  handout: Handout;
  /** Parts that share pages, in print order. */
  runs: Part[][];
  /** Titles of what this edition does not have. */
  missing: string[];
}

/**
 * Loads what the handout names. What the edition does not have is left out and named in `missing`.
 * @throws PrintProblem when nothing is left to print
 */
export async function prepareHandout({
  handout,
  answers,
  paper,
  contacts,
}: HandoutJob): Promise<PreparedHandout> {
  const [manifest, catalog] = await Promise.all([loadManifest(), loadCatalog()]);
  const known = new Map([
    ...catalog.articles.flatMap(({ id, aliases }) => aliases.map((alias) => [alias, id] as const)),
    ...catalog.articles.map(({ id }) => [id, id] as const),
  ]);
  const loading = new Map<string, Promise<Article>>();
  const load = (id: string): Promise<Article> => {
    const article = loading.get(id) ?? loadArticle(id);
    loading.set(id, article);
    return article;
  };
  const parts: Part[] = [];
  const last: Part[] = [];
  const missing: string[] = [];
  const add = (item: HandoutItem, article: Article): boolean => {
    if (item.kind === 'sheet') {
      if (!article.operation) return false;
      parts.push({
        kind: 'sheet',
        heading: item.name ?? article.title,
        article: asOperation(article, contacts?.[article.id]),
        format: item.cut,
      });
      return true;
    }
    const made = partOf(item, article);
    if (!made) return false;
    parts.push(made.part);
    if (answers && made.answers) last.push(made.answers);
    return true;
  };
  for (const item of handout.items) {
    const id = known.get(item.id);
    if (id === undefined || !add(item, await load(id))) missing.push(item.name ?? item.title);
  }
  if (parts.length === 0) throw new PrintProblem(m.handout_nothing());
  const title = handout.cover.title.trim() || m.handout_untitled();
  return {
    kind: 'handout',
    title,
    paper,
    manifest,
    handout,
    runs: runsOf(withSources([...parts, ...last])),
    missing,
  };
}

/** The parts with common numbers of sources, and the list of these sources at the end. */
function withSources(parts: readonly Part[]): Part[] {
  const common = commonSources(parts.filter((part) => part.kind === 'flow'));
  const flows = common.parts.values();
  const numbered = parts.map((part) =>
    part.kind === 'flow' ? (flows.next().value ?? part) : part,
  );
  if (common.list.length === 0) return numbered;
  return [...numbered, { kind: 'sources', heading: m.handout_sources(), list: common.list }];
}
