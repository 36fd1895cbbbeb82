import { spawn } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROGRAM_VARIABLE } from '../../build/electron/host.js';
import { checkFuses, wrongFuses } from '../../build/fuses.js';
import { END_LIMIT, sharedFolder } from '../desktop/launch.js';
import { endsWithin } from '../desktop/processes.js';
import { ask } from '../desktop/support.js';
import { electronHost } from '../support/electron.js';
import { DRIVEN, pageOf } from './driven.js';
import { onLinux, packedApp, PACKING_TIME, scratchFolder } from './pack.js';

/** Marks the place in Electron's program file where its fuses are; their number and states follow. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

describe.skipIf(!onLinux)('the app, packed around real Electron', () => {
  let folder: string;
  let app: string;
  let program: string;
  beforeAll(async () => {
    folder = await scratchFolder();
    app = await packedApp();
    program = join(app, 'field-reader');
  }, PACKING_TIME);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('leaves out the languages that the interface does not have, and Electron’s own start', async () => {
    expect(await readdir(join(app, 'locales'))).toEqual(['en-US.pak']);
    expect(await readdir(join(app, 'resources'))).toContain('app.asar');
    expect(await readdir(join(app, 'resources'))).not.toContain('default_app.asar');
  });

  it('has its fuses set', async () => {
    expect(await wrongFuses(program)).toEqual([]);
  });

  it('is refused when a fuse is not as it should be', async () => {
    const bytes = await readFile(program);
    bytes.writeUInt8('1'.charCodeAt(0), bytes.indexOf(SENTINEL) + SENTINEL.length + 2);
    await writeFile(join(folder, 'field-reader'), bytes);
    const changed = { folder, platform: 'linux', productName: '', executableName: 'field-reader' };
    await expect(checkFuses([changed])).rejects.toThrow('RunAsNode is on, not off');
  });

  it('opens as an ordinary user, lets nobody into its main process, and ends', async () => {
    const host = electronHost();
    if (host.user) chmodSync(join(app, 'chrome-sandbox'), 0o4755);
    const data = await sharedFolder('packed');
    const args = [`--user-data-dir=${data}`, ...DRIVEN, '--inspect=0'];
    const child = spawn(host.user ? host.program : program, args, {
      cwd: host.home,
      env: {
        ...process.env,
        ...host.env,
        [PROGRAM_VARIABLE]: program,
        NODE_OPTIONS: '--inspect=0',
      },
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
    });
    const { page, said } = await pageOf(child);
    expect(page.url()).toBe('app://reader/index.html');
    expect(await ask(page, 'readSettings()')).toHaveProperty('answer.settings');
    expect(said()).not.toContain('Debugger listening');
    child.kill('SIGTERM');
    expect(await endsWithin(child.pid ?? 0, END_LIMIT)).toBe(true);
    await rm(data, { recursive: true, force: true });
  });
});
