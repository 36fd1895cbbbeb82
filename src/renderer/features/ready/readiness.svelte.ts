import type { App } from '../../state/app-context.js';
import type { Edition } from '../../platform/edition/edition.js';
import type { Host } from '../../platform/host/host.js';
import type { SearchClient } from '../../state/search/search-client.svelte.js';
import { m } from '../../../shared/messages/messages.js';
import type { ReadyLine } from '../../../shared/readiness.js';
import { editionLine } from './edition-line.js';
import { fontsLine, type Face } from './fonts-line.js';
import { line, machineLines } from './lines.js';

/** What a check looks at beside the parts of the app. */
export interface Surroundings {
  readFile: (file: string) => Promise<string>;
  fonts: () => readonly Face[];
  /** Throws where the browser keeps nothing. */
  store: () => void;
}

/** The lines of the readiness check, one after the other as they are found. */
export class Readiness {
  lines = $state.raw<ReadyLine[]>([]);
  done = $state(false);
  #run = 0;

  constructor(
    readonly app: Pick<App, 'edition' | 'search' | 'host'>,
    readonly around: Surroundings,
  ) {}

  get todo(): number {
    return this.lines.filter(({ state }) => state === 'todo').length;
  }

  /** Checks everything again. A check that was under way is given up. */
  async check(): Promise<void> {
    this.#run += 1;
    const run = this.#run;
    this.lines = [];
    this.done = false;
    const { edition, search, host } = this.app;
    const { readFile, fonts, store } = this.around;
    const steps: (() => Promise<ReadyLine[]>)[] = [
      async () => [await editionLine(edition.manifest, readFile)],
      async () => [await indexLine(edition, search)],
      async () => [await fontsLine(fonts(), lettersOf(edition))],
      () => hostLines(host, store),
    ];
    for (const step of steps) {
      const found = await step();
      if (run !== this.#run) return;
      this.lines = [...this.lines, ...found];
    }
    this.done = true;
  }
}

const lettersOf = ({ catalog }: Edition): string =>
  catalog.articles.map(({ title, summary }) => title + summary).join('');

/** Asks for the title of a page of the edition: its page must be among the answers. */
async function indexLine(edition: Edition, search: SearchClient): Promise<ReadyLine> {
  const name = m.ready_index();
  const known = edition.ofType('operation')[0] ?? edition.catalog.articles[0];
  const query = known?.title ?? '';
  try {
    const { hits } = await search.ask({ source: 'ready', query, settings: {}, suggest: false });
    return hits.some(({ article }) => article === known?.id)
      ? line(name, 'ok', m.ready_index_ok({ query }))
      : line(name, 'todo', m.ready_index_wrong({ query }), m.ready_index_todo());
  } catch {
    return line(name, 'todo', m.ready_index_bad(), m.ready_index_todo());
  }
}

async function hostLines(host: Host, store: () => void): Promise<ReadyLine[]> {
  if (!host.checkMachine) {
    return [line(m.ready_printers(), 'note', m.ready_printers_browser()), storageLine(store)];
  }
  try {
    return machineLines(await host.checkMachine());
  } catch {
    return [line(m.ready_computer(), 'todo', m.ready_machine_bad(), m.ready_machine_todo())];
  }
}

function storageLine(store: () => void): ReadyLine {
  try {
    store();
    return line(m.ready_storage(), 'ok', m.ready_storage_ok());
  } catch {
    return line(m.ready_storage(), 'todo', m.ready_storage_bad(), m.ready_storage_todo());
  }
}
