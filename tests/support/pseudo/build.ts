import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { compile } from '@inlang/paraglide-js';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin } from 'vite';
import { fillMessages } from '../../../src/content/first-paint.js';
import { writePseudoEdition } from './content.js';
import { interfaceText } from './letters.js';

const WORK = resolve('.cache/pseudo');
const CATALOGUE = 'resources/messages/en';
const MESSAGES = resolve('src/shared/messages');
/** Its dates are in Greek letters, so that an English month would show. */
const LOCALE_TAG = 'el-GR';

type Message = string | { match: Record<string, string> }[];

const translated = (message: Message): Message =>
  typeof message === 'string'
    ? interfaceText(message)
    : message.map((variants) => ({
        ...variants,
        match: Object.fromEntries(
          Object.entries(variants.match).map(([when, text]) => [when, interfaceText(text)]),
        ),
      }));

/** Compiles the catalogue in pseudo letters, as `npm run messages` does the English one. */
async function writeMessages(): Promise<Record<string, Message>> {
  const all: Record<string, Message> = {};
  await mkdir(join(WORK, 'messages'), { recursive: true });
  for (const name of await readdir(CATALOGUE)) {
    const file = JSON.parse(await readFile(join(CATALOGUE, name), 'utf8')) as typeof all;
    const pseudo = Object.fromEntries(
      Object.entries(file).map(([key, message]) => [key, translated(message)]),
    );
    if ('locale_tag' in pseudo) pseudo['locale_tag'] = LOCALE_TAG;
    Object.assign(all, pseudo);
    await writeFile(join(WORK, 'messages', name), JSON.stringify(pseudo));
  }
  const project = join(WORK, 'project.inlang');
  await mkdir(project, { recursive: true });
  const settings = {
    baseLocale: 'en',
    locales: ['en'],
    modules: ['../../node_modules/@inlang/plugin-message-format/dist/index.js'],
    'plugin.inlang.messageFormat': {
      pathPattern: (await readdir(CATALOGUE)).map((name) => `./messages/${name}`),
    },
  };
  await writeFile(join(project, 'settings.json'), JSON.stringify(settings));
  await compile({ project, outdir: join(WORK, 'compiled'), strategy: ['baseLocale'] });
  return all;
}

/** Gives every module of the renderer the pseudo messages for the English ones. */
const pseudoMessages = (messages: Record<string, Message>): Plugin => ({
  name: 'pseudo-messages',
  enforce: 'pre',
  async resolveId(source, importer) {
    const found = await this.resolve(source, importer, { skipSelf: true });
    return found?.id.startsWith(MESSAGES)
      ? join(WORK, 'compiled', found.id.slice(MESSAGES.length))
      : undefined;
  },
  transformIndexHtml: {
    order: 'pre',
    handler: (html) =>
      fillMessages(html, (key) => {
        const text = messages[key];
        if (typeof text !== 'string') throw new Error(`There is no message “${key}”.`);
        return text;
      }).replaceAll(/\{\{.*?\}\}/g, ''),
  },
});

/** @returns the folder of a hosted site of which every word is in pseudo letters */
export async function buildPseudoSite(): Promise<string> {
  await rm(WORK, { recursive: true, force: true });
  const messages = await writeMessages();
  const outDir = join(WORK, 'site');
  await build({
    configFile: false,
    root: 'src/renderer',
    base: './',
    logLevel: 'error',
    plugins: [pseudoMessages(messages), svelte({ configFile: resolve('svelte.config.js') })],
    worker: { format: 'es' },
    build: {
      outDir,
      target: 'es2022',
      minify: false,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: ['index.html', 'print.html'].map((page) => resolve('src/renderer', page)),
      },
    },
  });
  await writePseudoEdition('dist/site/content/en', join(outDir, 'content/en'));
  return outDir;
}
