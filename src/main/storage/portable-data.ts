import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Program } from '../app/launch-location.js';

/** A file of this name beside the program keeps settings beside it too; what is in it does not matter. */
export const MARKER = 'portable-data.txt';
export const DATA_FOLDER = 'Field Reader data';

/** The folder a person sees the program in. */
export function programFolder({ exe, platform, appImage }: Program): string {
  if (appImage !== undefined) return dirname(appImage);
  // Three folders deep inside `Field Reader.app`, which a person sees as one file.
  if (platform === 'darwin' && exe.includes('.app/Contents/MacOS/')) {
    return dirname(exe.slice(0, exe.indexOf('.app/Contents/MacOS/')));
  }
  return dirname(exe);
}

/** @returns the folder for settings if the marker asks for one */
export function portableData(program: Program): string | undefined {
  const beside = programFolder(program);
  return existsSync(join(beside, MARKER)) ? join(beside, DATA_FOLDER) : undefined;
}

/** Tried, not asked: rights alone say nothing of a stick whose switch is on "lock". Makes the folder. */
export function canWrite(folder: string): boolean {
  const probe = join(folder, '.write-test');
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(probe, '');
    rmSync(probe);
    return true;
  } catch {
    return false;
  }
}
