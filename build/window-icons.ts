import type { Plugin } from 'vite';
import { iconPng } from './icons.js';

/** What the code imports to get them. */
const MODULE = 'virtual:window-icons';
const RESOLVED = `\0${MODULE}`;
const NEUTRAL = 'build/neutral-icon.svg';
/** Pixels to a side: as large as a switcher of windows shows it. */
const SIZE = 128;

const dataUrl = async (source?: string): Promise<string> =>
  `data:image/png;base64,${(await iconPng(SIZE, { source })).toString('base64')}`;

/** Gives the main process the icons of its window as data: the app's own and the neutral one. */
export function windowIcons(): Plugin {
  return {
    name: 'field-reader-window-icons',
    resolveId: (id) => (id === MODULE ? RESOLVED : undefined),
    async load(id) {
      if (id !== RESOLVED) return undefined;
      const [own, neutral] = await Promise.all([dataUrl(), dataUrl(NEUTRAL)]);
      return `export const own = ${JSON.stringify(own)};\nexport const neutral = ${JSON.stringify(neutral)};\n`;
    },
  };
}
