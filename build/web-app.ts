import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { build } from 'vite';
import { iconPng } from './icons.js';

/**
 * What makes the hosted site an app on a phone: a manifest, icons, and a service worker that keeps
 * every file of the site, so that it opens without a network after one visit. All addresses are
 * relative: it works in any folder of any server.
 */
const MANIFEST = 'site.webmanifest';
const WORKER = 'service-worker.js';
/** The page's colour in the light theme; `src/main/app/theme.ts` and a test know the same. */
const PAPER = '#fbfaf7';

const ICON = '<link rel="icon" type="image/png" href="./icons/192.png" />';
const MANIFEST_LINKS = `<link rel="manifest" href="./${MANIFEST}" />
    ${ICON}
    <link rel="apple-touch-icon" href="./icons/maskable-192.png" />`;

function withLinks(html: string, links: string): string {
  if (!html.includes('</title>')) throw new Error('the page has no <title> to put its links after');
  return html.replace('</title>', () => `</title>\n    ${links}`);
}

/** Names the manifest and the icons in a page's head. */
export const withManifest = (html: string): string => withLinks(html, MANIFEST_LINKS);

/** Names the icon alone: without it a browser asks the server for one that is not there. */
export const withIcon = (html: string): string => withLinks(html, ICON);

/** Writes manifest and icons into the site. */
export async function writeManifest(site: string): Promise<void> {
  await mkdir(join(site, 'icons'), { recursive: true });
  const icons = [];
  for (const size of [192, 512]) {
    const sizes = `${String(size)}x${String(size)}`;
    for (const purpose of ['any', 'maskable'] as const) {
      const src = `icons/${purpose === 'any' ? '' : 'maskable-'}${String(size)}.png`;
      // Phones cut their own shape out of a maskable icon, so that one has no corners of its own.
      await writeFile(join(site, src), await iconPng(size, { square: purpose === 'maskable' }));
      icons.push({ src, sizes, type: 'image/png', purpose });
    }
  }
  const manifest = {
    id: './',
    name: 'Field Reader',
    short_name: 'Field Reader',
    description: 'An offline reader on combating trafficking in human beings in the OSCE area.',
    lang: 'en',
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: PAPER,
    theme_color: PAPER,
    icons,
  };
  await writeFile(join(site, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** Builds the service worker last: it holds the hash of every other file of the site. */
export async function writeServiceWorker(site: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    define: {
      PRECACHE: JSON.stringify(await precacheList(site)),
      'process.env.NODE_ENV': '"production"',
    },
    build: {
      outDir: resolve(site),
      emptyOutDir: false,
      target: 'es2022',
      rolldownOptions: {
        input: resolve('src/renderer/platform/offline/service-worker.ts'),
        output: { format: 'iife', entryFileNames: WORKER },
      },
    },
  });
}

async function precacheList(
  site: string,
): Promise<{ url: string; revision: string; integrity: string }[]> {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  const urls = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(site, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
  return Promise.all(
    urls.map(async (url) => {
      const hash = createHash('sha256').update(await readFile(join(site, url)));
      const digest = hash.digest();
      return {
        url,
        revision: digest.toString('hex').slice(0, 16),
        integrity: `sha256-${digest.toString('base64')}`,
      };
    }),
  );
}
