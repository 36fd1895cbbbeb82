/** What a key asks of room mode. */
export type RoomAction =
  'next' | 'back' | 'first' | 'last' | 'black' | 'timer' | 'full' | 'keys' | 'leave';

type Press = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Clickers send Page keys or arrows, a full stop or B for black, and F5 for the full screen. */
const ACTIONS: Readonly<Record<string, RoomAction>> = {
  PageDown: 'next',
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageUp: 'back',
  ArrowLeft: 'back',
  ArrowUp: 'back',
  Home: 'first',
  End: 'last',
  b: 'black',
  '.': 'black',
  t: 'timer',
  f: 'full',
  F5: 'full',
  '?': 'keys',
  Escape: 'leave',
};

/**
 * @param onControl whether a button has the focus: Space then presses it
 * @returns undefined for a key that is none of room mode's
 */
export function roomAction(press: Press, onControl: boolean): RoomAction | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey) return undefined;
  if (press.key === ' ') {
    if (onControl) return undefined;
    return press.shiftKey ? 'back' : 'next';
  }
  return ACTIONS[press.key.length === 1 ? press.key.toLowerCase() : press.key];
}
