import { join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

/** An app that has been packed: where it lies and what its program is called. */
export interface PackedApp {
  folder: string;
  /** As Electron names it: `win32`, `darwin`, `linux`. */
  platform: string;
  productName: string;
  /** Of the program on Linux. */
  executableName: string;
}

/**
 * Switches in Electron's program file that decide what it can be talked into. `true` is on. Cookie
 * encryption is left as it is: the app keeps no cookies.
 */
export const FUSES: ReadonlyMap<FuseV1Options, boolean> = new Map([
  [FuseV1Options.RunAsNode, false],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, false],
  [FuseV1Options.EnableNodeCliInspectArguments, false],
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, true],
  [FuseV1Options.OnlyLoadAppFromAsar, true],
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, false],
  [FuseV1Options.GrantFileProtocolExtraPrivileges, false],
]);

/** How a fuse stands in the program file: as the sign `0` or `1`; anything else is neither. */
const STATES: Readonly<Record<number, string>> = { 48: 'off', 49: 'on' };

/** The file that a person starts, of which the fuses are part. */
export function programOf({ folder, platform, productName, executableName }: PackedApp): string {
  if (platform === 'win32') return join(folder, `${productName}.exe`);
  if (platform === 'darwin') return join(folder, `${productName}.app`);
  return join(folder, executableName);
}

/** Every fuse in the program file that is not as {@link FUSES} wants it, in words. */
export async function wrongFuses(program: string): Promise<string[]> {
  const wire = await getCurrentFuseWire(program);
  return [...FUSES].flatMap(([fuse, wanted]) => {
    const found = STATES[wire[fuse] ?? 0] ?? 'absent';
    const right = wanted ? 'on' : 'off';
    return found === right ? [] : [`${FuseV1Options[fuse]} is ${found}, not ${right}`];
  });
}

/** @throws if a packed app's fuses are not as they should be */
export async function checkFuses(apps: readonly PackedApp[]): Promise<void> {
  for (const app of apps) {
    const program = programOf(app);
    const wrong = await wrongFuses(program);
    if (wrong.length > 0) throw new Error(`Fuses of ${program}: ${wrong.join('; ')}.`);
  }
}
