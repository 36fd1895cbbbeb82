import { register } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { allWindows } from './browser-window.js';
import { cancelled, chromiumAddress, leaked } from './chromium.js';
import * as electron from './electron.js';
import { fault, faults } from './faults.js';
import { setPrinter, type Printer } from './printer.js';

/**
 * The process that plays Electron: `boot.ts APP_FOLDER [--switches]`. It makes `electron` mean the
 * stand-in, then starts the app's own main file. The test speaks to it over Node's channel.
 */
export type Command =
  | { id: number; do: 'address' | 'window' | 'report' | 'quit' }
  | { id: number; do: 'evaluate'; source: string; argument: unknown }
  | { id: number; do: 'printer'; answer: Printer };
export interface Report {
  leaked: string[];
  cancelled: string[];
  faults: string[];
}

process.on('uncaughtException', fault);
process.on('unhandledRejection', fault);
// A test run that was stopped must not leave an app behind.
process.on('disconnect', () => electron.app.quit());

// Electron sets this for every program it runs; `appInfo` tells it to the page.
Object.defineProperty(process.versions, 'electron', { value: 'stand-in', enumerable: true });

const standIn = new URL('electron.ts', import.meta.url).href;
const hook = `export const resolve = (name, context, next) => name === 'electron'
  ? { url: ${JSON.stringify(standIn)}, shortCircuit: true }
  : next(name, context);`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);

const started = import(pathToFileURL(join(process.argv[2] ?? '', 'out/main/index.js')).href).catch(
  fault,
);

async function perform(command: Command): Promise<unknown> {
  switch (command.do) {
    case 'address':
      await electron.app.whenReady();
      return chromiumAddress();
    case 'window':
      return allWindows()[0]?.contents.targetId();
    case 'report':
      return { leaked, cancelled, faults } satisfies Report;
    case 'quit':
      electron.app.quit();
      return undefined;
    case 'printer':
      setPrinter(command.answer);
      return undefined;
    case 'evaluate': {
      // The test's own function, as Playwright sends it to a real Electron.
      const run = (0, eval)(`(${command.source})`) as (api: object, argument: unknown) => unknown;
      return run(electron, command.argument);
    }
  }
}

process.on('message', (command: Command) => {
  // Not before the app's main file has run: some of what it does must come before `ready`.
  started
    .then(() => perform(command))
    .then(
      (value) => process.send?.({ id: command.id, value }),
      (error: unknown) => process.send?.({ id: command.id, error: String(error) }),
    );
});
