/** Puts the caret in the search box, with what stands there selected unless told otherwise. */
export function focusSearch(select = true): void {
  const input = document.getElementById('search');
  if (!(input instanceof HTMLInputElement)) return;
  input.focus();
  if (select) input.select();
  else input.setSelectionRange(input.value.length, input.value.length);
}
