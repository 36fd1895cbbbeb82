import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** What a browser that is still in use takes for an error, and then drops the whole rule or line. */
const DROPPED: readonly (readonly [where: string, what: RegExp])[] = [
  ['WebKit: more than the line in text-decoration', /text-decoration:\s*[a-z-]+\s+[^;!]/g],
  ['Firefox 115: a spoken form of content', /content:\s*(?:'[^']*'|"[^"]*")\s*\//g],
  ['Firefox 115: :has in a list of selectors', /:has\([^{}]*,\s*$|,\s*[^,{}();]*:has\(/gm],
];

it.each(DROPPED)('no style has what some browsers drop (%s)', (_where, what) => {
  const found = readdirSync('src/renderer', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:css|svelte)$/.test(file))
    .flatMap((file) => {
      const text = readFileSync(join('src/renderer', file), 'utf8');
      const css = file.endsWith('.css') ? text : (/<style>([^]*)<\/style>/.exec(text)?.[1] ?? '');
      return (css.replaceAll(/\/\*[^]*?\*\//g, '').match(what) ?? []).map(
        (one) => `${file}: ${one}`,
      );
    });
  expect(found).toEqual([]);
});
