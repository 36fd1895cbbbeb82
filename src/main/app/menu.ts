import { Menu } from 'electron';
import type { Settings } from '../../shared/documents/settings.js';
import { menuTemplate, themeItemId, type MenuContext } from './menu-template.js';

/** Puts the menu in place; does so again when what it shows has changed. */
export function setMenu(context: MenuContext): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(context)));
}

/** Moves the dot to the theme that was chosen on the page. */
export function markTheme(theme: Settings['theme']): void {
  const item = Menu.getApplicationMenu()?.getMenuItemById(themeItemId(theme));
  if (item) item.checked = true;
}
