import { anchorId } from '../../platform/routing/arrive.js';
import { LEFT_OUT, passageOf } from './passage.js';
import { hasPublicAddress } from './permalink.js';
import type { Copied } from './quote.js';

const KEPT = new Set(
  'a b blockquote br caption dd dl dt em h1 h2 h3 h4 i li ol p strong sub sup table tbody td th thead tr ul'.split(
    ' ',
  ),
);
const ON_A_LINE = 'article, details, div, figcaption, figure, main, section';
const ATTRIBUTES = ['colspan', 'dir', 'lang', 'rowspan', 'start'];
/** Without these around it, a piece of a table or a list is none. */
const AROUND = 'table, thead, tbody, tr, ul, ol, dl';

/**
 * For the document's `copy`: in place of what the screen shows, with the colours of its theme and
 * addresses on this computer, the words in their order with addresses that lead there from anywhere.
 */
export function copyPlainly(event: ClipboardEvent): void {
  const selection = getSelection();
  if (event.defaultPrevented || !event.clipboardData || !selection || selection.isCollapsed) return;
  if (event.target instanceof Element && event.target.closest('input, textarea')) return;
  const copied = plainCopy(selection.getRangeAt(0));
  // Words of buttons alone: whoever selects those wants them.
  if (copied.text === '') return;
  event.preventDefault();
  event.clipboardData.setData('text/plain', copied.text);
  event.clipboardData.setData('text/html', copied.html);
}

/** What is in the range, as text and as markup that says nothing of looks. */
export function plainCopy(range: Range): Copied {
  const box = document.createElement('div');
  box.append(...plain(range.cloneContents()));
  let around = elementOf(range.commonAncestorContainer);
  while (around?.matches(AROUND)) {
    const copy = document.createElement(around.localName);
    copy.append(...box.childNodes);
    box.append(copy);
    around = around.parentElement;
  }
  return { text: passageOf(range).text, html: box.innerHTML };
}

const elementOf = (node: Node): Element | null =>
  node instanceof Element ? node : node.parentElement;

function plain(parent: Node): Node[] {
  return [...parent.childNodes].flatMap((node) => {
    if (node instanceof Text) return [document.createTextNode(node.data)];
    if (!(node instanceof Element) || node.matches(LEFT_OUT)) return [];
    const inside = plain(node);
    const address = node instanceof HTMLAnchorElement ? addressOf(node) : undefined;
    const isLine = node.matches(ON_A_LINE);
    const isKept = node.localName === 'a' ? address !== undefined : KEPT.has(node.localName);
    if (!isKept && !isLine) return inside;
    const copy = document.createElement(isLine ? 'div' : node.localName);
    for (const name of ATTRIBUTES) {
      const value = node.getAttribute(name);
      if (value !== null) copy.setAttribute(name, value);
    }
    if (address !== undefined) copy.setAttribute('href', address);
    copy.append(...inside);
    return [copy];
  });
}

/** Where a link leads from another computer too: a citation, to its source itself. */
function addressOf(link: HTMLAnchorElement): string | undefined {
  const { cite } = link.dataset;
  const source = cite && document.getElementById(anchorId(`source-${cite}`));
  const target = source ? source.querySelector<HTMLAnchorElement>('a[href^="http"]') : null;
  const href = (target ?? link).getAttribute('href') ?? '';
  if (/^(?:https?|mailto|tel):/.test(href)) return href;
  return hasPublicAddress() ? new URL(href, document.baseURI).href : undefined;
}
