/** Names that Windows keeps for devices, with any ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
/** File systems allow 255 bytes; a Cyrillic letter takes two, and the folder needs room too. */
const MAX_BYTES = 150;

/**
 * A file name from a page's title that every system accepts, without an ending. Letters of any
 * script stay.
 */
export function safeName(title: string, fallback: string): string {
  const cleaned = title
    .normalize('NFC')
    // Characters that Windows refuses, line breaks, and the invisible ones that only confuse.
    .replace(/[<>:"/\\|?*\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const name = shortened(cleaned).replace(/[. ]+$/, '');
  return name === '' || RESERVED.test(name) ? fallback : name;
}

function shortened(text: string): string {
  let result = '';
  let bytes = 0;
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > MAX_BYTES) break;
    result += character;
  }
  return result;
}
