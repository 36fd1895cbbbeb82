import { encode } from 'uqr';

/** A QR code as one SVG path, in modules, with its quiet zone around it. */
export interface QrDrawing {
  /** Width and height of the whole, in modules. */
  size: number;
  d: string;
  /** Width and height of the whole in millimetres. */
  millimetres: number;
}

/** The standard asks for four modules of white around the symbol (ISO/IEC 18004). */
const QUIET = 4;
/** The symbol itself, in millimetres: what a telephone reads from a hand's breadth. */
const USUAL = 18;
/** Where every line counts; its modules are still what a copier keeps. */
export const COMPACT = 15;
/** Millimetres. */
const MIN_MODULE = 0.5;

/**
 * Draws a text with the middle level of error correction: a fold or a smudge may take a seventh.
 * @param smallest millimetres of the symbol; a long text makes it larger
 */
export function qrDrawing(text: string, smallest = USUAL): QrDrawing {
  const { data, size } = encode(text, { ecc: 'M', border: 0, boostEcc: true });
  // A run of dark modules is one rectangle, so that no hairline shows between them.
  const rows = data.flatMap((row, y) =>
    row.flatMap((dark, x) => {
      if (!dark || row[x - 1]) return [];
      const length = runLength(row, x);
      return [`M${x + QUIET} ${y + QUIET}h${length}v1h-${length}z`];
    }),
  );
  const symbol = Math.max(smallest, size * MIN_MODULE);
  const whole = size + 2 * QUIET;
  return { size: whole, d: rows.join(''), millimetres: (symbol * whole) / size };
}

function runLength(row: readonly boolean[], start: number): number {
  const end = row.indexOf(false, start);
  return (end < 0 ? row.length : end) - start;
}
