import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../shared/ipc.js';
import { accelerator } from '../../shared/keys.js';
import { m } from '../../shared/messages/messages.js';
import type { Settings } from '../../shared/documents/settings.js';

/** What the menu needs to know and can set off. */
export interface MenuContext {
  mac: boolean;
  developing: boolean;
  /** False on the problem page, where there is nothing to search, print or go to. */
  reading: boolean;
  /** While a neutral page hides the reader the menu names nothing of it. */
  hidden: boolean;
  theme: Settings['theme'];
  send: (command: MenuCommand) => void;
  setTheme: (theme: Settings['theme']) => void;
  about: () => void;
  licence: () => void;
  crashLog: () => void;
}

const separator: MenuItemConstructorOptions = { type: 'separator' };

export const themeItemId = (theme: Settings['theme']): string => `theme-${theme}`;

/** The whole menu as data. Ids are for tests and for finding an item again. */
export function menuTemplate(context: MenuContext): MenuItemConstructorOptions[] {
  if (context.hidden) return neutralTemplate(context.mac);
  return [
    ...(context.mac ? [{ role: 'appMenu' as const }] : []),
    fileMenu(context),
    editMenu(context),
    viewMenu(context),
    goMenu(context),
    helpMenu(context),
  ];
}

function command(
  context: MenuContext,
  id: string,
  label: string,
  keys: string,
  told: MenuCommand,
): MenuItemConstructorOptions {
  const click = (): void => context.send(told);
  return { id, label, accelerator: keys, enabled: context.reading, click };
}

function fileMenu(context: MenuContext): MenuItemConstructorOptions {
  return {
    label: m.menu_file(),
    submenu: [
      command(context, 'print', m.menu_print(), accelerator('print'), { type: 'print' }),
      command(context, 'save-pdf', m.menu_save_pdf(), accelerator('savePdf'), { type: 'save-pdf' }),
      separator,
      { role: 'quit', label: m.menu_quit(), accelerator: accelerator('quit') },
    ],
  };
}

/** What any small program has. */
function neutralTemplate(mac: boolean): MenuItemConstructorOptions[] {
  const quit: MenuItemConstructorOptions = {
    role: 'quit',
    label: m.menu_quit(),
    accelerator: accelerator('quit'),
  };
  return [
    { label: mac ? m.neutral_title() : m.menu_file(), submenu: [quit] },
    { label: m.menu_edit(), submenu: editing() },
    { label: m.menu_view(), submenu: zooming() },
  ];
}

const editing = (): MenuItemConstructorOptions[] => [
  { role: 'undo', label: m.menu_undo() },
  { role: 'redo', label: m.menu_redo() },
  separator,
  { role: 'cut', label: m.menu_cut() },
  { role: 'copy', label: m.menu_copy() },
  { role: 'paste', label: m.menu_paste() },
  { role: 'selectAll', label: m.menu_select_all() },
];

const zooming = (): MenuItemConstructorOptions[] => [
  { role: 'zoomIn', label: m.menu_zoom_in(), accelerator: accelerator('zoomIn') },
  { role: 'zoomOut', label: m.menu_zoom_out(), accelerator: accelerator('zoomOut') },
  { role: 'resetZoom', label: m.menu_zoom_reset(), accelerator: accelerator('zoomReset') },
];

function editMenu(context: MenuContext): MenuItemConstructorOptions {
  return {
    label: m.menu_edit(),
    submenu: [
      ...editing(),
      separator,
      command(context, 'find-in-page', m.menu_find_in_page(), accelerator('findInPage'), {
        type: 'find-in-page',
      }),
    ],
  };
}

function viewMenu(context: MenuContext): MenuItemConstructorOptions {
  const theme = (name: Settings['theme'], label: string): MenuItemConstructorOptions => ({
    id: themeItemId(name),
    label,
    type: 'radio',
    checked: context.theme === name,
    click: () => context.setTheme(name),
  });
  return {
    label: m.menu_view(),
    submenu: [
      ...zooming(),
      separator,
      {
        label: m.menu_theme(),
        submenu: [
          theme('system', m.menu_theme_system()),
          theme('light', m.menu_theme_light()),
          theme('dark', m.menu_theme_dark()),
          theme('contrast', m.menu_theme_contrast()),
        ],
      },
      separator,
      { role: 'togglefullscreen', label: m.menu_full_screen() },
      ...(context.developing
        ? [{ role: 'toggleDevTools' as const, label: m.menu_developer_tools() }]
        : []),
    ],
  };
}

function goMenu(context: MenuContext): MenuItemConstructorOptions {
  // On a Mac, Option with an arrow moves by words in a text field.
  const [back, forward] = [accelerator('back', context.mac), accelerator('forward', context.mac)];
  return {
    label: m.menu_go(),
    submenu: [
      command(context, 'back', m.menu_back(), back, { type: 'go', to: 'back' }),
      command(context, 'forward', m.menu_forward(), forward, { type: 'go', to: 'forward' }),
      command(context, 'home', m.menu_home(), accelerator('home'), { type: 'go', to: 'home' }),
      separator,
      command(context, 'find', m.menu_find(), accelerator('search'), { type: 'focus-search' }),
    ],
  };
}

function helpMenu(context: MenuContext): MenuItemConstructorOptions {
  const item = (id: string, label: string, told: MenuCommand): MenuItemConstructorOptions => ({
    id,
    label,
    enabled: context.reading,
    click: () => context.send(told),
  });
  return {
    label: m.menu_help(),
    submenu: [
      item('help', m.menu_help_pages(), { type: 'go', to: 'help' }),
      item('keys', m.menu_keys(), { type: 'show-keys' }),
      item('ready', m.menu_ready(), { type: 'go', to: 'ready' }),
      item('check', m.menu_check(), { type: 'go', to: 'check' }),
      separator,
      item('licences', m.menu_licences(), { type: 'go', to: 'about' }),
      { id: 'about', label: m.menu_about(), click: () => context.about() },
      { id: 'crash-log', label: m.menu_crash_log(), click: () => context.crashLog() },
      { id: 'licence', label: m.menu_licence(), click: () => context.licence() },
    ],
  };
}
