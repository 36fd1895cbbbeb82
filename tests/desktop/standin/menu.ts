import type * as Electron from 'electron';
import { notImplemented, onlyKeys, strict } from './strict.js';

const ITEM_KEYS = [
  'id',
  'label',
  'type',
  'role',
  'accelerator',
  'enabled',
  'checked',
  'click',
  'submenu',
];
const ROLES = [
  'appMenu',
  'quit',
  'undo',
  'redo',
  'cut',
  'copy',
  'paste',
  'selectAll',
  'zoomIn',
  'zoomOut',
  'resetZoom',
  'togglefullscreen',
  'toggleDevTools',
];
/** Modifiers and keys as Electron's accelerator page names them. */
const ACCELERATOR =
  /^(?:(?:CmdOrCtrl|Cmd|Ctrl|Alt|Shift)\+)*(?:[A-Z0-9[\]-]|Plus|Left|Right|Home|F\d{1,2})$/;

let applicationMenu: StandInMenu | undefined;

class StandInItem {
  readonly id: string;
  readonly label: string;
  readonly type: string;
  readonly role: string | undefined;
  readonly accelerator: string | undefined;
  readonly enabled: boolean;
  readonly submenu: StandInMenu | undefined;
  readonly #click: (() => void) | undefined;
  readonly #siblings: () => StandInItem[];
  #checked: boolean;

  constructor(options: Electron.MenuItemConstructorOptions, siblings: () => StandInItem[]) {
    onlyKeys('a menu item', options, ITEM_KEYS);
    const { role, accelerator, type = options.submenu ? 'submenu' : 'normal' } = options;
    if (role !== undefined && !ROLES.includes(role)) notImplemented(`menu role ${role}`);
    if (accelerator && !ACCELERATOR.test(accelerator)) {
      throw new Error(`stand-in: ${accelerator} is not an accelerator`);
    }
    if (!options.label && !role && type !== 'separator') {
      throw new Error('stand-in: a menu item needs a label, a role or type separator');
    }
    this.id = options.id ?? '';
    this.label = options.label ?? '';
    this.type = type;
    this.role = role;
    this.accelerator = accelerator ?? undefined;
    this.enabled = options.enabled ?? true;
    this.#checked = options.checked ?? false;
    this.submenu = Array.isArray(options.submenu) ? new StandInMenu(options.submenu) : undefined;
    this.#click = options.click as (() => void) | undefined;
    this.#siblings = siblings;
  }

  get checked(): boolean {
    return this.#checked;
  }

  /** Of radio items in one menu, exactly one is checked. */
  set checked(value: boolean) {
    if (this.type === 'radio' && value) {
      for (const item of this.#siblings()) item.#checked = false;
    }
    this.#checked = value;
  }

  click(): void {
    if (!this.enabled) return;
    if (this.type === 'radio') this.checked = true;
    if (!this.#click) notImplemented(`clicking ${this.label || (this.role ?? 'a separator')}`);
    this.#click();
  }
}

class StandInMenu {
  readonly items: StandInItem[];

  constructor(template: Electron.MenuItemConstructorOptions[]) {
    this.items = template.map((options) => new StandInItem(options, () => this.items));
  }

  getMenuItemById(id: string): StandInItem | null {
    for (const item of this.items) {
      if (item.id === id) return strict('MenuItem', item);
      const found = item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }
}

const asElectron = (menu: object): Electron.Menu => menu as Electron.Menu;

export const Menu = strict('Menu', {
  buildFromTemplate: (template) =>
    asElectron(new StandInMenu(template as Electron.MenuItemConstructorOptions[])),
  setApplicationMenu(menu) {
    applicationMenu = (menu ?? undefined) as unknown as StandInMenu | undefined;
  },
  getApplicationMenu: () => (applicationMenu ? asElectron(strict('Menu', applicationMenu)) : null),
} satisfies Partial<typeof Electron.Menu>);
