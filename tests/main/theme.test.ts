import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { applyTheme, BACKGROUND, backgroundColour } from '../../src/main/app/theme.js';

const nativeTheme = vi.hoisted(() => ({ themeSource: 'system', shouldUseDarkColors: false }));
vi.mock('electron', () => ({ nativeTheme }));

describe('theme', () => {
  it('has the page’s own background, so that a window opens without a flash', () => {
    const tokens = readFileSync(
      new URL('../../src/renderer/ui/styles/tokens.css', import.meta.url),
      'utf8',
    );
    const papers = [
      ...tokens.matchAll(/--paper: light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g),
    ].map(([, light, dark]) => ({ light, dark }));
    expect(papers).toEqual([BACKGROUND.plain, BACKGROUND.contrast]);
    expect(backgroundColour('system')).toBe(BACKGROUND.plain.light);
    expect(backgroundColour('contrast')).toBe(BACKGROUND.contrast.light);
    nativeTheme.shouldUseDarkColors = true;
    expect(backgroundColour('dark')).toBe(BACKGROUND.plain.dark);
    expect(backgroundColour('contrast')).toBe(BACKGROUND.contrast.dark);
  });

  it('is the system’s unless another was chosen', () => {
    applyTheme('dark');
    expect(nativeTheme.themeSource).toBe('dark');
    applyTheme('contrast');
    expect(nativeTheme.themeSource).toBe('system');
  });
});
