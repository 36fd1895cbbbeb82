import { nativeTheme } from 'electron';
import type { Settings } from '../shared/settings.js';

/** `--paper` of the page in either theme, so that a new window does not flash. A test compares them. */
export const BACKGROUND = { light: '#fbfaf7', dark: '#151b1c' } as const;

export function applyTheme(theme: Settings['theme']): void {
  nativeTheme.themeSource = theme;
}

export function backgroundColour(): string {
  return nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light;
}
