/** A piece of the page as plain text, with the numbers of the sources it cites. */
export interface Passage {
  /** Paragraphs are parted by an empty line; a citation reads `[3]`. */
  text: string;
  cited: number[];
}

/** What is for pressing or seeing only, and no text. */
export const LEFT_OUT =
  '.no-print, button, select, summary, svg, [aria-hidden="true"], .visually-hidden:not(figcaption)';
const PARTED = 'p, ul, ol, dl, table, blockquote, figure, h2, h3, h4, section';
const ON_A_LINE = 'div, li, tr, dt, dd, figcaption, br, details';

/** What is in the range, as text that can stand alone: no buttons, no drawings, tables by tabs. */
export function passageOf(range: Range): Passage {
  const writer = new Writer();
  writer.children(range.cloneContents());
  return { text: writer.text.trim(), cited: [...writer.cited].sort((a, b) => a - b) };
}

class Writer {
  text = '';
  readonly cited = new Set<number>();
  /** Line ends that are due before the next word. */
  #due = 0;

  children(parent: Node): void {
    for (const node of parent.childNodes) {
      if (node instanceof Text) this.#words(node.data);
      else if (node instanceof Element) this.#element(node);
    }
  }

  #element(element: Element): void {
    if (element.matches(LEFT_OUT)) return;
    const sources = element.getAttribute('data-sources');
    if (sources !== null) {
      this.#cite(sources);
      return;
    }
    const ends = element.matches(PARTED) ? 2 : element.matches(ON_A_LINE) ? 1 : 0;
    // A paragraph that opens a list item stands on the item's own line.
    const opensItem = element.matches('li > :first-child');
    if (!opensItem) this.#end(element.parentElement?.matches('li') ? Math.min(ends, 1) : ends);
    if (element.matches('li')) this.#words(bullet(element));
    if (element.matches('td + td, th + td, th + th') && this.#due === 0) this.text += '\t';
    this.children(element);
    this.#end(element.closest('li') ? Math.min(ends, 1) : ends);
  }

  #words(raw: string): void {
    const words = raw.replace(/\s+/g, ' ');
    const atStart = this.text === '' || this.#due > 0 || /\s$/.test(this.text);
    const shown = atStart ? words.trimStart() : words;
    if (shown === '') return;
    if (this.text !== '') this.text = this.text.trimEnd() + '\n'.repeat(this.#due) + this.#gap();
    this.#due = 0;
    this.text += shown;
  }

  /** The white space that the text ended with, where no line ends here. */
  #gap(): string {
    return this.#due > 0 ? '' : (/\s+$/.exec(this.text)?.[0] ?? '');
  }

  #cite(sources: string): void {
    const numbers = sources.split(' ').map(Number);
    numbers.forEach((number) => this.cited.add(number));
    this.#words(`[${numbers.join(', ')}]`);
  }

  #end(lines: number): void {
    this.#due = Math.max(this.#due, lines);
  }
}

function bullet(item: Element): string {
  const list = item.parentElement;
  if (!list?.matches('ol')) return '• ';
  return `${[...list.children].indexOf(item) + 1}. `;
}
