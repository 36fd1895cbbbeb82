import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesOf, findServed, type Entry } from '../../src/main/protocol/served-files.js';

const entry = (name: string): Entry => ({ type: 'text/plain', body: name });
const list = new Map([
  ['/index.html', entry('index')],
  ['/assets/a.js', entry('a')],
  ['/content/en/catalog.json', entry('catalog')],
]);

describe('findServed', () => {
  it.each([
    ['app://reader/index.html', 'index'],
    ['app://reader/', 'index'],
    ['app://reader/index.html?x=1#/operations', 'index'],
    ['app://reader/assets/a.js', 'a'],
    // The address itself says that it is `/assets/a.js`.
    ['app://reader/content/../assets/a.js', 'a'],
  ])('finds %s', (address, body) => {
    expect(findServed(list, address)).toEqual(entry(body));
  });

  it.each([
    'app://reader/../package.json',
    'app://reader/..%2fpackage.json',
    'app://reader/%2e%2e/package.json',
    'app://reader/%2e%2e%2fpackage.json',
    'app://reader/assets%2fa.js',
    'app://reader/assets%5ca.js',
    'app://reader/assets\\a.js',
    'app://reader//assets/a.js',
    'app://reader//index.html',
    'app://reader/%69ndex.html',
    'app://reader/index.html/',
    'app://reader/index.html%00',
    'app://reader/INDEX.HTML',
    'app://reader/etc/passwd',
    'app://reader//etc/passwd',
    'app://reader/file:///etc/passwd',
    'app://reader/C:/Windows/win.ini',
    'app://reader/constructor',
    'app://reader/__proto__',
    'app://other/index.html',
    'https://reader/index.html',
    'not an address',
  ])('finds nothing at %s', (address) => {
    expect(findServed(list, address)).toBeUndefined();
  });

  it('never gives what is not on the list, whatever the address', () => {
    fc.assert(
      fc.property(fc.string(), (path) => {
        const found = findServed(list, `app://reader/${path}`);
        expect(found === undefined || [...list.values()].includes(found)).toBe(true);
      }),
    );
  });
});

describe('filesOf', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'closed-list-'));
    await mkdir(join(folder, 'assets'));
    await writeFile(join(folder, 'index.html'), '');
    await writeFile(join(folder, 'assets', 'a b.js'), '');
    await symlink('/etc/hostname', join(folder, 'link.txt'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('lists files in folders, with the one spelling that is served', async () => {
    const files = new Map(await filesOf(folder));
    expect([...files.keys()].sort()).toEqual(['/assets/a%20b.js', '/index.html']);
    expect(files.get('/assets/a%20b.js')).toEqual({
      type: 'text/javascript; charset=utf-8',
      file: join(folder, 'assets', 'a b.js'),
      name: 'assets/a b.js',
    });
  });

  it('does not follow links out of the folder', async () => {
    expect((await filesOf(folder)).map(([path]) => path)).not.toContain('/link.txt');
  });
});
