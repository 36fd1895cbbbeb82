/**
 * Whether a font that the first page uses could not be loaded. The page shows the system's fonts
 * then; every letter can be read, but widths differ from what was designed.
 */
export async function fontsFailed(): Promise<boolean> {
  // Not in every environment that runs this code: a component test has no fonts.
  if (!('fonts' in document)) return false;
  await document.fonts.ready;
  return [...document.fonts].some(({ status }) => status === 'error');
}
