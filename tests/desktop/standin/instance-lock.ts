import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

let held: { folder: string; timer: NodeJS.Timeout } | undefined;

const lockIn = (folder: string): string => join(folder, 'standin-lock');
const knockIn = (folder: string): string => join(folder, 'standin-knock');

/**
 * One process per user-data folder, as Electron has it. A second one leaves a file at the door, since
 * the call must answer at once and cannot wait for a socket.
 */
export function holdLock(folder: string, onAnother: () => void): boolean {
  mkdirSync(folder, { recursive: true });
  if (isHeld(folder)) {
    writeFileSync(knockIn(folder), '');
    return false;
  }
  writeFileSync(lockIn(folder), String(process.pid));
  const timer = setInterval(() => {
    if (!existsSync(knockIn(folder))) return;
    rmSync(knockIn(folder));
    onAnother();
  }, 50);
  timer.unref();
  held = { folder, timer };
  return true;
}

export function releaseLock(): void {
  if (!held) return;
  clearInterval(held.timer);
  rmSync(lockIn(held.folder), { force: true });
  held = undefined;
}

function isHeld(folder: string): boolean {
  try {
    process.kill(Number(readFileSync(lockIn(folder), 'utf8')), 0);
    return true;
  } catch {
    return false;
  }
}
