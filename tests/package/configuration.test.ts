import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { Arch, Platform } from 'electron-builder';
import { describe, expect, it } from 'vitest';
import { configure } from '../../build/electron-builder.js';
import { iconPng, makeIcons } from '../../build/icons.js';
import { byReason, wantedFor, whyNot } from '../../build/package-plan.js';
import { ROOT, scratchFolder } from './pack.js';

const listed = (platform: Platform): string[] =>
  wantedFor(platform, configure()).map(({ target, arch }) => `${target} ${Arch[arch]}`);

describe('the packager’s configuration', () => {
  it('is what electron-builder’s own schema describes', async () => {
    const path = createRequire(import.meta.url).resolve('app-builder-lib/scheme.json');
    const schema = JSON.parse(await readFile(path, 'utf8')) as object;
    const ajv = new Ajv({ strict: false, allErrors: true });
    ajv.addKeyword('typeof');
    const valid = ajv.compile(schema);
    // The schema knows hooks as a module's name only; its own check takes functions as well.
    const { afterPack, afterAllArtifactBuild, ...data } = configure();
    expect(typeof afterPack).toBe('function');
    expect(typeof afterAllArtifactBuild).toBe('function');
    expect(valid(data) ? [] : valid.errors).toEqual([]);
    expect(valid({ ...data, nsis: { oneclick: true } })).toBe(false);
  });

  it('lists every installer and folder, for every system', () => {
    expect(listed(Platform.WINDOWS)).toEqual([
      ...['nsis x64', 'nsis arm64', 'msi x64', 'msi arm64', 'zip x64', 'zip arm64'],
    ]);
    expect(listed(Platform.MAC)).toEqual(['dmg universal', 'zip universal']);
    expect(listed(Platform.LINUX)).toEqual([
      ...['AppImage x64', 'AppImage arm64', 'deb x64', 'deb arm64'],
      ...['rpm x64', 'rpm arm64', 'tar.gz x64', 'tar.gz arm64'],
    ]);
  });

  it('keeps the names by which an update finds what it replaces', () => {
    const { appId, nsis, msi } = configure();
    expect([appId, nsis?.guid, msi?.upgradeCode]).toEqual([
      'org.fieldreader.app',
      '5a3f4a0e-2f0c-5c1b-9a57-0b6a4f2f9d11',
      '8E1D7C52-61F4-4B0B-9C3E-7A4D1B5F2C60',
    ]);
  });

  it('lets a person install without an administrator, and a department for everybody', () => {
    const { nsis, msi, win } = configure();
    expect(nsis).toMatchObject({ oneClick: false, perMachine: false, allowElevation: true });
    expect(nsis).toMatchObject({ deleteAppDataOnUninstall: false });
    expect(msi).toMatchObject({ perMachine: true });
    expect(win?.requestedExecutionLevel).toBe('asInvoker');
  });

  it('asks macOS for nothing but to compile while running', async () => {
    const { mac } = configure();
    expect(mac).toMatchObject({ hardenedRuntime: true, minimumSystemVersion: '13.0' });
    const text = await readFile(join(ROOT, mac?.entitlements ?? ''), 'utf8');
    expect([...text.matchAll(/<key>(.*)<\/key>/g)].map(([, key]) => key)).toEqual([
      'com.apple.security.cs.allow-jit',
    ]);
  });

  it('has no way to look for, or be offered, an update', () => {
    expect(configure().publish).toBeNull();
    expect(configure().nsis?.differentialPackage).toBe(false);
  });
});

describe('icons', () => {
  it('come in every form from one drawing', async () => {
    const folder = await scratchFolder();
    await makeIcons(folder);
    const ico = await readFile(join(folder, 'icon.ico'));
    expect([...ico.subarray(0, 4)]).toEqual([0, 0, 1, 0]);
    expect((await readFile(join(folder, 'icon.icns'))).toString('latin1', 0, 4)).toBe('icns');
    const png = await readFile(join(folder, 'png/48x48.png'));
    expect(png.equals(await iconPng(48))).toBe(true);
    expect(png.readUInt32BE(16)).toBe(48);
  });
});

describe('what could not be made', () => {
  it('is told once for each reason, in words', () => {
    const why = whyNot(new Error('getaddrinfo ENOTFOUND github.com'), 'the tool for deb');
    expect(why).toBe(
      'the tool for deb is fetched from the internet at first use, and there is no way there from here',
    );
    expect(whyNot(new Error('\n  disk full\n  at x'), 'it')).toBe('disk full');
    expect(
      byReason([
        { name: 'deb x64', why: 'a' },
        { name: 'rpm x64', why: 'b' },
        { name: 'deb arm64', why: 'a' },
      ]),
    ).toEqual(['deb x64, deb arm64: a.', 'rpm x64: b.']);
  });
});
