import { execFile } from 'node:child_process';
import { mkdtemp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compileContent } from '../../src/content/compile.js';
import { ContentFaultsError } from '../../src/content/faults.js';
import { SAMPLE } from './sample.js';

describe('content on disk', () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'field-reader-content-'));
    for (const [path, text] of Object.entries(SAMPLE)) {
      await mkdir(dirname(join(root, 'content', path)), { recursive: true });
      await writeFile(join(root, 'content', path), text);
    }
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  const command = () =>
    promisify(execFile)('npx', [
      'tsx',
      'src/content/cli.ts',
      ...['--root', join(root, 'content')],
      ...['--out', join(root, 'out')],
    ]);
  const messageOf = async () => {
    const outcome = await compileContent(join(root, 'content'), 'en').catch(
      (error: unknown) => error,
    );
    return outcome instanceof ContentFaultsError ? outcome.message : 'no fault';
  };

  it('a file that is not UTF-8 is named with its line', async () => {
    const bad = Buffer.concat([
      Buffer.from('---\ntitle: X\n'),
      Buffer.from([0xff, 0xfe]),
      Buffer.from('\n---\n'),
    ]);
    await writeFile(join(root, 'content/en/topics/bad.md'), bad);
    expect(await messageOf()).toContain(
      'en/topics/bad.md:3 is not UTF-8 text; save the file again',
    );
  });

  it.each<[string, Buffer, string]>([
    [
      'UTF-16 with a byte order mark',
      Buffer.from('\ufeff---\ntitle: X\n---\n\nText.\n', 'utf16le'),
      'en/topics/consent.md:1 is UTF-16 text; save the file again with the encoding UTF-8',
    ],
    [
      'UTF-16 without a mark',
      Buffer.from('---\ntitle: X\n---\n\nText.\n', 'utf16le'),
      'en/topics/consent.md:1 is UTF-16 text; save the file again with the encoding UTF-8',
    ],
    [
      'UTF-16, the high byte first',
      Buffer.from('\ufeff---\ntitle: X\n---\n\nText.\n', 'utf16le').swap16(),
      'en/topics/consent.md:1 is UTF-16 text; save the file again with the encoding UTF-8',
    ],
    [
      'a NUL byte',
      Buffer.from('---\ntitle: X\n---\n\nOne\0two.\n'),
      'en/topics/consent.md:5 holds a NUL byte; remove it, or restore the file',
    ],
    [
      'bytes that are no UTF-8',
      Buffer.concat([Buffer.from('---\ntitle: '), Buffer.from([0xe9]), Buffer.from('\n---\n')]),
      'en/topics/consent.md:2 is not UTF-8 text; save the file again with the encoding UTF-8',
    ],
  ])('%s is told once, though other pages link to the file', async (_, bytes, told) => {
    await writeFile(join(root, 'content/en/topics/consent.md'), bytes);
    expect(await messageOf()).toBe(`1 fault in the content:\n${told}`);
  });

  it('a byte order mark of UTF-8 is no fault', async () => {
    const sound = SAMPLE['en/topics/consent.md'] ?? '';
    await writeFile(join(root, 'content/en/topics/consent.md'), `\ufeff${sound}`);
    expect(await messageOf()).toBe('no fault');
  });

  it('a file over 1 MB is named', async () => {
    await writeFile(join(root, 'content/en/topics/big.md'), 'x'.repeat(1_000_001));
    expect(await messageOf()).toContain('en/topics/big.md:1 is 1000001 bytes, over 1 MB');
  });

  it('the command ends with 1, tells the faults and writes nothing', async () => {
    await writeFile(join(root, 'content/en/topics/bad.md'), 'no front matter');
    await expect(command()).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('bad.md:1 has no front matter') as string,
    });
    await expect(readdir(join(root, 'out'))).rejects.toThrow();
  });

  it('the command writes the edition and reports on it', async () => {
    const { stdout } = await command();
    expect(stdout).toContain('Edition en-2026-11');
    expect(await readdir(join(root, 'out'))).toEqual(['editions.json', 'en']);
  });
});
