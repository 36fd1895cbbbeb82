import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from '../../shared/edition/edition.js';
import { filesOf, type Entry } from './served-files.js';
import { openEdition } from './edition.js';
import { openOthers } from './editions.js';
import type { AppPaths } from '../storage/app-paths.js';
import { problemEntries, type Problem } from '../app/problem.js';

/** The pages without which there is no reader. */
const PAGES = ['index.html', 'print.html'];

/** All that can be served, and either the edition that is open or why none is. */
export class ServedEdition {
  readonly list: Map<string, Entry>;
  readonly edition: Manifest | undefined;
  readonly problem: Problem | undefined;
  readonly #developing: boolean;

  private constructor(
    entries: [string, Entry][],
    edition: Manifest | undefined,
    problem: Problem | undefined,
    developing: boolean,
  ) {
    this.list = new Map(entries);
    this.edition = edition;
    this.problem = problem;
    this.#developing = developing;
    if (!problem) return;
    this.report(problem);
    // The window has asked for the reader's page by now: it gets this one in its place.
    const [[, page]] = problemEntries(problem, developing);
    this.list.set('/index.html', page);
  }

  /**
   * Looks once at what is there, at everything at the same time. Whatever it finds, there is
   * something to show.
   */
  static async open(places: AppPaths, developing: boolean): Promise<ServedEdition> {
    const [missing, files, edition, others] = await Promise.all([
      missingPages(places.renderer),
      filesOf(places.renderer).catch(() => []),
      openEdition(places.edition, places.editionPath),
      openOthers(places.content, places.contentPath),
    ]);
    const problem: Problem | undefined =
      missing.length > 0
        ? { kind: 'reader-missing', details: missing }
        : 'kind' in edition
          ? edition
          : undefined;
    if (problem || 'kind' in edition) return new ServedEdition([], undefined, problem, developing);
    const entries = [...files, ...edition.entries, ...others];
    return new ServedEdition(entries, edition.manifest, undefined, developing);
  }

  /** Under `npm run dev` Vite serves everything. */
  static empty(): ServedEdition {
    return new ServedEdition([], undefined, undefined, true);
  }

  /** Makes the problem page say this. */
  report(problem: Problem): void {
    for (const [path, entry] of problemEntries(problem, this.#developing)) {
      this.list.set(path, entry);
    }
  }
}

async function missingPages(folder: string): Promise<string[]> {
  const found = await Promise.allSettled(PAGES.map((page) => access(join(folder, page))));
  return PAGES.filter((_page, index) => found[index]?.status === 'rejected').map((page) =>
    join(folder, page),
  );
}
