import { keyOf, type KeyEvent } from './key-of.js';

/**
 * Every key of the app in one table: what the menu shows, what the page listens to, and what the
 * keyboard map draws.
 */

/** One key with what is held beside it. `key` is as `KeyboardEvent` names it, letters in lower case. */
export interface Press {
  key: string;
  /** Ctrl, or Cmd on a Mac. */
  ctrl?: true;
  alt?: true;
  shift?: true;
}

export const KEY_GROUPS = ['anywhere', 'search', 'page', 'handout', 'room'] as const;
export type KeyGroup = (typeof KEY_GROUPS)[number];

interface KeyUse {
  group: KeyGroup;
  presses: readonly [Press, ...Press[]];
  /** Instead of those, where the same keys mean something else on a Mac. */
  mac?: readonly [Press, ...Press[]];
  /** The browser forms leave these to the browser. */
  desktopOnly?: true;
}

const ctrl = (key: string, more: Partial<Press> = {}): Press => ({ key, ctrl: true, ...more });
const alt = (key: string): Press => ({ key, alt: true });
const plain = (key: string): Press => ({ key });
const shift = (key: string): Press => ({ key, shift: true });

export const KEYS = {
  search: { group: 'anywhere', presses: [ctrl('k'), plain('/')] },
  keys: { group: 'anywhere', presses: [plain('?')] },
  print: { group: 'anywhere', presses: [ctrl('p')] },
  savePdf: { group: 'anywhere', presses: [ctrl('s', { shift: true })], desktopOnly: true },
  back: { group: 'anywhere', presses: [alt('ArrowLeft')], mac: [ctrl('[')] },
  forward: { group: 'anywhere', presses: [alt('ArrowRight')], mac: [ctrl(']')] },
  home: { group: 'anywhere', presses: [alt('Home')], desktopOnly: true },
  zoomIn: { group: 'anywhere', presses: [ctrl('+')] },
  zoomOut: { group: 'anywhere', presses: [ctrl('-')] },
  zoomReset: { group: 'anywhere', presses: [ctrl('0')] },
  conceal: { group: 'anywhere', presses: [plain('Escape')] },
  quit: { group: 'anywhere', presses: [ctrl('q')], desktopOnly: true },
  rows: { group: 'search', presses: [plain('ArrowDown'), plain('ArrowUp')] },
  open: { group: 'search', presses: [plain('Enter')] },
  complete: { group: 'search', presses: [plain('ArrowRight'), plain('End')] },
  closeList: { group: 'search', presses: [plain('Escape')] },
  findInPage: { group: 'page', presses: [ctrl('f')] },
  nextMatch: { group: 'page', presses: [plain('n'), plain('F3')] },
  previousMatch: { group: 'page', presses: [shift('n'), shift('F3')] },
  savePage: { group: 'page', presses: [plain('s')] },
  room: { group: 'page', presses: [plain('r')] },
  moveItem: { group: 'handout', presses: [alt('ArrowUp'), alt('ArrowDown')] },
  roomNext: {
    group: 'room',
    presses: [plain('PageDown'), plain(' '), plain('ArrowRight'), plain('ArrowDown')],
  },
  roomBack: {
    group: 'room',
    presses: [plain('PageUp'), shift(' '), plain('ArrowLeft'), plain('ArrowUp')],
  },
  roomFirst: { group: 'room', presses: [plain('Home')] },
  roomLast: { group: 'room', presses: [plain('End')] },
  roomBlack: { group: 'room', presses: [plain('b'), plain('.')] },
  roomTimer: { group: 'room', presses: [plain('t')] },
  roomFull: { group: 'room', presses: [plain('f'), plain('F5')] },
  roomKeys: { group: 'room', presses: [plain('?')] },
  roomLeave: { group: 'room', presses: [plain('Escape')] },
} as const satisfies Record<string, KeyUse>;

export type KeyId = keyof typeof KEYS;
export const KEY_IDS = Object.keys(KEYS) as KeyId[];

export const keyUse = (id: KeyId): KeyUse => KEYS[id];

export const pressesOf = (id: KeyId, mac: boolean): readonly [Press, ...Press[]] => {
  const use = keyUse(id);
  return (mac ? use.mac : undefined) ?? use.presses;
};

/** What of a keyboard event a press is compared with. */
export interface Pressed extends KeyEvent {
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

/** Whether an event is this press. Signs such as `?` need Shift on some keyboards and not on others. */
export function matchesPress(press: Press, event: Pressed): boolean {
  const isSign = press.key.length === 1 && press.key !== ' ' && !/[a-z]/.test(press.key);
  return (
    keyOf(event) === press.key &&
    (event.ctrlKey || event.metaKey) === (press.ctrl ?? false) &&
    event.altKey === (press.alt ?? false) &&
    (isSign || event.shiftKey === (press.shift ?? false))
  );
}

const ELECTRON_NAMES: Readonly<Record<string, string>> = {
  '+': 'Plus',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
};

/** The first press of a key as Electron's menus write it: `CmdOrCtrl+Shift+S`. */
export function accelerator(id: KeyId, mac = false): string {
  const [press] = pressesOf(id, mac);
  // Here Ctrl alone would be another key on a Mac.
  const held = mac && keyUse(id).mac ? 'Cmd' : 'CmdOrCtrl';
  return [
    ...(press.ctrl ? [held] : []),
    ...(press.alt ? ['Alt'] : []),
    ...(press.shift ? ['Shift'] : []),
    ELECTRON_NAMES[press.key] ?? (press.key.length === 1 ? press.key.toUpperCase() : press.key),
  ].join('+');
}
