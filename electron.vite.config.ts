import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'electron-vite';
import { aboutPlugin } from './build/about-plugin.js';
import { windowIcons } from './build/window-icons.js';
import { preloadPlugin } from './build/preload-plugin.js';
import { contentPlugin } from './src/content/vite-plugin.js';
import { REQUEST_NAMES } from './src/shared/ipc-table.js';

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      // Nothing is installed beside the app: what it needs is bundled.
      externalizeDeps: false,
      rolldownOptions: { input: { index: resolve('src/main/index.ts') } },
    },
    plugins: [windowIcons()],
  },
  preload: {
    define: { REQUEST_NAMES: JSON.stringify(REQUEST_NAMES) },
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      // A sandboxed preload cannot be an ES module and cannot load a second file.
      rolldownOptions: {
        input: { index: resolve('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    // Relative addresses: the same files serve app://, any web folder and the portable page.
    base: './',
    build: {
      outDir: resolve('out/renderer'),
      // Also what the portable page and the site run on: browsers of 2023 and later.
      target: 'es2022',
      cssTarget: ['chrome111', 'firefox113', 'safari16.4'],
      // electron-vite leaves the page unminified; a web server should not.
      minify: true,
      // A font as a data: address would be refused by the content policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: {
          index: resolve('src/renderer/index.html'),
          print: resolve('src/renderer/print.html'),
        },
      },
    },
    plugins: [
      svelte({ configFile: resolve('svelte.config.js') }),
      contentPlugin({ root: 'resources/content', outDir: 'out/content' }),
      aboutPlugin(),
      preloadPlugin(),
    ],
  },
});
