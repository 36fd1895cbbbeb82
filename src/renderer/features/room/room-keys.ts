import { keyOf } from '../../../shared/key-of.js';
import { matchesPress, KEYS, type KeyId, type Press, type Pressed } from '../../../shared/keys.js';
import { isText } from '../../platform/keys/matches-shortcut.js';

/** What each key of room mode asks for. Clickers send the keys that the table has beside the usual ones. */
const ACTIONS = {
  roomNext: 'next',
  roomBack: 'back',
  roomFirst: 'first',
  roomLast: 'last',
  roomBlack: 'black',
  roomTimer: 'timer',
  roomFull: 'full',
  roomKeys: 'keys',
  roomLeave: 'leave',
} as const satisfies Partial<Record<KeyId, string>>;

/** What a key asks of room mode. */
export type RoomAction = (typeof ACTIONS)[keyof typeof ACTIONS];

/**
 * @param letters whether letters and signs alone have a use
 * @param onControl whether a button has the focus: Space then presses it
 * @returns undefined for a key that is none of room mode's
 */
export function roomAction(
  pressed: Pressed,
  onControl: boolean,
  letters = true,
): RoomAction | undefined {
  const ids = Object.keys(ACTIONS) as (keyof typeof ACTIONS)[];
  // Each by its name: what an event says is not its own, and a copy by `...` would be empty.
  const { ctrlKey, metaKey, altKey } = pressed;
  const key = keyOf(pressed);
  if (key === ' ' && onControl) return undefined;
  // Shift alone makes another key of the space bar only.
  const event = { key, ctrlKey, metaKey, altKey, shiftKey: key === ' ' && pressed.shiftKey };
  const id = ids.find((one) =>
    KEYS[one].presses.some(
      (press: Press) => matchesPress(press, event) && (letters || !isText(press)),
    ),
  );
  return id && ACTIONS[id];
}
