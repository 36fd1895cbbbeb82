import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** Only `keyOf` knows of other alphabets and of input methods. */
const RAW = /\b(?:event|pressed|press)\.key\b(?!\.length)|\.isComposing|\.keyCode/;

it('every key of the page is read by keyOf', () => {
  const raw = readdirSync('src/renderer', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ts|svelte)$/.test(file))
    .filter((file) => RAW.test(readFileSync(join('src/renderer', file), 'utf8')));
  expect(raw).toEqual([]);
});
