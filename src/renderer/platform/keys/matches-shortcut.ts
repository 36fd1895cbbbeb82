import { matchesPress, KEYS, type KeyId, type Press } from '../../../shared/keys.js';

const FIELDS = 'input, textarea, select, [contenteditable], dialog';

/** A letter or a sign alone is text where text is typed; with Ctrl or Alt, and F3, it never is. */
const isText = ({ key, ctrl, alt }: Press): boolean => key.length === 1 && !ctrl && !alt;

/** Whether a key asks for this, and not for what the person is typing. */
export function asks(id: KeyId, event: KeyboardEvent): boolean {
  if (event.defaultPrevented) return false;
  const target = event.target instanceof Element ? event.target : null;
  const typing = target?.closest(FIELDS) != null;
  return KEYS[id].presses.some(
    (press: Press) => matchesPress(press, event) && !(typing && isText(press)),
  );
}
