import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leftOut } from '../support/left-out.js';
import { launchDesktop, type Desktop } from './launch.js';
import { SystemDialog, whyNoKeys } from './queue/system-dialog.js';
import { ask, temporaryFolder } from './support.js';

/** A person's files, by the system's own save dialog. */

const pdf = "savePdf({ kind: 'article', ids: ['topics/consent'], paper: 'A4' })";
const handout = "saveFile({ kind: 'handout', suggestedName: 'Handout', text: 'new' })";
const ALL = [
  ['a PDF', pdf, 'Save as PDF', 'pdf'],
  ['a handout', handout, 'Save', 'frtray'],
] as const;

describe.skipIf(leftOut('the system’s save dialog', whyNoKeys()))('saving', () => {
  let desktop: Desktop;
  beforeAll(async () => {
    desktop = await launchDesktop();
    await (await desktop.window()).locator('main h1').waitFor();
  });
  afterAll(() => desktop.quit());

  /** Types the whole path in place of the name suggested, and saves. */
  async function saveAs(title: string, path: string): Promise<void> {
    const dialog = new SystemDialog(title);
    await dialog.comes();
    await dialog.type(path);
    await dialog.answer('Return');
  }
  const question = new SystemDialog('Field Reader');

  it.each(ALL)('%s gets its ending, and asks before it replaces a file', async (...of) => {
    const [, call, title, ending] = of;
    const folder = await temporaryFolder();
    const file = join(folder, `name.${ending}`);
    await writeFile(file, 'old');
    const page = await desktop.window();

    const saving = ask(page, call);
    await saveAs(title, join(folder, 'name'));
    // Escape is “Choose another name”: the first dialog comes back.
    await question.answer('Escape');
    await new SystemDialog(title).comes();
    expect(await readFile(file, 'utf8')).toBe('old');
    await saveAs(title, join(folder, 'other'));
    const other = join(folder, `other.${ending}`);
    expect(await saving).toEqual({ answer: { outcome: 'done', file: other } });

    const replacing = ask(page, call);
    await saveAs(title, join(folder, 'name'));
    await question.comes();
    await question.press('Tab', 'Return');
    expect(await replacing).toEqual({ answer: { outcome: 'done', file } });
    expect((await readFile(file)).equals(await readFile(other))).toBe(ending === 'frtray');
    expect(await readFile(file, 'utf8')).not.toBe('old');
  });

  it('one dialog at a time: a page cannot pile them up', async () => {
    const page = await desktop.window();
    const first = ask(page, handout);
    const dialog = new SystemDialog('Save');
    await dialog.comes();
    const others = [...Array.from({ length: 10 }, () => handout), "openFile('handout')"];
    for (const call of others) {
      expect(await ask(page, call)).toEqual({ answer: { outcome: 'cancelled' } });
    }
    expect(await ask(page, "openLink('https://example.org/')")).toEqual({ answer: 'declined' });
    expect(await dialog.count()).toBe(1);
    await dialog.answer('Escape');
    expect(await first).toEqual({ answer: { outcome: 'cancelled' } });
  });
});
