import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { END_LIMIT } from '../desktop/launch.js';
import { ask } from '../desktop/support.js';
import { leftOut } from '../support/left-out.js';
import { openMenu } from '../support/menu.js';
import { earlierApp, LEFT_OUT_LATER } from './earlier.js';
import { makePackage, packedApp, PACKING_TIME, ROOT } from './pack.js';
import { DRIVEN, pageOf } from './driven.js';
import { Person } from './person.js';
import { apt, installed, strays, whyNotInstalled } from './system.js';
import { Window } from './window.js';

const EARLIER = '0.0.9';
const { version: CURRENT } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  version: string;
};
const FOLDER = '/opt/Field Reader';
const ENTRY = '/usr/share/applications/field-reader.desktop';
const NOTE = 'To be asked again in spring';

/** What a desktop's menu asks: which entries suit a word, and where an entry's picture is. */
const MENU = `
import gi, json
gi.require_version('Gtk', '3.0')
from gi.repository import Gio, Gtk
entry = Gio.DesktopAppInfo.new('field-reader.desktop')
theme = Gtk.IconTheme.get_default()
picture = lambda size: theme.lookup_by_gicon(entry.get_icon(), size, 0).get_filename()
print(json.dumps({
  'found': [id for group in Gio.DesktopAppInfo.search('trafficking') for id in group],
  'shown': entry.should_show(),
  'name': entry.get_name(),
  'picture': {size: picture(size) for size in (16, 48, 256)},
}))`;

/** Milliseconds for the package manager, which tidies up after every change. */
const STEP_TIME = 300_000;

