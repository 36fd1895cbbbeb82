import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { everyNth, EVERY_COMBINATION } from '../../support/thorough.js';
import { idsOf, SITE } from './site.js';

const run = promisify(execFile);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paper-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Runs the script as `npm run sheets` does. */
async function sheets(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  try {
    const { stdout, stderr } = await run(process.execPath, [
      'node_modules/tsx/dist/cli.mjs',
      'build/sheets.ts',
      ...args,
    ]);
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}

describe('npm run sheets', () => {
  it('writes one PDF per operation, two pages each, into a folder it makes', async () => {
    const out = join(folder, 'Листы', 'A4');
    const ids = everyNth(idsOf('operation'), 8);
    const names = EVERY_COMBINATION ? [] : ids.map((id) => id.replace('operations/', ''));
    const { code, out: said } = await sheets('--out', out, '--site', SITE, ...names);
    expect(code).toBe(0);
    expect((await readdir(out)).sort()).toEqual(
      ids.map((id) => `${id.replace('operations/', '')}.pdf`).sort(),
    );
    expect(said.trim().split('\n')).toHaveLength(ids.length);
    expect(said).not.toMatch(/ [^2] pages/);
  });

  it('writes each format under a name of its own', async () => {
    const id = 'presence-in-albania';
    const { code, out: said } = await sheets('--out', folder, '--site', SITE, '--cut', 'one', id);
    expect(code).toBe(0);
    expect(await readdir(folder)).toEqual([`${id}-one-page.pdf`]);
    expect(said).toMatch(/ {2}1 pages\n$/);
  });

  it.runIf(EVERY_COMBINATION)('writes all sheets as one document', async () => {
    const { code, out: said } = await sheets('--out', folder, '--site', SITE, '--all-in-one');
    expect(code).toBe(0);
    expect(await readdir(folder)).toEqual(['all-fact-sheets.pdf']);
    // A cover, the contents, and two pages for each.
    expect(said.trim()).toMatch(new RegExp(`  ${2 + 2 * idsOf('operation').length} pages$`));
  });

  it.each(
    everyNth<[string[], string]>(
      [
        [[], 'Say where to write'],
        [['--out', 'x', '--paper', 'A3'], '--paper is A4 or Letter'],
        [['--out', 'x', '--cut', 'three'], '--cut is one, two or large'],
        [['--out', 'x', '--lang', 'xx'], 'There is no “xx” edition'],
        [['--out', 'x', '--nonsense'], 'Usage:'],
        [['--out', 'x', 'presence-in-atlantis'], 'There is no sheet “presence-in-atlantis”'],
        [['--out', 'x', '--site', '/no/such/site'], 'Run “npm run build” first'],
      ],
      3,
    ),
  )('says what is wrong with %j', async (args, words) => {
    const { code, err } = await sheets(...args);
    expect(code).toBe(1);
    expect(err).toContain(words);
    expect(err).not.toMatch(/^\s+at /m);
  });

  it('says so when the folder cannot be written', async () => {
    await writeFile(join(folder, 'file'), 'x');
    const { code, err } = await sheets('--out', join(folder, 'file', 'sheets'), '--site', SITE);
    expect(code).toBe(1);
    expect(err).toContain('Choose another folder with --out');
    expect(await readFile(join(folder, 'file'), 'utf8')).toBe('x');
  });
});
