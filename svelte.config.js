import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** Only TypeScript needs preprocessing; runes everywhere, so no component can fall back to Svelte 4 ways. */
export default {
  preprocess: vitePreprocess(),
  compilerOptions: { runes: true },
};
