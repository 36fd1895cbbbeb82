import { chmod, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { configure } from '../../build/electron-builder.js';
import { debianChangelog } from '../../build/linux/debian-changelog.js';
import { wrapped } from '../../build/linux/deb.js';
import { readOrder } from '../../build/linux/order.js';
import { missingTool, useSystemTools } from '../../build/package-tools.js';
import { asTrial, judge, shippedVersion } from '../../build/package-trial.js';
import { scratchFolder } from './pack.js';

const found = (version: string) => ({ folder: '/f', program: '/f/electron', version });

describe('what is packed around', () => {
  it('is the Electron that is shipped', () => {
    expect(judge(found('45.4.1'), '45.4.1', false)).toEqual({ electron: found('45.4.1') });
  });

  it('is never another one, unless a trial is asked for', () => {
    const refused = judge(found('33.2.1'), '45.4.1', false);
    expect(refused).toEqual({ why: expect.stringContaining('45.4.1 is shipped') as string });
    expect(judge(found('33.2.1'), '45.4.1', true)).toEqual({ electron: found('33.2.1') });
  });

  it('is named in every part of a trial that a person sees', () => {
    const trial = asTrial(configure(), '33.2.1');
    expect(trial.artifactName).toMatch(/^Field-Reader-TRIAL-/);
    expect(trial.nsis?.artifactName).toMatch(/^Field-Reader-TRIAL-/);
    expect(trial.directories?.output).toBe('dist/trial');
    expect(trial.linux?.synopsis).toBe('TRIAL around Electron 33.2.1, not for use');
    expect(configure().artifactName).not.toContain('TRIAL');
    expect(shippedVersion()).toMatch(/^\d+\.\d+\.\d+$/);
  });
});

describe('the tools for Linux packages', () => {
  it('are named, with where to get them, when they are missing', async () => {
    const folder = await scratchFolder();
    onTestFinished(() => rm(folder, { recursive: true }));
    const env = { PATH: folder };
    expect(missingTool('rpm', env)).toBe('rpmbuild is not installed (Debian: apt-get install rpm)');
    // Those that electron-builder can fetch are tried.
    expect(missingTool('tar.gz', env)).toBeUndefined();
    await writeFile(join(folder, 'rpmbuild'), '');
    await chmod(join(folder, 'rpmbuild'), 0o755);
    expect(missingTool('rpm', env)).toBeUndefined();
  });

  it('are those of the system where it has them', async () => {
    const folder = await scratchFolder();
    onTestFinished(() => rm(folder, { recursive: true }));
    const env: NodeJS.ProcessEnv = { PATH: folder };
    useSystemTools(env);
    expect(env['CUSTOM_FPM_PATH']).toMatch(/build\/linux\/fpm$/);
    expect(env).not.toHaveProperty('ELECTRON_BUILDER_7ZIP_PATH');
    await writeFile(join(folder, '7za'), '', { mode: 0o755 });
    useSystemTools(env);
    expect(env['ELECTRON_BUILDER_7ZIP_PATH']).toBe(join(folder, '7za'));
  });
});

describe('an order of electron-builder', () => {
  it('is sorted into options and files', () => {
    const order = readOrder([
      '-s',
      'dir',
      '--force',
      '-t',
      'deb',
      '-d',
      'a',
      '-d',
      'b',
      'x/=/opt/X',
    ]);
    expect(order.kind).toBe('deb');
    expect(order.options.get('-d')).toEqual(['a', 'b']);
    expect(order.files).toEqual([{ from: 'x/', to: '/opt/X' }]);
  });

  it.each([
    [['-t', 'deb', '--deb-pre-depends', 'x'], '--deb-pre-depends is not known here'],
    [['-t', 'pacman'], 'no pacman can be made here'],
    [['-t', 'deb', 'file'], 'does not say where it is installed'],
  ])('is refused rather than half obeyed: %j', (args, message) => {
    expect(() => readOrder(args)).toThrow(message);
  });
});

describe('what Debian wants of a package', () => {
  it('has a history with the version’s own date', () => {
    const of = { name: 'field-reader', version: '1.2.0', maintainer: 'N <n@x.example>' };
    const text = debianChangelog('# Changelog\n\n## 1.2.0 (2027-01-02)\n', of);
    expect(text).toMatch(/^field-reader \(1\.2\.0\) stable; urgency=medium\n/);
    expect(text).toContain('\n -- N <n@x.example>  Sat, 02 Jan 2027 12:00:00 +0000\n');
  });

  it('has lines that fit a terminal', () => {
    const lines = wrapped('word '.repeat(40));
    expect(lines.join(' ').split(' ')).toHaveLength(40);
    expect(lines.every((line) => line.length < 80)).toBe(true);
  });
});
