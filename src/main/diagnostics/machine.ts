import { constants } from 'node:fs';
import { access, mkdtemp, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, type WebContents } from 'electron';
import type { MachineReport } from '../../shared/readiness.js';
import { printServiceRuns } from '../printing/print-service.js';

/** What the app looks at: passed in, so that a test can give it a computer with faults. */
export interface Machine {
  printers: () => Promise<string[]>;
  free: (folder: string) => Promise<number>;
  graphics: () => MachineReport['graphics'];
  folders: readonly { kind: MachineReport['folders'][number]['kind']; path: string }[];
}

/** Never throws: what cannot be found out is left open. */
export async function machineReport(machine: Machine): Promise<MachineReport> {
  const [data] = machine.folders;
  const [printers, freeBytes, folders] = await Promise.all([
    orUndefined(machine.printers),
    data ? orUndefined(() => machine.free(data.path)) : undefined,
    Promise.all(
      machine.folders.map(async ({ kind, path }) => ({
        kind,
        path,
        writable: await canWrite(path),
      })),
    ),
  ]);
  const graphics = await orUndefined(() => Promise.resolve(machine.graphics()));
  return { printers, freeBytes, graphics, folders };
}

/** The computer this runs on. @param contents any page of the app: Electron asks it for printers */
export const thisMachine = (contents: WebContents, dataFolder: string): Machine => ({
  printers: async () => {
    if (!printServiceRuns()) return [];
    const found = await contents.getPrintersAsync();
    return found.map(({ name, displayName }) => displayName || name);
  },
  free: async (folder) => {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  },
  graphics: () =>
    /^enabled/.test(app.getGPUFeatureStatus().gpu_compositing) ? 'card' : 'processor',
  folders: [
    { kind: 'data', path: dataFolder },
    { kind: 'documents', path: app.getPath('documents') },
    { kind: 'temporary', path: app.getPath('temp') },
  ],
});

/** By writing: rights alone do not tell of full disks and of guards against unknown programs. */
async function canWrite(folder: string): Promise<boolean> {
  try {
    if (!(await stat(folder)).isDirectory()) return false;
    await access(folder, constants.W_OK);
    const own = await mkdtemp(join(folder, '.field-reader-'));
    try {
      await writeFile(join(own, 'check'), 'x');
    } finally {
      await rm(own, { recursive: true, force: true });
    }
    return true;
  } catch {
    return false;
  }
}

async function orUndefined<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch {
    return undefined;
  }
}
