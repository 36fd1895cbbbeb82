import { chownSync, cpSync, mkdirSync, mkdtempSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { prepareElectron, type ElectronHost } from '../../build/electron/host.js';
import { Lane, type Tally } from './kills/lane.js';

/**
 * `npx tsx tests/bench/kills.ts [--kills 1000] [--lanes 2]`, after `npm run build`: kills the real app
 * at random moments while it saves, and checks after each kill that no file is damaged and nothing is
 * lost that was said to be saved. Ends with an error at the first fault, and keeps the folder. For
 * BENCHMARKS.md; `tests/desktop/kills.test.ts` does the same a few times.
 */
const { values } = parseArgs({
  options: { kills: { type: 'string', default: '1000' }, lanes: { type: 'string', default: '2' } },
});
const kills = Number(values.kills);
const lanes = Number(values.lanes);
const started = Date.now();

const { host, close } = await prepareElectron();
try {
  const all = Array.from({ length: lanes }, (_, index) => new Lane(host, folderOf(host, index)));
  const told = (): string => line(all.map(({ tally }) => tally));
  const onKill = (): void => {
    const done = all.reduce((sum, { tally }) => sum + tally.kills, 0);
    if (done % 10 === 0) process.stderr.write(`${told()}\n`);
  };
  const run = async (lane: Lane, index: number): Promise<void> => {
    const share = Math.floor(kills / lanes) + (index < kills % lanes ? 1 : 0);
    try {
      await lane.kill(share, onKill);
    } catch (error) {
      const kept = mkdtempSync(join(tmpdir(), 'field-reader-kills-'));
      cpSync(lane.userData, kept, { recursive: true });
      throw new Error(`After ${told()} The folder is kept: ${kept}`, { cause: error });
    }
  };
  await Promise.all(all.map(run));
  const day = new Date().toISOString().slice(0, 10);
  const machine = `${cpus()[0]?.model ?? 'unknown'} (${cpus().length} cores)`;
  const minutes = ((Date.now() - started) / 60_000).toFixed(0);
  console.log(`${day}, ${machine}, Electron ${host.version}, ${minutes} min: ${told()}`);
} finally {
  close();
}

function folderOf({ home, user }: ElectronHost, index: number): string {
  const folder = join(home, `lane-${index}`);
  mkdirSync(folder);
  if (user) chownSync(folder, user.uid, user.gid);
  return folder;
}

function line(tallies: readonly Tally[]): string {
  const sum = (of: keyof Tally): string =>
    tallies.reduce((total, tally) => total + tally[of], 0).toLocaleString('en');
  return `${sum('kills')} kills, ${sum('starting')} of them during the start; ${sum('saved')} writes said to be saved, none lost; ${sum('underWay')} writes under way when killed; ${sum('halves')} half files, each removed by the next start.`;
}
