import { readFileSync } from 'node:fs';
import { compileFiles, type CompiledEdition } from '../../src/content/compile.js';
import { editionsText } from '../../src/content/write.js';
import type { Manifest } from '../../src/shared/edition/edition.js';
import { sampleFiles } from '../content/sample.js';

/** In the text of the second edition, and in no other. */
export const ONLY_THERE = 'Zorvenka';

/** A small edition in a language that does not exist, written from right to left. */
export function secondEdition(): CompiledEdition {
  const files = sampleFiles().map(({ path, text }) => ({
    path: path.replace(/^en\//, 'xx/'),
    text: text
      .replace('title: Sample\n', 'title: Sample\ndir: rtl\nlanguageName: Xanthic\n')
      .replace('title: Consent', `title: ${ONLY_THERE}`)
      .replace('title: Home', `title: ${ONLY_THERE} home`),
  }));
  return compileFiles(files, 'xx');
}

/** The files that make a built site one with two editions, by path. */
export function withSecondEdition(site = 'dist/site'): Record<string, string> {
  const manifest = readFileSync(`${site}/content/en/manifest.json`, 'utf8');
  const second = secondEdition();
  return {
    'content/editions.json': editionsText([second.manifest, JSON.parse(manifest) as Manifest]),
    ...Object.fromEntries(
      [...second.files].map(([path, text]) => [`content/${second.lang}/${path}`, text]),
    ),
  };
}
