import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a build leaves; if any of it is missing, or older than what it is made from, build again. */
const BUILT = [
  'out/main/index.js',
  'out/preload/index.cjs',
  'out/renderer/index.html',
  'out/content/en/manifest.json',
  'dist/field-reader.html',
];
const SOURCES = ['src', 'resources', 'build', 'package.json', 'electron.vite.config.ts'];
/** Made by the build itself, so never a reason for one. */
const GENERATED = join('src', 'shared', 'messages');

/** Whether `npm run build` must run before anything can start. */
export function needsBuild(root: string): boolean {
  const built = BUILT.map((path) => join(root, path));
  if (!built.every((path) => existsSync(path))) return true;
  const oldest = Math.min(...built.map((path) => statSync(path).mtimeMs));
  return SOURCES.some((path) => newest(root, path) > oldest);
}

function newest(root: string, path: string): number {
  const full = join(root, path);
  if (path === GENERATED || !existsSync(full)) return 0;
  const info = statSync(full);
  if (!info.isDirectory()) return info.mtimeMs;
  return Math.max(0, ...readdirSync(full).map((name) => newest(root, join(path, name))));
}

/** Whether there is a screen to show anything on. Windows and macOS always have one. */
export function hasDisplay(
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform = process.platform,
): boolean {
  if (platform === 'win32' || platform === 'darwin') return true;
  return Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY']);
}

/** The command that opens a file in the program the person has chosen for it. */
export function openCommand(
  file: string,
  platform: NodeJS.Platform = process.platform,
): [command: string, args: string[]] {
  if (platform === 'darwin') return ['open', [file]];
  // `start` is a word of the command line, and takes a first quoted argument for a title.
  if (platform === 'win32') return ['cmd', ['/c', 'start', '', file]];
  return ['xdg-open', [file]];
}

/** How to run npm again: by the very script that runs this one, or by its name. */
export function npmCommand(env: NodeJS.ProcessEnv): [command: string, args: string[]] {
  const script = env['npm_execpath'];
  return script?.endsWith('.js') ? [process.execPath, [script]] : ['npm', []];
}

/** Why the desktop app is not what opens. */
export type Reason = 'no-display' | 'root' | 'no-electron' | 'electron-failed';

/** The one line that is printed instead of the desktop app. */
export function portableLine(reason: Reason, file: string, opens: boolean): string {
  const why = {
    'no-display': 'There is no display here for the desktop app.',
    root: 'The desktop app does not run as root: the protection around its pages would be off.',
    'no-electron': 'Electron is not installed here and could not be fetched.',
    'electron-failed': 'Electron could not start here.',
  }[reason];
  return opens
    ? `${why} Field Reader opens in your browser instead: ${file}`
    : `${why} Open this file in any browser to use Field Reader: ${file}`;
}
