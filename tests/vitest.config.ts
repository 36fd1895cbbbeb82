import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

/**
 * Four kinds of test, one runner. `unit` and `renderer` need no build; `browser`, `desktop` and
 * `package` look at what `npm run build` wrote to `out/` and `dist/`.
 */
const root = new URL('..', import.meta.url).pathname;
const slow = { testTimeout: 120_000, hookTimeout: 180_000, fileParallelism: false };

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: 'unit',
          include: [
            'tests/{shared,content,main,preload,build,layout,relevance,bench}/**/*.test.ts',
          ],
          testTimeout: 20_000,
        },
      },
      {
        root,
        plugins: [svelte()],
        resolve: { conditions: ['browser'] },
        test: {
          name: 'renderer',
          include: ['tests/renderer/**/*.test.ts'],
          environment: 'jsdom',
        },
      },
      { root, test: { name: 'browser', include: ['tests/browser/**/*.test.ts'], ...slow } },
      { root, test: { name: 'desktop', include: ['tests/desktop/**/*.test.ts'], ...slow } },
      { root, test: { name: 'package', include: ['tests/package/**/*.test.ts'], ...slow } },
    ],
  },
});
