/**
 * Puts a text on the clipboard. Pages opened from a file may have no clipboard object; there a
 * selected text field and the old command do it.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'visually-hidden';
  // Inside an open dialog only the dialog's own elements can be selected.
  (document.querySelector('dialog[open]') ?? document.body).append(field);
  field.select();
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way where there is no clipboard object
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
  }
}
