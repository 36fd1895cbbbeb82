import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';

/**
 * Cuts the Fontsource fonts down to the letters the reader needs and the weights it uses, and
 * writes them with their stylesheet to `src/renderer/ui/fonts/`. Run by hand when a font or the list
 * of letters changes: `npx tsx build/subset-fonts.ts`.
 */

/** First and last code point. Letters of every language of the field operations, and their signs. */
const LATIN = ranges(
  [0x20, 0x7e],
  [0xa0, 0xff],
  // These four lie in Fontsource's latin files, not in latin-ext.
  [0x131, 0x131],
  [0x152, 0x153],
  [0x2bb, 0x2bc],
  [0x2010, 0x2015],
  [0x2018, 0x2022],
  [0x2026, 0x2026],
  [0x2030, 0x2030],
  [0x2032, 0x2033],
  [0x2039, 0x203a],
  [0x2044, 0x2044],
  [0x20ac, 0x20ac],
  [0x2116, 0x2116],
  [0x2122, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0x2264, 0x2265],
  [0x2713, 0x2713],
);
const LATIN_EXT = ranges(
  [0x100, 0x130],
  [0x132, 0x151],
  [0x154, 0x17f],
  [0x18f, 0x18f],
  [0x1c4, 0x1cc],
  [0x1e6, 0x1e7],
  [0x218, 0x21b],
  [0x259, 0x259],
  [0x1e9e, 0x1e9e],
);
const CYRILLIC = ranges([0x400, 0x45f]);
const CYRILLIC_EXT = ranges([0x490, 0x4ff]);

interface Face {
  family: string;
  package: string;
  style: 'normal' | 'italic';
  weight: [number, number];
  parts: { name: string; letters: string }[];
}

const ALL = [
  { name: 'latin', letters: LATIN },
  { name: 'latin-ext', letters: LATIN_EXT },
  { name: 'cyrillic', letters: CYRILLIC },
  { name: 'cyrillic-ext', letters: CYRILLIC_EXT },
];
const FACES: Face[] = [
  {
    family: 'Source Sans 3',
    package: 'source-sans-3',
    style: 'normal',
    weight: [400, 700],
    parts: ALL,
  },
  {
    family: 'Source Serif 4',
    package: 'source-serif-4',
    style: 'normal',
    weight: [400, 700],
    parts: ALL,
  },
  // Italics only emphasise English words.
  {
    family: 'Source Sans 3',
    package: 'source-sans-3',
    style: 'italic',
    weight: [400, 700],
    parts: ALL.slice(0, 1),
  },
];

const outDir = 'src/renderer/ui/fonts';
await mkdir(outDir, { recursive: true });
let css =
  '/* Written by build/subset-fonts.ts. Fonts: SIL Open Font License 1.1, see LICENSE-fonts.txt. */\n';
let total = 0;
for (const face of FACES) {
  for (const part of face.parts) {
    const source = `node_modules/@fontsource-variable/${face.package}/files/${face.package}-${part.name}-wght-${face.style}.woff2`;
    const font = await subsetFont(await readFile(source), part.letters, {
      targetFormat: 'woff2',
      variationAxes: { wght: { min: face.weight[0], max: face.weight[1] } },
    });
    const file = `${face.package}-${part.name}-${face.style}.woff2`;
    await writeFile(join(outDir, file), font);
    total += font.length;
    console.log(file, font.length);
    css += `@font-face {
  font-family: '${face.family}';
  font-style: ${face.style};
  font-weight: ${face.weight.join(' ')};
  font-display: swap;
  src: url('./${file}') format('woff2');
  unicode-range: ${unicodeRange(part.letters)};
}
`;
  }
}
await writeFile(join(outDir, 'fonts.css'), css);
console.log('total', total);

function ranges(...pairs: [number, number][]): string {
  return pairs
    .flatMap(([from, to]) =>
      Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)),
    )
    .join('');
}

function unicodeRange(letters: string): string {
  const points = Array.from(letters, (letter) => letter.codePointAt(0) ?? 0).sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const point of points) {
    const last = runs.at(-1);
    if (last && point === last[1] + 1) last[1] = point;
    else runs.push([point, point]);
  }
  const hex = (point: number) => point.toString(16).toUpperCase();
  return runs
    .map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`))
    .join(', ');
}
