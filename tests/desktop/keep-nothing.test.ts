import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EMPTY_CONTACTS } from '../../src/shared/documents/contacts.js';
import { DEFAULT_SETTINGS } from '../../src/shared/documents/settings.js';
import { EMPTY_HANDOUT } from '../../src/shared/documents/handout.js';
import { openMenu } from '../support/menu.js';
import { launchDesktop, type Desktop } from './launch.js';
import { ask, comesTrue, temporaryFolder, willSaveTo } from './support.js';

/** Words that stand nowhere but where this test puts them, and the id of the page that it reads. */
const SEARCHED = 'quorvexia';
const NOTED = 'zibblattern';
const HANDED_OUT = 'plimwoshen';
const PLACE = 'trennifold';
const READ = 'topics/consent';
const TRACES = [SEARCHED, NOTED, HANDED_OUT, PLACE, READ, 'consent.pdf'];

/** A computer of its own: the app's settings, the person's home, and the folder for temporary files. */
interface Computer {
  root: string;
  userData: string;
  home: string;
  temporary: string;
  documents: string;
}

async function computer(settings: object): Promise<Computer> {
  const root = await temporaryFolder();
  const [userData, home, temporary, documents] = ['data', 'home', 'tmp', 'out'].map((name) =>
    join(root, name),
  ) as [string, string, string, string];
  for (const folder of [userData, home, temporary, documents]) await mkdir(folder);
  await writeFile(join(userData, 'settings.json'), JSON.stringify(settings));
  return { root, userData, home, temporary, documents };
}

const open = ({ userData, home, temporary }: Computer): Promise<Desktop> =>
  launchDesktop({ userData, env: { HOME: home, TMPDIR: temporary } });

/** All that leaves traces: settings, a search, a page, a note, a handout on paper, a crash. */
async function useAll(desktop: Desktop, { documents }: Computer): Promise<void> {
  const page = await desktop.window();
  await page.waitForSelector('main h1');
  await ask(page, "writeSettings({ theme: 'dark', paper: 'Letter' })");
  await page.fill('#search', SEARCHED);
  await page.press('#search', 'Enter');
  await comesTrue(page, `document.querySelector('main').innerText.includes('${SEARCHED}')`);
  await page.evaluate(`location.hash = '#/${READ}'`);
  await openMenu(page, 'Do with “Key points”');
  await page.getByRole('button', { name: 'Add a note: Key points' }).click();
  await page.keyboard.type(NOTED);
  const cover = { ...EMPTY_HANDOUT.cover, title: HANDED_OUT, place: PLACE };
  const items = [{ kind: 'article', key: 'a', id: READ, title: 'Consent' }];
  const handout = JSON.stringify({ ...EMPTY_HANDOUT, cover, items });
  await ask(page, `writeDocument('handout', ${handout})`);
  await ask(page, `writeDocument('contacts', ${JSON.stringify(EMPTY_CONTACTS)})`);
  await willSaveTo(desktop, join(documents, 'consent.pdf'));
  const saved = await ask(page, `savePdf({ kind: 'handout', handout: ${handout}, paper: 'A4' })`);
  expect(saved).toMatchObject({ answer: { outcome: 'done' } });
  await desktop.evaluate(({ app, BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 50, y: 60, width: 800, height: 700 });
    app.emit('child-process-gone', {}, { type: 'Utility', reason: 'crashed', exitCode: 1 });
  }, null);
}

/** Files of the computer that hold any of the words, in letters of one byte or of two. */
async function traces({ userData, home, temporary }: Computer): Promise<string[]> {
  const found = await Promise.all([userData, home, temporary].map((folder) => filesBelow(folder)));
  const words = TRACES.flatMap((word) => [Buffer.from(word), Buffer.from(word, 'utf16le')]);
  const holding = found.flat().map(async (file) => {
    const bytes = await readFile(file);
    return words.some((word) => bytes.includes(word) || file.includes(word.toString())) ? file : [];
  });
  return (await Promise.all(holding)).flat();
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((file) => join(file.parentPath, file.name));
}

/** Every file of the folder with its bytes. */
async function contents(folder: string): Promise<Record<string, string>> {
  const files = (await filesBelow(folder)).sort();
  const pairs = files.map(
    async (file) => [file, (await readFile(file)).toString('base64')] as const,
  );
  return Object.fromEntries(await Promise.all(pairs));
}

const NOTHING_KEPT = { ...DEFAULT_SETTINGS, keepNothing: true };

describe('a shared computer on which nothing is kept', () => {
  it('is byte for byte as it was, after everything has been used', async () => {
    const shared = await computer(NOTHING_KEPT);
    await writeFile(join(shared.userData, 'handout.json'), JSON.stringify(EMPTY_HANDOUT));
    const before = await contents(shared.userData);
    const desktop = await open(shared);
    await useAll(desktop, shared);
    const page = await desktop.window();
    expect(await page.locator('[data-keeps-nothing]').innerText()).toContain('Nothing is kept');
    expect(await ask(page, "readDocument('handout')")).toMatchObject({
      answer: { value: { cover: { title: HANDED_OUT } } },
    });
    expect(await traces(shared)).toEqual([]);
    await desktop.quit();
    expect(await traces(shared)).toEqual([]);
    expect(await contents(shared.userData)).toEqual(before);
    expect(await readdir(shared.temporary)).toEqual([]);
  });

  it('holds no trace after a kill and the next start', async () => {
    const shared = await computer(NOTHING_KEPT);
    const desktop = await open(shared);
    await useAll(desktop, shared);
    process.kill(-desktop.pid, 'SIGKILL');
    await desktop.ended;
    const next = await open(shared);
    await next.window();
    await next.quit();
    expect(await traces(shared)).toEqual([]);
    const ours = (await readdir(shared.temporary)).filter((name) =>
      name.startsWith('field-reader'),
    );
    expect(ours).toEqual([]);
  });

  it('remembers the choice alone, from the moment it is made', async () => {
    const shared = await computer(DEFAULT_SETTINGS);
    const desktop = await open(shared);
    const page = await desktop.window();
    await page.waitForSelector('main h1');
    await page.evaluate("location.hash = '#/saved'");
    await page.getByRole('checkbox', { name: 'Do not keep anything on this computer' }).check();
    await comesTrue(page, "document.querySelector('[data-keeps-nothing]')");
    await useAll(desktop, shared);
    await desktop.quit();
    expect(await traces(shared)).toEqual([]);
    const ours = (await readdir(shared.userData)).filter((name) => /\.(json|txt)/.test(name));
    expect(ours).toEqual(['settings.json']);
    const kept = await readFile(join(shared.userData, 'settings.json'), 'utf8');
    expect(JSON.parse(kept)).toEqual(NOTHING_KEPT);
  });

  it('would be found out: where things are kept, the same leaves traces', async () => {
    const own = await computer(DEFAULT_SETTINGS);
    const desktop = await open(own);
    await useAll(desktop, own);
    await desktop.quit();
    const holding = (await traces(own)).map((file) => file.slice(own.userData.length + 1)).sort();
    expect(holding).toEqual(['handout.json', 'saved.json']);
    expect(await readdir(own.userData)).toEqual(
      expect.arrayContaining(['crash-log.txt', 'settings.json', 'window-state.json']),
    );
  });
});
