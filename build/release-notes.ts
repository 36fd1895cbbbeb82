import { readFile } from 'node:fs/promises';

/**
 * `tsx build/release-notes.ts v1.2.0` prints what CHANGELOG.md says of a version.
 * @throws if it says nothing
 */
export function notesFor(changelog: string, version: string): string {
  const parts = changelog.split(/^## /m).slice(1);
  const named = (name: string): string | undefined =>
    parts.find((part) => (part.split('\n')[0] ?? '').replace(/[[\]]/g, '').startsWith(name));
  const part = named(version.replace(/^v/, ''));
  if (part === undefined) {
    throw new Error(`CHANGELOG.md has no part “## ${version.replace(/^v/, '')}”. Write one first.`);
  }
  return `${part.split('\n').slice(1).join('\n').trim()}\n`;
}

const [, script = '', version] = process.argv;
if (script.endsWith('release-notes.ts')) {
  try {
    if (version === undefined) throw new Error('Name a version: release-notes.ts v1.2.0');
    process.stdout.write(notesFor(await readFile('CHANGELOG.md', 'utf8'), version));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
