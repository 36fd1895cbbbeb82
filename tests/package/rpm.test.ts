import { execFileSync } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { sha256OfFile } from '../../build/checksums.js';
import { configure } from '../../build/electron-builder.js';
import { makePackage, packedApp, PACKING_TIME } from './pack.js';
import { lacking } from './system.js';

const noRpm = lacking('the RPM package', 'rpmbuild');

/** Files of the system, by the path where they are installed. */
interface Packed {
  path: string;
  sha256: string;
  mode: string;
  owner: string;
}

/** It is read back, not installed: this is done on Debian, whose system belongs to dpkg. */
describe.skipIf(noRpm)('the RPM package, of electron-builder’s own order', () => {
  let app: string;
  let file: string;
  let files: Packed[];
  const query = (...args: string[]): string =>
    execFileSync('rpm', ['--query', '--package', ...args, file], { encoding: 'utf8' });
  beforeAll(async () => {
    app = await packedApp();
    file = await makePackage('rpm', app);
    files = query('--dump')
      .trimEnd()
      .split('\n')
      .map((line) => {
        // Path, size, time, checksum, mode, owner and more; only the path can have spaces.
        const [, path = '', sha256 = '', mode = '', owner = ''] =
          /^(.+) \d+ \d+ (\w+) (\d+) (\w+) /.exec(line) ?? [];
        return { path, sha256, mode, owner };
      });
  }, PACKING_TIME);

  it('is whole', () => {
    expect(execFileSync('rpm', ['--checksig', file], { encoding: 'utf8' })).toContain('digests OK');
  });

  it('says what it is', () => {
    const form = '%{NAME}|%{LICENSE}|%{SUMMARY}|%{GROUP}|%{PACKAGER}';
    expect(query('--queryformat', form)).toMatch(
      /^field-reader\|MIT\|Offline reader on [^|]+\|Applications\/Documentation\|.+ <.+@.+>$/,
    );
  });

  it('holds the very bytes that were packed, all of them root’s', async () => {
    const entries = await readdir(app, { recursive: true, withFileTypes: true });
    for (const entry of entries.filter((one) => one.isFile())) {
      const path = join(entry.parentPath, entry.name);
      const there = files.find(({ path: at }) => at === `/opt/Field Reader/${relative(app, path)}`);
      expect(there?.sha256, path).toBe(await sha256OfFile(path));
    }
    expect(new Set(files.map(({ owner }) => owner))).toEqual(new Set(['root']));
  });

  it('can shut its pages in, and starts by its name and from the menu', () => {
    const modes = new Map(files.map(({ path, mode }) => [path, mode]));
    expect(modes.get('/opt/Field Reader/chrome-sandbox')).toBe('0104755');
    expect(modes.get('/usr/bin/field-reader')).toBe('0100755');
    expect(modes.get('/usr/share/applications/field-reader.desktop')).toBe('0100644');
    for (const size of [16, 32, 48, 128, 256, 512]) {
      const name = `${String(size)}x${String(size)}`;
      expect(modes.has(`/usr/share/icons/hicolor/${name}/apps/field-reader.png`), name).toBe(true);
    }
  });

  it('needs what the configuration names, and nothing that was guessed', () => {
    const needed = query('--requires').trimEnd().split('\n');
    const named = needed.filter((line) => !/^(?:rpmlib\(|\/bin\/sh)/.test(line));
    const { depends } = configure().rpm ?? {};
    expect(named.sort()).toEqual([...(depends ?? [])].sort());
  });

  it('takes its profile away when it is removed, not when it is replaced', () => {
    const scripts = query('--scripts');
    const removal = scripts.slice(scripts.indexOf('postuninstall scriptlet'));
    // With another path: only whether it comes to the end of the script is asked.
    const script = removal
      .slice(removal.indexOf('\n') + 1)
      .replaceAll('/etc/apparmor.d/', '/nowhere/');
    const reached = (argument: string): boolean =>
      execFileSync('sh', ['-c', `${script}\necho reached`, 'script', argument], {
        encoding: 'utf8',
      }).includes('reached');
    expect([reached('1'), reached('0')]).toEqual([false, true]);
  });
});
