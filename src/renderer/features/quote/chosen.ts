import { anchorId } from '../../platform/routing/arrive.js';

/** The part of an article that can be quoted. */
const BODY = '[data-quotable]';

/** The selected text, as far as it lies in the article. Undefined where nothing of it is selected. */
export function selectedIn(article: Element): Range | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const body = article.querySelector(BODY);
  if (!body?.contains(range.commonAncestorContainer)) return undefined;
  return range.toString().trim() === '' ? undefined : range;
}

/** The section in which a range begins, by its slug. */
export function sectionOf(range: Range, slugs: readonly string[]): string | undefined {
  const { startContainer: start } = range;
  const element = start instanceof Element ? start : start.parentElement;
  // A section of depth 3 stands beside those of depth 2, not in them.
  return slugs.find((slug) => element?.closest(`[id="${anchorId(slug)}"]`));
}

/** All of a section below its heading, or of the article. */
export function wholeOf(article: Element, slug?: string): Range | undefined {
  const range = document.createRange();
  if (slug === undefined) {
    const body = article.querySelector(BODY);
    if (!body) return undefined;
    range.selectNodeContents(body);
    return range;
  }
  const section = document.getElementById(anchorId(slug));
  if (!section) return undefined;
  range.selectNodeContents(section);
  if (section.firstElementChild) range.setStartAfter(section.firstElementChild);
  return range;
}
