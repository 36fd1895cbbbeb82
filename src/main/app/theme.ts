import { nativeTheme } from 'electron';
import type { Settings } from '../../shared/documents/settings.js';

type Theme = Settings['theme'];

/** `--paper` of the page in each theme, so that a new window does not flash. A test compares them. */
export const BACKGROUND = {
  plain: { light: '#fbfaf7', dark: '#151b1c' },
  contrast: { light: '#ffffff', dark: '#000000' },
} as const;

export function applyTheme(theme: Theme): void {
  nativeTheme.themeSource = theme === 'contrast' ? 'system' : theme;
}

export function backgroundColour(theme: Theme): string {
  const colours = BACKGROUND[theme === 'contrast' ? 'contrast' : 'plain'];
  return nativeTheme.shouldUseDarkColors ? colours.dark : colours.light;
}
