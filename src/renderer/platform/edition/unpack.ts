/**
 * The text of a gzip file written as base64: how the portable page carries its edition, which makes
 * the page less than half as large.
 * @throws DOMException or TypeError when the text is not that
 */
export async function unpack(packed: string): Promise<string> {
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  const { body } = new Response(bytes);
  if (!body) throw new TypeError('nothing to unpack');
  return new Response(body.pipeThrough(new DecompressionStream('gzip'))).text();
}