describe.skipIf(leftOut('the installed Debian package', whyNotInstalled()))(
  'the Debian package on a computer',
  { timeout: STEP_TIME },
  () => {
    let person: Person;
    let before: Set<string>;
    let debs: Record<'earlier' | 'current', string>;
    beforeAll(async () => {
      if (installed('field-reader') !== 'not there') throw new Error('It is installed already');
      const app = await packedApp();
      const earlier = await earlierApp(app, EARLIER, inject('packages'));
      debs = {
        earlier: await makePackage('deb', earlier, EARLIER),
        current: await makePackage('deb', app),
      };
      person = new Person();
      before = strays();
    }, PACKING_TIME);
    afterAll(() => {
      if (installed('field-reader').startsWith('installed')) apt('purge', 'field-reader');
      person.remove();
    }, PACKING_TIME);

    /** The installed app with its page open to the test, and how to quit it as a person does. */
    const open = async () => {
      // One that a failed test left would show itself instead of a second.
      person.killAll();
      await person.endedWithin(END_LIMIT);
      const opened = await pageOf(person.start('field-reader', ...DRIVEN));
      const quit = async (): Promise<void> => {
        (await Window.named(/Field Reader$/)).press('ctrl+q');
        expect(await person.endedWithin(END_LIMIT)).toEqual([]);
      };
      return { ...opened, quit };
    };

    it('is installed by the package manager, with all that it needs', () => {
      apt('install', '--no-install-recommends', debs.earlier);
      expect(installed('field-reader')).toBe(`installed ${EARLIER}`);
      // Every file as it was packed, by the checksums that came with them.
      expect(execFileSync('dpkg', ['--verify', 'field-reader'], { encoding: 'utf8' })).toBe('');
      const libraries = execFileSync('ldd', [join(FOLDER, 'field-reader')], { encoding: 'utf8' });
      expect(libraries).not.toContain('not found');
    });

    it('can shut its pages in: the sandbox’s program is root’s and nobody else may change it', () => {
      const { mode, uid } = statSync(join(FOLDER, 'chrome-sandbox'));
      expect([(mode & 0o7777).toString(8), uid]).toEqual(['4755', 0]);
    });

    it('keeps what a person writes, and ends when it is told to', async () => {
      const { page, quit } = await open();
      await ask(page, "writeSettings({ theme: 'dark', paper: 'Letter' })");
      await page.evaluate("location.hash = '#/topics/consent'");
      await openMenu(page, 'Do with “Key points”');
      await page.getByRole('button', { name: 'Add a note: Key points' }).click();
      await page.keyboard.type(NOTE);
      await quit();
    });

    it('is replaced by a newer version, of which nothing old is left', () => {
      expect(existsSync(join(FOLDER, LEFT_OUT_LATER))).toBe(true);
      apt('install', '--no-install-recommends', debs.current);
      expect(installed('field-reader')).toBe(`installed ${CURRENT}`);
      expect(existsSync(join(FOLDER, LEFT_OUT_LATER))).toBe(false);
      expect(execFileSync('dpkg', ['--verify', 'field-reader'], { encoding: 'utf8' })).toBe('');
    });

    it('has kept settings and notes over that', async () => {
      const { page, quit } = await open();
      expect(await ask(page, 'readSettings()')).toMatchObject({
        answer: { settings: { theme: 'dark', paper: 'Letter' }, notices: [] },
      });
      await page.evaluate("location.hash = '#/topics/consent'");
      const note = page.getByRole('textbox', { name: 'Private note: Key points' });
      expect(await note.inputValue()).toBe(NOTE);
      await quit();
    });

    it('is found in the menu by its subject, with its picture in every size', () => {
      execFileSync('desktop-file-validate', [ENTRY]);
      const menu = JSON.parse(person.run('/usr/bin/python3', '-c', MENU)) as unknown;
      const picture = (size: number): string =>
        `/usr/share/icons/hicolor/${String(size)}x${String(size)}/apps/field-reader.png`;
      expect(menu).toEqual({
        found: ['field-reader.desktop'],
        shown: true,
        name: 'Field Reader',
        picture: { 16: picture(16), 48: picture(48), 256: picture(256) },
      });
    });

    it('starts from its entry, is searched, saves a PDF and quits, all by keyboard', async () => {
      person.start('gtk-launch', 'field-reader');
      const window = await Window.named(/Field Reader$/);
      // By this a dock puts the window under the launcher's own picture.
      const [, wanted] = /^StartupWMClass=(.*)$/m.exec(readFileSync(ENTRY, 'utf8')) ?? [];
      expect(window.names).toContain(wanted);
      await expect.poll(() => person.processes().length, { timeout: 60_000 }).toBeGreaterThan(4);

      // Again, should the box not have been ready for the first words.
      const search = async (words: string): Promise<string> => {
        window.press('ctrl+k');
        window.press('ctrl+a');
        window.write(words);
        await wait(2000);
        window.press('Return');
        await wait(1000);
        return window.title;
      };
      await expect
        .poll(() => search('debt bondage'), { timeout: 60_000 })
        .toBe('Debt bondage – Field Reader');

      window.press('ctrl+shift+s');
      const dialog = await Window.named(/^Save as PDF$/);
      dialog.press('ctrl+a');
      dialog.write(join(person.home, 'saved.pdf'));
      dialog.press('Return');
      const saved = join(person.home, 'saved.pdf');
      await expect.poll(() => existsSync(saved), { timeout: 60_000 }).toBe(true);
      const words = (): string => execFileSync('pdftotext', [saved, '-'], { encoding: 'utf8' });
      await expect.poll(words, { timeout: 30_000 }).toContain('Debt bondage');

      window.press('ctrl+q');
      expect(await person.endedWithin(END_LIMIT)).toEqual([]);
    });

    it('goes without a trace when removed, but for what is the person’s own', () => {
      apt('remove', 'field-reader');
      expect(existsSync(FOLDER)).toBe(false);
      apt('purge', 'field-reader');
      expect(installed('field-reader')).toMatch(/^(?:not there|not-installed )$/);
      expect([...strays()].filter((path) => !before.has(path))).toEqual([]);
      const own = readdirSync(join(person.home, '.config/field-reader'));
      expect(own).toEqual(expect.arrayContaining(['settings.json', 'saved.json']));
    });
  },
);
