import { describe, expect, it } from 'vitest';
import { keyOf } from '../../src/shared/key-of.js';
import { accelerator, matchesPress, KEY_IDS, keyUse, pressesOf } from '../../src/shared/keys.js';

const event = (key: string, more = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});

describe('a press of a key', () => {
  it.each([
    [{ key: 'k', ctrl: true as const }, event('k', { ctrlKey: true }), true],
    [{ key: 'k', ctrl: true as const }, event('K', { metaKey: true }), true],
    [{ key: 'k', ctrl: true as const }, event('k'), false],
    [{ key: 'n' }, event('n'), true],
    [{ key: 'n' }, event('N', { shiftKey: true }), false],
    [{ key: 'n', shift: true as const }, event('N', { shiftKey: true }), true],
    // On a German keyboard both need Shift.
    [{ key: '?' }, event('?', { shiftKey: true }), true],
    [{ key: '/' }, event('/', { shiftKey: true }), true],
    [{ key: '?' }, event('?', { ctrlKey: true }), false],
    [{ key: 'k', ctrl: true as const }, event('л', { code: 'KeyK', ctrlKey: true }), true],
    [{ key: 'n' }, event('т', { code: 'KeyN', keyCode: 229 }), false],
    [{ key: 'ArrowUp', alt: true as const }, event('ArrowUp', { altKey: true }), true],
  ])('%j is told from %j: %s', (press, pressed, is) => {
    expect(matchesPress(press, pressed)).toBe(is);
  });
});

describe('the key of an event', () => {
  it.each([
    ['Russian K', 'л', 'KeyK', 'k'],
    ['Russian R, with Shift', 'К', 'KeyR', 'r'],
    ['Russian /', '.', 'Slash', '/'],
    ['Russian full stop, of a clicker', 'ю', 'Period', '.'],
    ['Georgian P', 'პ', 'KeyP', 'p'],
    ['Armenian B', 'բ', 'KeyB', 'b'],
    ['Armenian /', 'ծ', 'Slash', '/'],
    ['Greek S', 'σ', 'KeyS', 's'],
    ['Arabic B, of two letters', 'لا', 'KeyB', 'b'],
    ['AZERTY A', 'a', 'KeyQ', 'a'],
    ['QWERTZ Z', 'z', 'KeyY', 'z'],
    ['Dvorak K', 'k', 'KeyV', 'k'],
    ['Turkish ş', 'ş', 'Semicolon', 'ş'],
    ['AZERTY full stop', '.', 'Comma', '.'],
    ['an arrow', 'ArrowUp', 'ArrowUp', 'ArrowUp'],
  ])('is on a keyboard with %s (%s, %s) %s', (_layout, key, code, is) => {
    expect(keyOf({ key, code })).toBe(is);
  });

  it('is ? where Shift is held for the sign by its place', () => {
    expect(keyOf({ key: ',', code: 'Slash', shiftKey: true })).toBe('?');
  });

  it.each(['Enter', 'Escape', 'ArrowDown', 'л'])('is none while %s ends a composition', (key) => {
    expect(keyOf({ key, isComposing: true })).toBe('Process');
    expect(keyOf({ key, keyCode: 229 })).toBe('Process');
  });
});

describe('the table of keys', () => {
  it('gives no press to two uses in one place', () => {
    for (const mac of [false, true]) {
      const all = KEY_IDS.flatMap((id) =>
        pressesOf(id, mac).map((press) => `${keyUse(id).group} ${JSON.stringify(press)}`),
      );
      expect(all.filter((one, index) => all.indexOf(one) !== index)).toEqual([]);
    }
  });

  it.each([
    ['search', false, 'CmdOrCtrl+K'],
    ['savePdf', false, 'CmdOrCtrl+Shift+S'],
    ['zoomIn', false, 'CmdOrCtrl+Plus'],
    ['back', false, 'Alt+Left'],
    ['back', true, 'Cmd+['],
  ] as const)('names %s (Mac: %s) for the menu as %s', (id, mac, name) => {
    expect(accelerator(id, mac)).toBe(name);
  });
});
