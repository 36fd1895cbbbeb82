import { closeSync, mkdtempSync, openSync, readSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDisplay, type Display } from '../../../build/electron/display.js';

/** A part of the screen in its points. */
export interface Zone {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** How much lighter or darker a point is than the one before it where a letter begins or ends. */
const EDGE = 60;
/** Of the header of an XWD file, in which Xvfb keeps its screen: big-endian numbers of four bytes. */
const HEADER = { size: 0, width: 16, height: 20, line: 48, colours: 76 };
const BYTES_OF_COLOUR = 12;
const BYTES_OF_POINT = 4;

/**
 * A screen that can be looked at from outside without asking any program: Xvfb's picture is a file.
 * So a look costs the programs nothing, and is the same for each of them.
 */
export class Screen {
  readonly DISPLAY: string;
  readonly #display: Display;
  readonly #folder: string;
  readonly #file: number;
  readonly #start: number;
  readonly #line: number;
  readonly #width: number;
  readonly #points: Buffer;

  private constructor(display: Display, folder: string) {
    this.#display = display;
    this.DISPLAY = display.DISPLAY;
    this.#folder = folder;
    this.#file = openSync(join(folder, 'Xvfb_screen0'), 'r');
    const header = Buffer.alloc(100);
    readSync(this.#file, header, 0, header.length, 0);
    const number = (of: keyof typeof HEADER): number => header.readUInt32BE(HEADER[of]);
    this.#start = number('size') + number('colours') * BYTES_OF_COLOUR;
    this.#line = number('line');
    this.#width = number('width');
    this.#points = Buffer.alloc(this.#line * number('height'));
  }

  static async start(): Promise<Screen> {
    const folder = mkdtempSync(join(tmpdir(), 'field-reader-screen-'));
    return new Screen(await startDisplay(folder), folder);
  }

  /** What it shows now. The same memory at every call. */
  look(): Buffer {
    readSync(this.#file, this.#points, 0, this.#points.length, this.#start);
    return this.#points;
  }

  /** The smallest zone outside of which the screen is empty; undefined where it is empty. */
  window(): Zone | undefined {
    const points = this.look();
    const empty = points.readUInt32LE(0);
    let [left, top, right, bottom] = [Infinity, Infinity, -1, -1];
    for (let at = 0; at < points.length; at += BYTES_OF_POINT) {
      if (points.readUInt32LE(at) === empty) continue;
      const x = (at % this.#line) / BYTES_OF_POINT;
      const y = Math.floor(at / this.#line);
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [top, bottom] = [Math.min(top, y), y];
    }
    if (right < 0) return undefined;
    return { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
  }

  /** How many edges of letters there are in a zone, looking at every third line. */
  edges({ x, y, width, height }: Zone): number {
    const points = this.look();
    const end = Math.min(x + width, this.#width);
    let count = 0;
    for (let line = y; line < y + height; line += 3) {
      // Green stands for how light a point is.
      let at = line * this.#line + x * BYTES_OF_POINT + 1;
      let before = points[at] ?? 0;
      for (let column = x + 1; column < end; column += 1) {
        at += BYTES_OF_POINT;
        const now = points[at] ?? 0;
        if (Math.abs(now - before) > EDGE) count += 1;
        before = now;
      }
    }
    return count;
  }

  /** A zone's points, to be compared with a later look. */
  cut({ x, y, width, height }: Zone): Buffer {
    const points = this.look();
    const lines = Array.from({ length: height }, (_, line) => {
      const at = (y + line) * this.#line + x * BYTES_OF_POINT;
      return points.subarray(at, at + width * BYTES_OF_POINT);
    });
    return Buffer.concat(lines);
  }

  close(): void {
    closeSync(this.#file);
    this.#display.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
