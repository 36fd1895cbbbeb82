import { resolve } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { DEFAULT_LANGUAGE, EDITIONS_FILE } from '../shared/edition/editions.js';
import { m } from '../shared/messages/messages.js';
import { compileContent, type CompiledEdition } from './compile.js';
import { ContentFaultsError } from './faults.js';
import { fillEdition, fillMessages } from './first-paint.js';
import { languagesOf } from './read.js';
import { editionsText, writeEditions } from './write.js';

export interface ContentPluginOptions {
  /** The content folder, `resources/content`. */
  root: string;
  /** Where a build writes the editions. */
  outDir: string;
}

/**
 * Compiles the content with the renderer. A build writes the editions to `outDir`; the development
 * server answers `content/<lang>/…` from memory and reloads the page when a content file changes.
 */
export function contentPlugin({ root, outDir }: ContentPluginOptions): Plugin {
  const contentRoot = resolve(root);
  let editions: CompiledEdition[] | undefined;
  let building = false;
  return {
    name: 'field-reader-content',
    configResolved(config) {
      building = config.command === 'build';
    },
    async buildStart() {
      if (!building) return;
      editions = await compileAll(contentRoot);
      await writeEditions(editions, resolve(outDir));
    },
    transformIndexHtml: {
      order: 'pre',
      async handler(html) {
        // The first paint, before any script, shows the words of the edition.
        editions ??= await compileAll(contentRoot);
        const first = editions.find(({ lang }) => lang === DEFAULT_LANGUAGE);
        return fillMessages(fillEdition(html, first?.files.get('catalog.json')), textOf);
      },
    },
    configureServer(server) {
      const compile = async () => {
        editions = await compileAll(contentRoot);
        // The desktop app in development checks the edition on disk, as it does when installed.
        await writeEditions(editions, resolve(outDir));
      };
      const first = compile().catch((error: unknown) => showFaults(server, error));
      server.watcher.add(contentRoot);
      server.watcher.on('all', (_event, path) => {
        if (!path.startsWith(contentRoot)) return;
        compile().then(
          () => server.ws.send({ type: 'full-reload' }),
          (error: unknown) => showFaults(server, error),
        );
      });
      server.middlewares.use((request, response, next) => {
        const path = /^\/content\/([^?]+)/.exec(request.url ?? '')?.[1];
        if (path === undefined) {
          next();
          return;
        }
        void first.then(() => {
          const text = contentFile(editions ?? [], path);
          response.statusCode = text === undefined ? 404 : 200;
          response.setHeader('content-type', 'application/json; charset=utf-8');
          response.end(text ?? '');
        });
      });
    },
  };
}

/** A default edition is always asked for, so that one that is not there is a fault. */
async function compileAll(root: string): Promise<CompiledEdition[]> {
  const languages = new Set([DEFAULT_LANGUAGE, ...(await languagesOf(root))]);
  return Promise.all([...languages].map((lang) => compileContent(root, lang)));
}

/** @param path below `content/` */
function contentFile(editions: readonly CompiledEdition[], path: string): string | undefined {
  if (path === EDITIONS_FILE) return editionsText(editions.map(({ manifest }) => manifest));
  const [folder = '', ...file] = path.split('/');
  return editions.find(({ lang }) => lang === folder)?.files.get(file.join('/'));
}

function textOf(key: string): string {
  const message = (m as Record<string, unknown>)[key];
  if (typeof message !== 'function') throw new Error(`There is no message “${key}”.`);
  return String((message as () => unknown)());
}

function showFaults(server: ViteDevServer, error: unknown): void {
  if (!(error instanceof ContentFaultsError)) throw error;
  server.config.logger.error(error.message);
  server.ws.send({ type: 'error', err: { message: error.message, stack: '' } });
}
