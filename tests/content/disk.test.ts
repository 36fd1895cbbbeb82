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
