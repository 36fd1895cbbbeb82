import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';

/**
 * Writes the fonts of paper to `src/renderer/print/fonts/`: the same letters as on screen, but each
 * weight as a font of its own. Chromium cannot embed a variable font in a PDF; it would draw every
 * letter as a nameless shape ("Type 3"), which some viewers and printers show badly. Run by hand
 * after `build/subset-fonts.ts`: `npx tsx build/paper-fonts.ts`.
 */

interface Face {
  family: string;
  package: string;
  style: 'normal' | 'italic';
  weight: number;
  /** Italics only set short remarks in the language of the interface. */
  parts: readonly string[];
}

const ALL = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext'];
const sans = { family: 'Paper Sans', package: 'source-sans-3' };
const serif = { family: 'Paper Serif', package: 'source-serif-4' };
const FACES: readonly Face[] = [
  { ...sans, style: 'normal', weight: 400, parts: ALL },
  { ...sans, style: 'normal', weight: 700, parts: ALL },
  { ...sans, style: 'italic', weight: 400, parts: ALL.slice(0, 2) },
  { ...serif, style: 'normal', weight: 400, parts: ALL },
  { ...serif, style: 'normal', weight: 600, parts: ALL },
];
const OUT = 'src/renderer/print/fonts';

/**
 * The apostrophes of Uzbek (oʻ) and other languages, which Fontsource keeps in its "latin" files.
 * A font of their own, because they share their shapes with ‘ and ’: in one font, a PDF could not
 * tell which of the two stands there. `padding` makes the file larger than 4 kB, below which Vite
 * would turn it into a data: address, and the content policy refuses fonts from those.
 */
const APOSTROPHES = {
  name: 'apostrophes',
  from: 'latin',
  range: 'U+2BB-2BC',
  padding: 'U+41-5A, U+61-7A',
};

/** The unicode-range of a part, as the screen's stylesheet has it. */
function rangeOf(css: string, part: string): string {
  const range = new RegExp(`source-sans-3-${part}-normal\\.woff2[^}]*unicode-range:([^;]+);`).exec(
    css,
  )?.[1];
  if (!range) throw new Error(`src/renderer/ui/fonts/fonts.css has no part “${part}”.`);
  return range.replace(/\s+/g, ' ').trim();
}

function lettersOf(range: string): string {
  return range
    .split(',')
    .map((run) => {
      const [from = '', to = from] = run.trim().replace('U+', '').split('-');
      const first = parseInt(from, 16);
      return Array.from({ length: parseInt(to, 16) - first + 1 }, (_, index) =>
        String.fromCodePoint(first + index),
      ).join('');
    })
    .join('');
}

await mkdir(OUT, { recursive: true });
const screen = await readFile('src/renderer/ui/fonts/fonts.css', 'utf8');
let css =
  '/* Written by build/paper-fonts.ts. Source Sans 3 and Source Serif 4, SIL Open Font License 1.1. */\n';
let total = 0;
for (const face of FACES) {
  const parts = face.parts.map((name) => ({
    name,
    from: name,
    range: rangeOf(screen, name),
    padding: undefined,
  }));
  for (const { name, from, range, padding } of face.style === 'normal'
    ? [...parts, APOSTROPHES]
    : parts) {
    const source = `node_modules/@fontsource-variable/${face.package}/files/${face.package}-${from}-wght-${face.style}.woff2`;
    const font = await subsetFont(
      await readFile(source),
      lettersOf(padding === undefined ? range : `${range}, ${padding}`),
      {
        targetFormat: 'woff2',
        variationAxes: { wght: face.weight },
      },
    );
    const file = `${face.package}-${name}-${face.weight}${face.style === 'italic' ? '-italic' : ''}.woff2`;
    await writeFile(join(OUT, file), font);
    total += font.length;
    css += `@font-face {
  font-family: '${face.family}';
  font-style: ${face.style};
  font-weight: ${face.weight};
  font-display: block;
  src: url('./${file}') format('woff2');
  unicode-range: ${range};
}
`;
  }
}
await writeFile(join(OUT, 'paper-fonts.css'), css);
console.log(`${OUT}: ${total} bytes`);
