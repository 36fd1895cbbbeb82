import type * as Electron from 'electron';
import { fault } from './faults.js';
import { strict } from './strict.js';

let source: Electron.NativeTheme['themeSource'] = 'system';
let onChange: () => Promise<unknown> = () => Promise.resolve();

/** The system that stands in is a light one. */
const isDark = (): boolean => source === 'dark';

export function colourScheme(): { features: { name: string; value: string }[] } {
  return { features: [{ name: 'prefers-color-scheme', value: isDark() ? 'dark' : 'light' }] };
}

export function whenThemeChanges(apply: () => Promise<unknown>): void {
  onChange = apply;
}

export const nativeTheme = strict('nativeTheme', {
  get shouldUseDarkColors() {
    return isDark();
  },
  get themeSource() {
    return source;
  },
  set themeSource(value) {
    source = value;
    onChange().catch(fault);
  },
} satisfies Partial<Electron.NativeTheme>);
