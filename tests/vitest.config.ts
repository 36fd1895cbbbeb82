import { readdirSync, readFileSync } from 'node:fs';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

/**
 * Five kinds of test, one runner. `unit` and `renderer` need no build; `browser`, `desktop` and
 * `package` look at what `npm run build` wrote to `out/` and `dist/`.
 */
const root = new URL('..', import.meta.url).pathname;
const UNIT = 'tests/{shared,content,main,build,layout,relevance,bench}/**/*.test.ts';
/** Files that put a stand-in for a module need modules of their own; all others share them. */
const standIns = readdirSync(`${root}tests/main`, { recursive: true, encoding: 'utf8' })
  .map((name) => `tests/main/${name}`)
  .filter((path) => path.endsWith('.test.ts'))
  .filter((path) => readFileSync(`${root}${path}`, 'utf8').includes('vi.mock('));
/** The modules under test are loaded once for all files of a worker: most of the time was loading. */
const shared = { isolate: false };
const slow = {
  testTimeout: 120_000,
  hookTimeout: 180_000,
  expect: { poll: { timeout: 15_000 } },
};
/**
 * What starts the whole app or packs it goes alone, after the rest. Window manager, print service and
 * screen reader are not ours: what fails is tried once more, and a fault of the app fails twice.
 */
const alone = { ...slow, fileParallelism: false, sequence: { groupOrder: 1 }, retry: 1 };

export default defineConfig({
  root,
  test: {
    // Half the time of a browser test is waiting: a core of an old laptop is not kept free for it.
    maxWorkers: '100%',
    projects: [
      {
        root,
        test: { name: 'unit', include: [UNIT], exclude: standIns, testTimeout: 20_000, ...shared },
      },
      {
        root,
        test: { name: 'unit-alone', include: standIns, isolate: true, testTimeout: 20_000 },
      },
      {
        root,
        plugins: [svelte()],
        resolve: { conditions: ['browser'] },
        test: {
          name: 'renderer',
          include: ['tests/renderer/**/*.test.ts'],
          environment: 'jsdom',
          testTimeout: 30_000,
          // Each file has a page of its own: what one leaves in it must not reach the next.
          isolate: true,
        },
      },
      {
        root,
        test: { name: 'browser', include: ['tests/browser/**/*.test.ts'], ...slow, ...shared },
      },
      { root, test: { name: 'desktop', include: ['tests/desktop/**/*.test.ts'], ...alone } },
      {
        root,
        test: {
          name: 'package',
          include: ['tests/package/**/*.test.ts'],
          globalSetup: 'tests/package/setup.ts',
          ...alone,
        },
      },
    ],
  },
});
