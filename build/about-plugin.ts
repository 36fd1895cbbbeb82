import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';
import { ABOUT_FILE, type About } from '../src/shared/edition/about.js';
import { licenceList } from './licences.js';

/** The text of `about.json`. */
export async function aboutText(): Promise<string> {
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  const about: About = { version, packages: await licenceList() };
  return JSON.stringify(about);
}

/** Writes `about.json` beside the built page; the development server answers it from memory. */
export function aboutPlugin(): Plugin {
  return {
    name: 'field-reader-about',
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: ABOUT_FILE, source: await aboutText() });
    },
    configureServer(server) {
      server.middlewares.use(`/${ABOUT_FILE}`, (_request, response) => {
        aboutText().then(
          (text) => {
            response.setHeader('content-type', 'application/json; charset=utf-8');
            response.end(text);
          },
          () => {
            response.statusCode = 500;
            response.end();
          },
        );
      });
    },
  };
}
