import { readText } from '../../platform/edition/load.js';
import type { Surroundings } from './readiness.svelte.js';

const KEY = 'field-reader.check';

/** The page this runs in. */
export const thisPage: Surroundings = {
  readFile: readText,
  // Not in every environment that runs this code: a component test has no fonts.
  fonts: () => ('fonts' in document ? [...document.fonts] : []),
  store: () => {
    localStorage.setItem(KEY, KEY);
    localStorage.removeItem(KEY);
  },
};
