/** Whether a key asks for something: the letter alone, where no text is being typed. */
export function asksFor(event: KeyboardEvent, letter: string): boolean {
  const target = event.target instanceof Element ? event.target : null;
  const typing = target?.closest('input, textarea, select, [contenteditable], dialog') != null;
  const modified = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
  return event.key.toLowerCase() === letter && !typing && !modified && !event.defaultPrevented && !event.repeat; // prettier-ignore
}
