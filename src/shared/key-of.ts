/** What of a keyboard event tells its key. `code` is the key's place, by its name on a US keyboard. */
export interface KeyEvent {
  key: string;
  code?: string;
  shiftKey?: boolean;
  isComposing?: boolean;
  keyCode?: number;
}

/** What browsers that say it call a key that an input method takes. */
const COMPOSING = 'Process';
/** Safari and some input methods tell by this alone that a key is theirs, also of the last one. */
const COMPOSING_CODE = 229;
/** A letter of another script than ours. */
const FOREIGN = /^(?!\p{Script=Latin})\p{L}/u;
const SIGNS: Readonly<Record<string, readonly [plain: string, shifted: string]>> = {
  Slash: ['/', '?'],
  Period: ['.', '>'],
  Comma: [',', '<'],
  BracketLeft: ['[', '{'],
  BracketRight: [']', '}'],
};

/**
 * The key that was pressed, letters in lower case. A key says what it is (Z on a German keyboard is
 * where it is printed); where it gives a letter of another script, its place says it, as the second
 * letter printed on such keyboards does.
 * @returns `Process` for a key that an input method is composing with: it asks for nothing else
 */
export function keyOf(event: KeyEvent): string {
  const { key, code = '', isComposing, keyCode, shiftKey } = event;
  if (isComposing || keyCode === COMPOSING_CODE) return COMPOSING;
  // Russian keyboards have full stop and comma where `/` is printed beside them.
  if (FOREIGN.test(key) || (code === 'Slash' && /[.,]/.test(key))) {
    const letter = /^Key([A-Z])$/.exec(code)?.[1];
    return letter?.toLowerCase() ?? SIGNS[code]?.[shiftKey ? 1 : 0] ?? key;
  }
  return key.length === 1 ? key.toLowerCase() : key;
}
