import { matchesPress, KEYS, type KeyId, type Press } from '../../../shared/keys.js';
import { isInWord } from './letters.js';

const FIELDS = 'input, textarea, select, [contenteditable], dialog';

/** A letter or a sign alone is text where text is typed; with Ctrl or Alt, and F3, it never is. */
export const isText = ({ key, ctrl, alt }: Press): boolean =>
  key.length === 1 && key !== ' ' && !ctrl && !alt;

/** Whether the settings leave single letters and signs without a use (WCAG 2.1.4). */
export const lettersOff = (): boolean => document.documentElement.dataset['singleKeys'] === 'false';

/** Whether a key asks for this, and not for what the person is typing. */
export function asks(id: KeyId, event: KeyboardEvent): boolean {
  if (event.defaultPrevented) return false;
  const target = event.target instanceof Element ? event.target : null;
  const typing = target?.closest(FIELDS) != null || lettersOff() || isInWord();
  return KEYS[id].presses.some(
    (press: Press) => matchesPress(press, event) && !(typing && isText(press)),
  );
}
