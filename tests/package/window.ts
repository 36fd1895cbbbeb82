import { execFileSync } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { electronHost } from '../support/electron.js';
import { TIMEOUT } from './driven.js';

/** A window on the tests' display, driven by mouse and keyboard as a person does. */
export class Window {
  constructor(readonly id: string) {}

  /** Waits for a window whose title matches. */
  static async named(title: RegExp, kind = 'field-reader'): Promise<Window> {
    const end = Date.now() + TIMEOUT * 1000;
    while (Date.now() < end) {
      const windows = xdotool('search', '--onlyvisible', '--class', kind).split(/\s+/);
      const found = windows.filter(Boolean).find((id) => title.test(new Window(id).title));
      if (found !== undefined) return new Window(found);
      await wait(100);
    }
    throw new Error(`No window ${String(title)} within ${String(TIMEOUT)} seconds`);
  }

  get title(): string {
    return xdotool('getwindowname', this.id).trim();
  }

  /** The two names by which a desktop finds the launcher that a window belongs to. */
  get names(): string[] {
    const display = electronHost().env['DISPLAY'] ?? process.env['DISPLAY'];
    const env = { ...process.env, DISPLAY: display };
    const said = execFileSync('xprop', ['-id', this.id, 'WM_CLASS'], { encoding: 'utf8', env });
    return [...said.matchAll(/"([^"]*)"/g)].map(([, name]) => name ?? '');
  }

  press(keys: string): void {
    xdotool('windowfocus', '--sync', this.id, 'key', '--clearmodifiers', keys);
  }

  write(text: string): void {
    xdotool('windowfocus', '--sync', this.id, 'type', '--delay', '20', text);
  }
}

function xdotool(...args: string[]): string {
  const env = { ...process.env, ...electronHost().env };
  try {
    return execFileSync('xdotool', args, { encoding: 'utf8', env, timeout: 20_000 });
  } catch (error) {
    // It ends with a fault where it finds nothing.
    if (args[0] === 'search') return '';
    // A window can go while it is asked.
    if (args[0] === 'getwindowname') return '';
    throw error;
  }
}
