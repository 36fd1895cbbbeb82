import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { BICUBIC, createICNS, createICO } from 'png2icons';

/** The one source of every icon. */
const SOURCE = 'build/icon.svg';
/** Where the packager looks for them. */
export const ICON_FOLDER = '.cache/icons';
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

interface Drawing {
  /** Fills its corners. */
  square?: boolean | undefined;
  /** Another drawing than the app's icon. */
  source?: string | undefined;
}

/** The icon as a PNG with this many pixels to a side. */
export async function iconPng(
  size: number,
  { square = false, source = SOURCE }: Drawing = {},
): Promise<Buffer> {
  const svg = await readFile(source, 'utf8');
  const drawn = square ? svg.replace(/ rx="\d+"/, '') : svg;
  return new Resvg(drawn, { fitTo: { mode: 'width', value: size } }).render().asPng();
}

/** Draws the icons for Windows (`icon.ico`), macOS (`icon.icns`) and Linux (`png/`). */
export async function makeIcons(folder = ICON_FOLDER): Promise<void> {
  await mkdir(join(folder, 'png'), { recursive: true });
  for (const size of SIZES) {
    const name = `${String(size)}x${String(size)}.png`;
    await writeFile(join(folder, 'png', name), await iconPng(size));
  }
  const largest = await iconPng(1024);
  const icons = {
    'icon.ico': createICO(largest, BICUBIC, 0, true, true),
    'icon.icns': createICNS(largest, BICUBIC, 0),
  };
  for (const [name, bytes] of Object.entries(icons)) {
    if (!bytes) throw new Error(`${name} could not be made from ${SOURCE}`);
    await writeFile(join(folder, name), bytes);
  }
}
