/**
 * Puts a text on the clipboard, and the same as markup for programs that take it. Pages opened from
 * a file may have no clipboard object, and the desktop app grants none; there a selected text field
 * and the old command do it.
 */
export async function copyText(text: string, html?: string): Promise<boolean> {
  try {
    if (html === undefined) await navigator.clipboard.writeText(text);
    else await navigator.clipboard.write([new ClipboardItem(kinds(text, html))]);
    return true;
  } catch {
    return copyBySelection(text, html);
  }
}

const kinds = (text: string, html: string): Record<string, Blob> => ({
  'text/plain': new Blob([text], { type: 'text/plain' }),
  'text/html': new Blob([html], { type: 'text/html' }),
});

function copyBySelection(text: string, html?: string): boolean {
  const selection = getSelection();
  const before = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'visually-hidden';
  const addHtml = (event: ClipboardEvent) => {
    if (html === undefined) return;
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    event.clipboardData?.setData('text/html', html);
  };
  const focused = document.activeElement;
  // Inside an open dialog only its own elements can be selected; a menu closes when the focus leaves it.
  const menu = focused?.closest('details[open]');
  (document.querySelector('dialog[open]') ?? menu ?? document.body).append(field);
  field.select();
  document.addEventListener('copy', addHtml);
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way where there is no clipboard object
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', addHtml);
    field.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    if (before) {
      selection?.removeAllRanges();
      selection?.addRange(before);
    }
  }
}
