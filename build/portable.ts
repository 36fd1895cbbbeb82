import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { ABOUT_FILE } from '../src/shared/edition/about.js';
import type { Manifest } from '../src/shared/edition/edition.js';
import { EDITIONS_FILE, readEditions } from '../src/shared/edition/editions.js';
import { contentPlugin } from '../src/content/vite-plugin.js';
import { aboutText } from './about-plugin.js';
import { portablePolicy, withPolicy } from './content-policy.js';

/**
 * The portable page: one HTML file with code, styles, fonts, worker and every edition inside.
 * It is opened by double-click, so it can load nothing: not a file beside it, not an address.
 */
const STAGING = resolve('out/portable');
const TARGET = 'dist/field-reader.html';
const CONTENT = 'out/content';

await build({
  configFile: false,
  root: 'src/renderer',
  base: './',
  logLevel: 'warn',
  plugins: [
    svelte({ configFile: resolve('svelte.config.js') }),
    contentPlugin({ root: 'resources/content', outDir: 'out/content' }),
    {
      name: 'portable-entry',
      transformIndexHtml: {
        order: 'pre',
        // The portable page carries what the others fetch.
        handler: (html) =>
          html
            .replace(/<link\s+rel="preload"[^>]*>\s*/g, '')
            .replace('./first.ts', './portable.ts'),
      },
    },
  ],
  worker: { format: 'es' },
  build: {
    outDir: STAGING,
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    // Fonts and pictures become data: addresses.
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    rolldownOptions: {
      input: resolve('src/renderer/index.html'),
      output: { codeSplitting: false },
    },
  },
});

const html = await readFile(join(STAGING, 'index.html'), 'utf8');
const page = await inlineEverything(html);
await mkdir('dist', { recursive: true });
await writeFile(TARGET, page);
await rm(STAGING, { recursive: true, force: true });
console.log(`${TARGET}: ${(Buffer.byteLength(page) / 1e6).toFixed(2)} MB`);

async function inlineEverything(source: string): Promise<string> {
  const scripts: string[] = [];
  const styles: string[] = [];
  let page = await replaceAsync(
    source,
    /<link rel="stylesheet"[^>]*href="([^"]+)"[^>]*>\n?/g,
    async (href) => {
      styles.push(await readFile(join(STAGING, href), 'utf8'));
      return '';
    },
  );
  page = await replaceAsync(
    page,
    /<script type="module"[^>]*src="([^"]+)"[^>]*><\/script>\n?/g,
    async (src) => {
      scripts.push(await readFile(join(STAGING, src), 'utf8'));
      return '';
    },
  );
  // A script that names its own end would end early; the escape means the same in JavaScript.
  const script = scripts.join('\n').replaceAll('</script', '<\\/script');
  const style = styles.join('\n');
  const head = `<style>${style}</style>`;
  const worker = `<script type="text/plain" id="search-worker">${(await workerCode()).replaceAll('</script', '<\\/script')}</script>`;
  const body = `${worker}\n${(await editionElements()).join('\n')}\n<script type="module">${script}</script>`;
  page = page
    .replace('</head>', () => `${head}\n</head>`)
    .replace('</body>', () => `${body}\n</body>`);
  return withPolicy(page, portablePolicy([hash(script)], [hash(style)]));
}

/** The search worker as built for this page. */
async function workerCode(): Promise<string> {
  const assets = await readdir(join(STAGING, 'assets'));
  const name = assets.find((asset) => /^search\.worker-.*\.js$/.test(asset));
  if (name === undefined) throw new Error('the build wrote no search worker');
  return readFile(join(STAGING, 'assets', name), 'utf8');
}

/** Every file of every edition and what is said about the app, packed, as a data block, which a browser neither runs nor parses. */
async function editionElements(): Promise<string[]> {
  const list = await readFile(join(CONTENT, EDITIONS_FILE), 'utf8');
  const files = [EDITIONS_FILE];
  const manifests: string[] = [];
  for (const { lang } of readEditions(list)) {
    const file = `${lang}/manifest.json`;
    const manifest = JSON.parse(await readFile(join(CONTENT, file), 'utf8')) as Manifest;
    files.push(...Object.keys(manifest.files).map((named) => `${lang}/${named}`));
    // The hashes of its files are for whoever serves them one by one.
    manifests.push(packedElement(file, JSON.stringify({ ...manifest, files: {} })));
  }
  const elements = files.map(async (file) =>
    packedElement(file, await readFile(join(CONTENT, file))),
  );
  return [
    ...manifests,
    ...(await Promise.all(elements)),
    packedElement(ABOUT_FILE, await aboutText()),
  ];
}

function packedElement(name: string, content: string | Uint8Array): string {
  const packed = gzipSync(content, { level: 9 }).toString('base64');
  return `<script type="text/plain" data-content="${name}">${packed}</script>`;
}

async function replaceAsync(
  text: string,
  pattern: RegExp,
  replacement: (group: string) => Promise<string>,
): Promise<string> {
  let result = text;
  for (const match of text.matchAll(pattern)) {
    const value = await replacement(match[1] ?? '');
    result = result.replace(match[0], () => value);
  }
  return result;
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
