import { _electron } from 'playwright-core';
import type { Desktop } from './launch.js';

/** Real Electron, driven by Playwright. */
export async function launchElectron(
  executablePath: string,
  appFolder: string,
  userData: string,
  switches: string[] = [],
): Promise<Desktop> {
  const args = [appFolder, `--user-data-dir=${userData}`, ...switches];
  if (process.platform === 'linux') args.push('--no-sandbox');
  const running = await _electron.launch({ executablePath, args });
  const leaked: string[] = [];
  running.context().on('requestfinished', (request) => {
    if (!/^(?:app|devtools|data|blob):/.test(request.url())) leaked.push(request.url());
  });
  const ended = new Promise<number | null>((resolve) => running.process().once('exit', resolve));
  const version = await running.evaluate(() => process.versions.electron);
  return {
    host: `electron ${version}`,
    userData,
    window: () => running.firstWindow(),
    // The two types describe the same object; Playwright only knows it by a looser one.
    evaluate: (run, argument) => running.evaluate(run as never, argument as never),
    leaked: () => Promise.resolve(leaked),
    ended,
    quit: async () => {
      await running.close();
    },
  };
}
