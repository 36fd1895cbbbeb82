import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { THEMES } from '../../src/shared/documents/settings.js';
import { menuTemplate, type MenuContext } from '../../src/main/app/menu-template.js';

const context = (more: Partial<MenuContext> = {}): MenuContext => ({
  mac: false,
  developing: false,
  reading: true,
  hidden: false,
  theme: 'light',
  send: vi.fn(),
  setTheme: vi.fn(),
  about: vi.fn(),
  licence: vi.fn(),
  crashLog: vi.fn(),
  ...more,
});

function flat(items: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...flat(Array.isArray(item.submenu) ? item.submenu : [])]);
}
const find = (of: MenuContext, id: string): MenuItemConstructorOptions =>
  flat(menuTemplate(of)).find((item) => item.id === id) ?? {};
const click = (item: MenuItemConstructorOptions): void =>
  (item.click as (() => void) | undefined)?.();

describe('menuTemplate', () => {
  it.each([
    ['print', 'CmdOrCtrl+P', { type: 'print' }],
    ['save-pdf', 'CmdOrCtrl+Shift+S', { type: 'save-pdf' }],
    ['back', 'Alt+Left', { type: 'go', to: 'back' }],
    ['forward', 'Alt+Right', { type: 'go', to: 'forward' }],
    ['home', 'Alt+Home', { type: 'go', to: 'home' }],
    ['find', 'CmdOrCtrl+K', { type: 'focus-search' }],
    ['find-in-page', 'CmdOrCtrl+F', { type: 'find-in-page' }],
  ])('%s (%s) tells the page %j', (id, accelerator, command) => {
    const given = context();
    const item = find(given, id);
    expect(item.accelerator).toBe(accelerator);
    click(item);
    expect(given.send).toHaveBeenCalledExactlyOnceWith(command);
  });

  it('shows and sets the theme', () => {
    const given = context({ theme: 'dark' });
    const themes = THEMES.map((name) => find(given, `theme-${name}`));
    expect(themes.map((item) => item.checked)).toEqual([false, false, true, false]);
    click(find(given, 'theme-system'));
    expect(given.setTheme).toHaveBeenCalledExactlyOnceWith('system');
  });

  it('offers nothing that needs a page when there is none', () => {
    const given = context({ reading: false });
    for (const id of ['print', 'save-pdf', 'back', 'forward', 'home', 'find']) {
      expect(find(given, id).enabled).toBe(false);
    }
  });

  it('offers developer tools in development only', () => {
    const roles = (developing: boolean) =>
      flat(menuTemplate(context({ developing }))).map((item) => item.role);
    expect(roles(false)).not.toContain('toggleDevTools');
    expect(roles(true)).toContain('toggleDevTools');
  });

  it('uses each shortcut once, and a label of the catalogue everywhere', () => {
    for (const mac of [true, false]) {
      const items = flat(menuTemplate(context({ mac })));
      const shortcuts = items.flatMap((item) => item.accelerator ?? []);
      expect(new Set(shortcuts).size).toBe(shortcuts.length);
      const unnamed = items.filter((item) => !item.label && item.type !== 'separator');
      expect(unnamed.map((item) => item.role)).toEqual(mac ? ['appMenu'] : []);
    }
  });
});
