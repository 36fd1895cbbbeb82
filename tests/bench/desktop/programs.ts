import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import type { ElectronHost } from '../../../build/electron/host.js';
import { asDocument, plainPage, plainPages } from '../plain-pages.js';
import type { Zone } from './screen.js';

/** A program that is started and looked at. Zones count from the corner of its window's frame. */
export interface Program {
  name: string;
  start: (display: string) => ChildProcess;
  /** Where its page is, below all bars. */
  page: Zone;
  /** Its search box, and what opens under it. */
  search?: { box: Zone; answer: Zone };
}

/** Field Reader as it was built. */
export function fieldReader(host: ElectronHost): Program {
  return {
    name: 'Field Reader',
    start: (display) => start(host, host.app, 'reader', display),
    page: { x: 250, y: 110, width: 930, height: 760 },
    search: {
      box: { x: 335, y: 60, width: 400, height: 34 },
      answer: { x: 300, y: 110, width: 520, height: 300 },
    },
  };
}

/** The same Electron with the least that shows the home text. */
export async function bareFloor(host: ElectronHost): Promise<Program> {
  const folder = join(dirname(host.home), 'floor');
  mkdirSync(folder, { recursive: true });
  const page = await plainPage(({ id }) => id === 'home');
  writeFileSync(join(folder, 'page.html'), page);
  writeFileSync(
    join(folder, 'package.json'),
    '{ "name": "floor", "type": "module", "main": "main.js" }',
  );
  writeFileSync(
    join(folder, 'main.js'),
    `import { app, BrowserWindow } from 'electron';
app.enableSandbox();
app.disableHardwareAcceleration();
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1200, height: 860, webPreferences: { sandbox: true } });
  window.loadFile(import.meta.dirname + '/page.html');
});
`,
  );
  return {
    name: 'Bare floor',
    start: (display) => start(host, folder, 'floor', display),
    page: { x: 5, y: 50, width: 1180, height: 800 },
  };
}

function start(host: ElectronHost, app: string, name: string, display: string): ChildProcess {
  return spawn(host.program, [app, `--user-data-dir=${join(host.home, name)}`], {
    cwd: host.home,
    env: { ...process.env, ...host.env, DISPLAY: display },
    stdio: 'ignore',
    detached: true,
  });
}

/**
 * Kiwix Desktop with the same texts.
 * @throws with one sentence where it is not installed
 */
export async function kiwix(host: ElectronHost): Promise<Program> {
  for (const tool of ['kiwix-desktop', 'zimwriterfs', 'setpriv']) {
    if (!existsSync(`/usr/bin/${tool}`)) {
      throw new Error(`Kiwix is left out: ${tool} is missing (apt-get install kiwix zim-tools).`);
    }
  }
  const file = await writeZim(dirname(host.home));
  const home = join(host.home, 'kiwix');
  mkdirSync(home, { recursive: true });
  const { user } = host;
  if (user) chownSync(home, user.uid, user.gid);
  const asUser = user
    ? [`--reuid=${String(user.uid)}`, `--regid=${String(user.gid)}`, '--clear-groups', '--']
    : ['--'];
  return {
    name: 'Kiwix Desktop',
    start: (display) =>
      spawn('setpriv', [...asUser, 'kiwix-desktop', file], {
        cwd: home,
        env: { PATH: process.env['PATH'], HOME: home, LANG: 'C.UTF-8', DISPLAY: display },
        stdio: 'ignore',
        detached: true,
      }),
    page: { x: 5, y: 122, width: 1000, height: 470 },
    search: {
      box: { x: 180, y: 34, width: 400, height: 28 },
      answer: { x: 145, y: 72, width: 500, height: 150 },
    },
  };
}

/** As many pages as the edition has articles, with Kiwix's own index of titles and of the full text. */
async function writeZim(folder: string): Promise<string> {
  const site = join(folder, 'zim');
  for (const { id, html } of await plainPages()) {
    const [, title = id] = /<h1>([^<]*)/.exec(html) ?? [];
    mkdirSync(dirname(join(site, id)), { recursive: true });
    writeFileSync(join(site, `${id}.html`), asDocument(title, html));
  }
  const icon = '<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48"/>';
  writeFileSync(join(site, 'icon.png'), new Resvg(icon).render().asPng());
  const file = join(folder, 'edition.zim');
  execFileSync('zimwriterfs', [
    ...['--welcome=home.html', '--illustration=icon.png', '--language=eng', '--title=Edition'],
    ...['--description=Edition', '--creator=x', '--publisher=x', site, file],
  ]);
  return file;
}
