import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Arch, build, Platform } from 'electron-builder';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeIcons } from '../../build/icons.js';
import { configureFor, ROOT, scratchFolder } from './pack.js';

/** Thrown once the project is written: the compiler for it cannot be had everywhere. */
class Enough extends Error {}

let folder: string;
let xml = '';
beforeAll(async () => {
  folder = await scratchFolder();
  await makeIcons();
  const prepackaged = join(folder, 'app');
  await mkdir(join(prepackaged, 'resources'), { recursive: true });
  await writeFile(join(prepackaged, 'Field Reader.exe'), '');
  await writeFile(join(prepackaged, 'resources', 'app.asar'), '');
  const attempt = build({
    projectDir: ROOT,
    prepackaged,
    targets: Platform.WINDOWS.createTarget('msi', Arch.x64),
    publish: 'never',
    config: {
      ...configureFor(folder),
      msiProjectCreated: async (path) => {
        xml = await readFile(path, 'utf8');
        throw new Enough();
      },
    },
  });
  await expect(attempt).rejects.toThrow(Enough);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The values of an attribute, in every element of a kind whose text matches. */
const attributes = (kind: string, name: string, having = ''): string[] =>
  [...xml.matchAll(new RegExp(`<${kind} [^>]*>`, 'g'))]
    .map(([element]) => element)
    .filter((element) => element.includes(having))
    .map((element) => new RegExp(` ${name}="([^"]*)"`).exec(element)?.[1] ?? '');

describe('the MSI’s project, as electron-builder writes it', () => {
  it('replaces what an earlier version installed', () => {
    expect(attributes('Product', 'UpgradeCode')).toEqual(['8E1D7C52-61F4-4B0B-9C3E-7A4D1B5F2C60']);
    expect(attributes('Product', 'Name')).toEqual(['Field Reader']);
    expect(attributes('MajorUpgrade', 'AllowSameVersionUpgrades')).toEqual(['yes']);
  });

  it('installs for everybody, under Program Files', () => {
    expect(attributes('Property', 'Value', 'Id="ALLUSERS"')).toEqual(['1']);
    expect(attributes('Directory', 'Name', 'Id="APPLICATIONFOLDER"')).toEqual(['Field Reader']);
    expect(xml).toMatch(/Id="ProgramFiles64Folder">\s*<Directory Id="APPLICATIONFOLDER"/);
  });

  it('puts a shortcut where people look for programs', () => {
    const places = attributes('Shortcut', 'Directory');
    expect(places).toEqual(['DesktopFolder', 'ProgramMenuFolder']);
    expect(attributes('Shortcut', 'Name')).toEqual(['Field Reader', 'Field Reader']);
  });

  it('holds every file of the app', () => {
    expect(attributes('File', 'Name').sort()).toEqual(['Field Reader.exe', 'app.asar']);
  });

  it('starts nothing when it is done: a department installs it while nobody looks', () => {
    expect(attributes('CustomAction', 'Id')).toEqual([]);
  });
});
