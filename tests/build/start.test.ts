import { installedElectron } from '../../build/electron/find-electron.js';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  hasDisplay,
  needsBuild,
  npmCommand,
  openCommand,
  portableLine,
} from '../../build/start-steps.js';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'start-'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** Writes a file that was last changed at this minute of the test's day. */
function put(path: string, minute: number): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), '');
  const time = new Date(2026, 0, 1, 0, minute);
  utimesSync(join(root, path), time, time);
}

function putBuild(minute: number): void {
  for (const path of [
    'out/main/index.js',
    'out/preload/index.cjs',
    'out/renderer/index.html',
    'out/content/en/manifest.json',
    'dist/field-reader.html',
  ]) {
    put(path, minute);
  }
}

describe('needsBuild', () => {
  beforeEach(() => put('src/main/index.ts', 10));

  it('is true when nothing has been built', () => expect(needsBuild(root)).toBe(true));

  it('is false when all is newer than its sources', () => {
    putBuild(20);
    expect(needsBuild(root)).toBe(false);
  });

  it('is true when one part of the build is missing', () => {
    putBuild(20);
    rmSync(join(root, 'dist/field-reader.html'));
    expect(needsBuild(root)).toBe(true);
  });

  it.each(['src/renderer/deep/a.svelte', 'resources/content/en/home.md', 'package.json'])(
    'is true when %s has changed since',
    (path) => {
      putBuild(20);
      put(path, 30);
      expect(needsBuild(root)).toBe(true);
    },
  );

  it('does not mind what the build itself makes', () => {
    putBuild(20);
    put('src/shared/messages/messages.js', 30);
    expect(needsBuild(root)).toBe(false);
  });
});

describe('installedElectron', () => {
  it.each([
    ['linux', 'electron'],
    ['win32', 'electron.exe'],
    ['darwin', 'Electron.app/Contents/MacOS/Electron'],
  ] as const)('on %s is %s', (platform, name) => {
    expect(installedElectron(root, {}, platform)).toBeUndefined();
    put(`node_modules/electron/dist/${name}`, 1);
    expect(installedElectron(root, {}, platform)).toBe(
      join(root, 'node_modules/electron/dist', name),
    );
  });

  it('may lie elsewhere', () => {
    put('elsewhere/electron', 1);
    const env = { ELECTRON_OVERRIDE_DIST_PATH: join(root, 'elsewhere') };
    expect(installedElectron(root, env, 'linux')).toBe(join(root, 'elsewhere', 'electron'));
  });
});

describe('hasDisplay', () => {
  it.each([
    ['linux', {}, false],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['win32', {}, true],
    ['darwin', {}, true],
  ] as const)('%s with %j: %s', (platform, env, expected) =>
    expect(hasDisplay(env, platform)).toBe(expected),
  );
});

describe('commands', () => {
  it.each([
    ['linux', ['xdg-open', ['/a b.html']]],
    ['darwin', ['open', ['/a b.html']]],
    ['win32', ['cmd', ['/c', 'start', '', '/a b.html']]],
  ] as const)('opens a file on %s', (platform, expected) =>
    expect(openCommand('/a b.html', platform)).toEqual(expected),
  );

  it('runs npm by the script that runs this one', () => {
    expect(npmCommand({ npm_execpath: '/npm/cli.js' })).toEqual([
      process.execPath,
      ['/npm/cli.js'],
    ]);
    expect(npmCommand({})).toEqual(['npm', []]);
  });
});

describe('portableLine', () => {
  it.each(['no-display', 'root', 'no-electron', 'electron-failed'] as const)(
    '%s: one line',
    (reason) => {
      for (const opens of [true, false]) {
        const line = portableLine(reason, '/x/field-reader.html', opens);
        expect(line).toMatch(/^[^\n]+: \/x\/field-reader\.html$/);
      }
    },
  );
});
