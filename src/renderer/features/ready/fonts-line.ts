import type { ReadyLine } from '../../../shared/readiness.js';
import { m } from '../../../shared/messages/messages.js';
import { line } from './lines.js';

/** Whether every font of the reader can be had, and whether together they have every letter. */

/** Letters of the languages of the area, beside those of the edition's own titles. */
const AREA =
  'ABCDEFGHIJKLMNOPQRSTUVWXYZ ÀÂÄÇÈÉÊËÎÏÔÖÙÛÜŸŒß ČĆĐŠŽ ËÇ ĂÂÎȘȚ ĞİŞI Ýň əƏ ' +
  'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ ЃЌЅЉЊЏЂЋ ӘҒҚҢӨҰҮҺ ҒӢҚӮҲҶ ЎҚҒҲ';

/** The part of a font face that is looked at. */
export type Face = Pick<FontFace, 'family' | 'weight' | 'style' | 'unicodeRange' | 'load'>;

/** Ranges of code points as CSS writes them: `U+20-7E, U+131`. */
function rangesOf(unicodeRange: string): [from: number, to: number][] {
  return [...unicodeRange.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/gi)].map(
    ([, from = '', to]) => [parseInt(from, 16), parseInt(to ?? from, 16)],
  );
}

/** @param words texts of the edition, whose letters must be there as well */
export async function fontsLine(faces: readonly Face[], words: string): Promise<ReadyLine> {
  const name = m.ready_fonts();
  const failed = new Set<string>();
  const covered: [number, number][] = [];
  await Promise.all(
    faces.map(async (face) => {
      try {
        await face.load();
        covered.push(...rangesOf(face.unicodeRange));
      } catch {
        failed.add(face.family.replaceAll(/["']/g, ''));
      }
    }),
  );
  if (failed.size > 0) {
    const names = [...failed].join(', ');
    return line(name, 'todo', m.ready_fonts_failed({ names }), m.ready_fonts_todo());
  }
  const letters = new Set(`${AREA}${AREA.toLowerCase()}${words}`.match(/[\p{L}\p{N}]/gu) ?? []);
  const missing = [...letters].filter((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return !covered.some(([from, to]) => code >= from && code <= to);
  });
  if (missing.length > 0) {
    const text = m.ready_fonts_letters({ letters: missing.slice(0, 20).join(' ') });
    return line(name, 'todo', text, m.ready_fonts_todo());
  }
  return line(name, 'ok', m.ready_fonts_ok({ count: faces.length }));
}
