import { foldWithOffsets } from '../../shared/search/fold.js';

/** Where a text stands on the page, in reading order. */
const BLOCKS =
  'p, li, h1, h2, h3, h4, td, th, dd, dt, figcaption, summary, blockquote, text, button';
const UNSEEN = '[hidden], .visually-hidden, .no-print, script, style';

/** Text nodes that read as one line, with the text they give together. */
interface Line {
  text: string;
  nodes: { node: Text; from: number }[];
}

/** The lines of text below an element. A word may run over several nodes, never over two blocks. */
function linesOf(root: Element): Line[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const lines: Line[] = [];
  let block: Element | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!(node instanceof Text) || !parent || parent.closest(UNSEEN)) continue;
    if (!parent.checkVisibility()) continue;
    const own = parent.closest(BLOCKS);
    let line = lines.at(-1);
    if (!line || own !== block) {
      line = { text: '', nodes: [] };
      lines.push(line);
      block = own;
    }
    line.nodes.push({ node, from: line.text.length });
    line.text += node.data;
  }
  return lines;
}

/**
 * Every place where the words stand, letters compared as the search compares them: without regard
 * to case, accents or script.
 */
export function findText(root: Element, wanted: string): Range[] {
  const { folded: key } = foldWithOffsets(wanted.trim().replace(/\s+/g, ' '));
  if (key === '') return [];
  const ranges: Range[] = [];
  for (const line of linesOf(root)) {
    const { folded, offsets } = foldWithOffsets(line.text.replace(/\s/g, ' '));
    for (let at = folded.indexOf(key); at >= 0; at = folded.indexOf(key, at + key.length)) {
      const start = offsets[at] ?? 0;
      const last = offsets[at + key.length - 1] ?? start;
      const width = (line.text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1;
      const range = rangeOf(line, start, last + width);
      if (range) ranges.push(range);
    }
  }
  return ranges;
}

function rangeOf({ nodes }: Line, start: number, end: number): Range | undefined {
  const first = nodes.findLast(({ from }) => from <= start);
  const last = nodes.findLast(({ from }) => from < end);
  if (!first || !last) return undefined;
  const range = document.createRange();
  range.setStart(first.node, start - first.from);
  range.setEnd(last.node, Math.min(end - last.from, last.node.length));
  return range;
}
