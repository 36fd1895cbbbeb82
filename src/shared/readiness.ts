import * as v from 'valibot';

/** What the readiness check is made of: what the desktop app finds out, and the lines a person reads. */

/** What only the desktop app can know of the computer. Nothing in it says what was read or searched. */
export interface MachineReport {
  /** Names as the system shows them; undefined when the system gave no answer. */
  printers: string[] | undefined;
  /** Free bytes on the disk that holds what the app keeps; undefined when they cannot be told. */
  freeBytes: number | undefined;
  /** How pages are drawn: on the graphics card, or by the processor, which works everywhere. */
  graphics: 'card' | 'processor' | undefined;
  folders: { kind: 'data' | 'documents' | 'temporary'; path: string; writable: boolean }[];
}

/** `todo` has something for the person to do; `note` is neither good nor bad. */
export const LINE_STATES = ['ok', 'todo', 'note'] as const;
export type LineState = (typeof LINE_STATES)[number];

/** Characters of a sentence: so few that a whole check fits one page. */
export const MAX_SENTENCE = 300;
const sentence = v.pipe(v.string(), v.maxLength(MAX_SENTENCE));

/** One line of the check, in words: as on screen, so on paper. */
export const readyLineSchema = v.strictObject({
  name: v.pipe(v.string(), v.maxLength(80)),
  state: v.picklist(LINE_STATES),
  /** What was found. */
  text: sentence,
  /** What to do about it. */
  advice: v.optional(sentence),
});
export type ReadyLine = v.InferOutput<typeof readyLineSchema>;

/** A check as it goes to paper: one page. */
export const readyFields = {
  /** The day of the check, `2026-11-27`. */
  date: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)),
  lines: v.pipe(v.array(readyLineSchema), v.minLength(1), v.maxLength(8)),
};
