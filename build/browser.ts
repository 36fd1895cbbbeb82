import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';

/** A browser found on this machine. `from` says where, for the line a test run prints. */
export interface FoundBrowser {
  executablePath: string;
  from: string;
}

/** What no browser driven from here may do: call home, or let a page reach what it could not elsewhere. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--no-pings',
];

function installedBrowsers(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    const paths = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
    return roots.flatMap((root) => (root ? paths.map((path) => join(root, path)) : []));
  }
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      apps.map((app) => join(folder, `${app}.app`, 'Contents/MacOS', app)),
    );
  }
  const names = [
    'google-chrome',
    'google-chrome-stable',
    'chromium',
    'chromium-browser',
    'microsoft-edge',
  ];
  const folders = (env['PATH'] ?? '').split(':').filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/**
 * Finds a Chromium: the one that `CHROME_PATH` names, else the one that package-lock.json pins, so that
 * a test says the same on every machine. Only where that one does not run is the system's taken.
 * @throws Error when there is none; its message says what to do
 */
export async function findBrowser(): Promise<FoundBrowser> {
  const named = process.env['CHROME_PATH'];
  if (named) {
    if (existsSync(named)) return { executablePath: named, from: 'CHROME_PATH' };
    throw new Error(`CHROME_PATH names ${named}, which is not there. Correct it or unset it.`);
  }
  if (process.platform === 'linux' && process.arch === 'x64') {
    // Loaded only here: the package unpacks nothing where it cannot run.
    const { default: pinned } = await import('@sparticuz/chromium');
    return { executablePath: await pinned.executablePath(), from: '@sparticuz/chromium' };
  }
  const system = installedBrowsers(process.platform, process.env).find((path) => existsSync(path));
  if (system) return { executablePath: system, from: 'system' };
  throw new Error(
    'No Chromium, Chrome or Edge was found. Install one, or set CHROME_PATH to its program file.',
  );
}

/**
 * Starts the browser of {@link findBrowser} without a window.
 *
 * The flags that @sparticuz/chromium recommends are left out on purpose: among them are
 * `--disable-web-security` and `--allow-running-insecure-content`, which would make tests of the
 * content security policy prove nothing.
 */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const { executablePath } = await findBrowser();
  return chromium.launch({
    executablePath,
    headless: true,
    ...options,
    args: [
      ...QUIET,
      // Chromium's own sandbox cannot start as root or in most containers.
      ...(process.platform === 'linux' ? ['--no-sandbox', '--disable-dev-shm-usage'] : []),
      '--font-render-hinting=none',
      ...(options.args ?? []),
    ],
  });
}
