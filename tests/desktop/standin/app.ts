import { readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Electron from 'electron';
import { startChromium, stopChromium } from './chromium.js';
import { allWindows } from './browser-window.js';
import { fault } from './faults.js';
import { holdLock, releaseLock } from './instance-lock.js';
import { answerRequest, isCancelled } from './session.js';
import { Events, notImplemented, onlyKeys, strict } from './strict.js';
import { allContents } from './web-contents.js';
import { whenThemeChanges } from './theme.js';

const EVENTS = [
  'ready',
  'second-instance',
  'web-contents-created',
  'window-all-closed',
  'before-quit',
  'will-quit',
  'quit',
  'render-process-gone',
  'child-process-gone',
];
const SWITCHES = ['host-resolver-rules'];

/** What the command line gave: the app's folder, then Chromium's switches. */
const appFolder = process.argv[2] ?? '';
const switches = new Map<string, string>();
for (const argument of process.argv.slice(3)) {
  const [, name, value = ''] = /^--([^=]+)(?:=(.*))?$/s.exec(argument) ?? [];
  if (name) switches.set(name, value);
}

const manifest = JSON.parse(readFileSync(join(appFolder, 'package.json'), 'utf8')) as {
  name: string;
  version: string;
};
const events = new Events('app', EVENTS);
const paths = new Map([
  ['userData', join(homedir(), '.config', manifest.name)],
  // The real one writes its cache and its storage there; this one writes none.
  ['sessionData', join(homedir(), '.config', manifest.name)],
  ['documents', join(homedir(), 'Documents')],
  ['temp', tmpdir()],
  // A test may put the program somewhere else, as a person would.
  ['exe', process.env['FIELD_READER_EXE'] ?? process.execPath],
]);
type AppApi = Pick<
  Electron.App,
  | 'isPackaged'
  | 'commandLine'
  | 'getAppPath'
  | 'getVersion'
  | 'getPath'
  | 'setPath'
  | 'getGPUFeatureStatus'
  | 'enableSandbox'
  | 'disableHardwareAcceleration'
  | 'whenReady'
  | 'requestSingleInstanceLock'
  | 'on'
  | 'emit'
  | 'quit'
  | 'exit'
>;
let ready: Promise<void> | undefined;
let quitting = false;

export function emitApp(event: string, ...rest: unknown[]): void {
  if (event === 'window-all-closed' && !events.has(event) && !quitting) quit();
  else if (!(event === 'window-all-closed' && quitting)) events.emit(event, {}, ...rest);
}

function start(): Promise<void> {
  whenThemeChanges(() =>
    Promise.all([...allContents].map((contents) => contents.setColourScheme())),
  );
  return startChromium({
    navigates: (page, address) => {
      const contents = [...allContents].find((candidate) => candidate.owns(page));
      return contents?.mayNavigate(address) ?? false;
    },
    cancels: isCancelled,
    answers: answerRequest,
  });
}

async function end(code: number): Promise<void> {
  releaseLock();
  await stopChromium();
  process.exit(code);
}

const beforeReady = (what: string): void => {
  if (ready) throw new Error(`${what} must be called before the app is ready`);
};

const userData = (): string => paths.get('userData') ?? '';

export const app: AppApi = strict('app', {
  isPackaged: false,
  commandLine: strict('commandLine', {
    hasSwitch: (name: string) => switches.has(name),
    getSwitchValue: (name: string) => switches.get(name) ?? '',
    appendSwitch(name: string, value?: string) {
      onlyKeys('appendSwitch', { [name]: value }, SWITCHES);
      switches.set(name, value ?? '');
    },
  } satisfies Partial<Electron.CommandLine>) as unknown as Electron.CommandLine,
  getAppPath: () => appFolder,
  getVersion: () => manifest.version,
  getPath: (name: string) => paths.get(name) ?? notImplemented(`app.getPath('${name}')`),
  setPath(name: string, path: string) {
    if (!paths.has(name)) notImplemented(`app.setPath('${name}')`);
    paths.set(name, path);
  },
  // What Electron answers where the graphics card is switched off, as the app does.
  getGPUFeatureStatus: () =>
    strict('getGPUFeatureStatus', {
      gpu_compositing: 'disabled_software',
    }) as unknown as Electron.GPUFeatureStatus,
  enableSandbox: () => beforeReady('enableSandbox'),
  disableHardwareAcceleration: () => beforeReady('disableHardwareAcceleration'),
  whenReady: () => (ready ??= start()),
  requestSingleInstanceLock: () => holdLock(userData(), () => events.emit('second-instance')),
  on: ((event: string, listener: () => void) => {
    events.on(event, listener);
  }) as unknown as Electron.App['on'],
  emit: (event: string | symbol, ...rest: unknown[]) => {
    const [details, ...others] = rest;
    const name = String(event);
    const heard = events.has(name);
    events.emit(name, typeof details === 'object' && details ? details : {}, ...others);
    return heard;
  },
  quit,
  exit(code = 0) {
    end(code).catch(fault);
  },
} satisfies Partial<Electron.App>);

function quit(): void {
  if (quitting) return;
  quitting = true;
  if (events.emit('before-quit').defaultPrevented) notImplemented('refusing to quit');
  for (const window of [...allWindows()]) window.close();
  if (events.emit('will-quit').defaultPrevented) {
    quitting = false;
    return;
  }
  events.emit('quit');
  end(0).catch(fault);
}
