import type { SectionStore } from './section-store.js';

/** A sentence, bullet, row or figure that may answer a question by itself. */
export interface Unit {
  section: number;
  text: string;
  /** The line it stands in: its bold lead or the name of its row say what it is about. */
  line: string;
}

/** A line that is longer is given a sentence at a time. */
const MAX_LENGTH = 260;
const SENTENCE_END = /(?<=[.!?][”’)]?) (?=[\p{Lu}“(])/u;
/** Shorter than any sentence: names of things to read, not something said about them. */
const MIN_LENGTH = 12;
const MAX_LEAD = 60;

/** The units of a section. Questions answer nothing. */
export function unitsOf(section: number, store: SectionStore): Unit[] {
  return store
    .text(section)
    .split('\n')
    .flatMap((line) => pieces(line).map((text) => ({ section, text, line })))
    .filter(({ text }) => text.length >= MIN_LENGTH && !text.endsWith('?') && /[.:)]/u.test(text));
}

function pieces(line: string): string[] {
  if (line.length <= MAX_LENGTH) return [line];
  const [lead = '', ...rest] = line.split(SENTENCE_END);
  // A lead is no sentence: it stays with the first one behind it.
  return lead.length <= MAX_LEAD && rest[0] !== undefined
    ? [`${lead} ${rest[0]}`, ...rest.slice(1)]
    : [lead, ...rest];
}
