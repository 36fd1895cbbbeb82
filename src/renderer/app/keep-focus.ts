/**
 * Where the control that had the focus goes away (Undo, Dismiss, a page that is left), the browser
 * lets the focus fall to nowhere, and who goes by keyboard or ear starts again at the top. Here it
 * goes to the heading of the page instead, or to the first button of the dialog that is open.
 * @returns a function that stops watching
 */
export function keepFocus(): () => void {
  let last: Element | undefined;
  const remember = ({ target }: FocusEvent): void => {
    if (target instanceof Element) last = target;
  };
  const look = (): void => {
    if (!last || last.isConnected || document.activeElement !== document.body) return;
    const dialog = document.querySelector('dialog[open]');
    const next = dialog ? dialog.querySelector('button') : document.querySelector('h1[tabindex]');
    if (next instanceof HTMLElement) next.focus({ preventScroll: true });
  };
  const watch = new MutationObserver(look);
  document.addEventListener('focusin', remember);
  watch.observe(document.body, { childList: true, subtree: true });
  return () => {
    document.removeEventListener('focusin', remember);
    watch.disconnect();
  };
}
