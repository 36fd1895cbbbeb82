import { resolve } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { m } from '../shared/messages/messages.js';
import { compileContent, type CompiledEdition } from './compile.js';
import { ContentFaultsError } from './faults.js';
import { fillEdition, fillMessages } from './first-paint.js';
import { writeEdition } from './write.js';

export interface ContentPluginOptions {
  /** The content folder, `resources/content`. */
  root: string;
  /** Where a build writes the edition. */
  outDir: string;
  lang?: string;
}

/**
 * Compiles the content with the renderer. A build writes the edition to `outDir`; the development
 * server answers `content/<lang>/…` from memory and reloads the page when a content file changes.
 */
export function contentPlugin({ root, outDir, lang = 'en' }: ContentPluginOptions): Plugin {
  const contentRoot = resolve(root);
  let edition: CompiledEdition | undefined;
  let building = false;
  return {
    name: 'field-reader-content',
    configResolved(config) {
      building = config.command === 'build';
    },
    async buildStart() {
      if (!building) return;
      edition = await compileContent(contentRoot, lang);
      await writeEdition(edition, resolve(outDir));
    },
    transformIndexHtml: {
      order: 'pre',
      async handler(html) {
        // The first paint, before any script, shows the words of the edition.
        edition ??= await compileContent(contentRoot, lang);
        return fillMessages(fillEdition(html, edition.files.get('catalog.json')), textOf);
      },
    },
    configureServer(server) {
      const compile = async () => {
        edition = await compileContent(contentRoot, lang);
        // The desktop app in development checks the edition on disk, as it does when installed.
        await writeEdition(edition, resolve(outDir));
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
        const path = /^\/content\/([a-z-]+)\/([^?]+)/.exec(request.url ?? '');
        if (!path) {
          next();
          return;
        }
        void first.then(() => {
          const text = path[1] === lang ? edition?.files.get(path[2] ?? '') : undefined;
          response.statusCode = text === undefined ? 404 : 200;
          response.setHeader('content-type', 'application/json; charset=utf-8');
          response.end(text ?? '');
        });
      });
    },
  };
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
