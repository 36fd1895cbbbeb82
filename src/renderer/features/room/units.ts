/** Elements that hold blocks and are none. */
const HOLDERS = new Set(['DIV', 'UL', 'OL', 'DL', 'TABLE', 'TBODY', 'SECTION', 'DETAILS']);
/** What repeats with every screen that shows a part of what it heads. */
const REPEATED = new Set(['THEAD', 'CAPTION', 'COLGROUP', 'SUMMARY']);
/** Sources that one block may cite before its screen refers to the article's list instead. */
const MAX_NAMED = 12;
/** Set on what another screen shows. */
export const OFF = 'data-off';

/** The blocks of a slide between which it may be split, in order. */
export function unitsOf(holder: Element): HTMLElement[] {
  return [...holder.children].flatMap((child) => {
    if (!(child instanceof HTMLElement) || REPEATED.has(child.tagName)) return [];
    if (isRow(child)) return partsOf(child);
    if (child.matches('.drawings')) return [];
    if (child.matches('[data-as-table]')) return unitsOf(child);
    const holds = HOLDERS.has(child.tagName) && child.children.length > 0 && !hasOwnText(child);
    return holds ? unitsOf(child) : [child];
  });
}

/** A heading, or a sentence that ends in a colon. */
export const leadsOn = (unit: Element): boolean =>
  unit.matches('h2, h3, h4, figcaption') || /:\s*$/.test(unit.textContent);

/** Shows the blocks from `from` to before `to`, and of the sources those that they cite. */
export function showUnits(
  sheet: Element,
  units: readonly HTMLElement[],
  from: number,
  to: number,
): void {
  for (const off of sheet.querySelectorAll(`[${OFF}]`)) off.removeAttribute(OFF);
  const kept = new Set<Element>();
  for (const unit of units.slice(from, to)) {
    for (let at: Element | null = unit; at && at !== sheet; at = at.parentElement) kept.add(at);
  }
  for (const unit of units) {
    // What holds only blocks of other screens takes no room either.
    for (let at: Element | null = unit; at && at !== sheet && !kept.has(at); at = at.parentElement)
      at.setAttribute(OFF, '');
  }
  const cites = [...sheet.querySelectorAll<HTMLElement>('[data-sources]')];
  const cited = new Set(
    cites
      .filter((cite) => cite.closest(`[${OFF}], .picture:not([data-as-table]) .behind`) === null)
      .flatMap((cite) => (cite.dataset['sources'] ?? '').split(' ')),
  );
  // A picture over a whole history has more than any wall holds beside it.
  const many = to - from === 1 && cited.size > MAX_NAMED;
  for (const source of sheet.querySelectorAll<HTMLElement>('[data-source]'))
    source.toggleAttribute(OFF, many || !cited.has(source.dataset['source'] ?? ''));
  sheet.querySelector('[data-many-sources]')?.toggleAttribute(OFF, !many);
}

/** Keeps the numbers of ordered lists when their first items stand on another screen. */
export function numberItems(sheet: Element): void {
  for (const list of sheet.querySelectorAll('ol')) {
    [...list.children].forEach((item, index) => {
      if (item instanceof HTMLLIElement) item.value = index + 1;
    });
  }
}

const isRow = (element: Element): boolean =>
  element.matches('li, tr') || element.parentElement?.tagName === 'DL';

/** A row with a list or several paragraphs may be split between them; the rest of it repeats. */
function partsOf(row: HTMLElement): HTMLElement[] {
  const items = [...row.querySelectorAll<HTMLElement>('li')].filter(
    (item) => item.parentElement?.closest('li, tr, dl > div') === row,
  );
  if (items.length > 1) return items;
  const paragraphs = [...row.querySelectorAll<HTMLElement>(':scope > * > p')];
  return paragraphs.length > 1 ? paragraphs : [row];
}

const hasOwnText = (element: Element): boolean =>
  [...element.childNodes].some(
    (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
  );
