import { keyOf } from '../../../shared/key-of.js';

/** Milliseconds after another letter or sign in which one belongs to the same word. */
const BEFORE = 1000;
/** Milliseconds in which the next one makes a word of it. */
const AFTER = 350;

interface Noted {
  key: string;
  at: number;
}
let before: Noted | undefined;
let now: Noted | undefined;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** For every key that reaches the window, before anyone acts on it. */
export function noteLetter(event: KeyboardEvent): void {
  const key = keyOf(event);
  if (key === 'Shift') return;
  const isLetter = key.length === 1 && key !== ' ' && !event.ctrlKey && !event.metaKey;
  before = now;
  now = isLetter ? { key, at: event.timeStamp } : undefined;
}

/** Whether the letter noted last goes on with a word. The same again is a key that steps on. */
export const isInWord = (): boolean =>
  before !== undefined &&
  now !== undefined &&
  before.key !== now.key &&
  now.at - before.at < BEFORE;

/** Acts on the letter noted last, unless it turns out to begin a word that is typed past the search box. */
export function whenAlone(act: () => void): void {
  const asked = now;
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    if (now === asked) act();
  }, AFTER);
}
