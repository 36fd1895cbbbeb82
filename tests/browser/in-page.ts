/*
 * Looks at a page from within: each function is sent to the browser whole, and answers with what is
 * wrong in words.
 */

/** Words in plain letters, in text, names, hints and the title. */
export function plainWords(): string[] {
  const found = new Set<string>();
  // Codes of printouts, paper sizes, file endings, addresses: the same in every language.
  const same =
    /https?:\S+|\b[0-9a-f]{64}\b|\b[\w-]+(?:\.[\w-]+)+\b\S*|\b[0-9A-Z]{4}-[0-9A-Z]{4}\b|\ben-\S+|\bA4\b|\bPDF\b/g;
  // What the test itself asked for, as an address or a question.
  const asked: string[] = decodeURIComponent(location.hash).match(/[A-Za-z]+/g) ?? [];
  const note = (text: string | null, where: string) => {
    const strange = text
      ?.replaceAll(same, '')
      .split(/\b/)
      .filter((word) => !asked.includes(word));
    const words = strange?.join('').match(/[A-Za-z]{2,}/g) ?? [];
    if (words.length > 0) found.add(`“${words.join(' ')}” in ${where}`);
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!element || element.closest('script, style, noscript')) continue;
    // An address that may break anywhere is many texts.
    if (/^\S+\.\S+\/\S*$/.test(element.textContent.trim())) continue;
    if (element.checkVisibility()) note(node.textContent, element.localName);
  }
  for (const element of document.querySelectorAll('*')) {
    for (const name of [
      'aria-label',
      'aria-description',
      'aria-roledescription',
      'aria-valuetext',
      'title',
      'placeholder',
      'alt',
    ]) {
      note(element.getAttribute(name), `${element.localName} ${name}`);
    }
    for (const part of ['::before', '::after']) {
      const { content } = getComputedStyle(element, part);
      if (content.startsWith('"')) note(content, element.localName + part);
    }
  }
  note(document.title, 'title');
  return [...found];
}

/** Texts that are cut off, or stick out of their button, field label or the window. */
export function clipped(): string[] {
  const found = new Set<string>();
  const name = (element: Element) =>
    `${element.localName}.${element.className.trim().replaceAll(/\s+/g, '.')} “${element.textContent.trim().slice(0, 40)}”`;
  const excess = document.documentElement.scrollWidth - innerWidth;
  if (excess > 0) found.add(`the page is ${String(excess)} px too wide`);
  for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('svg')) continue;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    // Words for screen readers only are cut off by intent.
    if (box.width <= 2 || box.height <= 2 || style.clipPath !== 'none') continue;
    const hides = ['hidden', 'clip'].includes(style.overflowX);
    if (hides && element.scrollWidth > element.clientWidth + 1)
      found.add(`cut off: ${name(element)}`);
    if (!element.matches('button, a.button, summary, label, .chip, [role=option], th, legend'))
      continue;
    const range = document.createRange();
    range.selectNodeContents(element);
    const text = range.getBoundingClientRect();
    // So are words for screen readers within it.
    if ([...element.children].some((child) => getComputedStyle(child).clipPath !== 'none'))
      continue;
    if (text.width === 0 || style.display === 'inline') continue;
    const out =
      text.left < box.left - 1 || text.right > box.right + 1 || text.bottom > box.bottom + 2;
    if (out) found.add(`sticks out: ${name(element)}`);
  }
  return [...found];
}

/** Parts of the frame that lie over each other. */
export function overlaps(): string[] {
  const found: string[] = [];
  const check = (elements: Element[]) => {
    const shown = elements.filter((one) => one.checkVisibility({ visibilityProperty: true }));
    const boxes = shown.map((one) => [one.getBoundingClientRect(), one.className] as const);
    boxes.forEach(([one, first], index) => {
      for (const [other, second] of boxes.slice(index + 1)) {
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        if (across > 1 && down > 1) found.push(`${first} lies over ${second}`);
      }
    });
  };
  check([...document.querySelectorAll('header.header > *')]);
  check([...document.querySelectorAll('#app > .columns > *')]);
  const brand = document.querySelector('.brand a')?.getBoundingClientRect();
  const mirrored = document.documentElement.dir === 'rtl';
  if (brand && mirrored && brand.left + brand.right < innerWidth)
    found.push('the brand is not at the right');
  return found;
}

/** What is wrong with the headings and landmarks by which a screen reader's user finds the way. */
export function structure(): string[] {
  const found: string[] = [];
  const all = (selector: string) =>
    [...document.querySelectorAll<HTMLElement>(selector)].filter((one) => one.checkVisibility());
  const levels = all('main :is(h1, h2, h3, h4, h5)').map(({ tagName }) => Number(tagName[1]));
  if (all('h1').length !== 1) found.push(`${String(all('h1').length)} headings of the first level`);
  levels.forEach((level, index) => {
    if (level - (levels[index - 1] ?? 0) > 1) found.push(`headings go ${levels.join(' ')}`);
  });
  for (const [landmark, most] of [
    ['main', 1],
    ['body header.header', 1],
    ['body footer.footer', 1],
  ] as const) {
    if (all(landmark).length > most) found.push(`more than one ${landmark}`);
  }
  if (all('main').length !== 1) found.push('no main part');
  const names = all('nav').map(
    (nav) =>
      nav.getAttribute('aria-label') ??
      document.getElementById(nav.getAttribute('aria-labelledby') ?? '')?.textContent ??
      '',
  );
  if (names.includes('')) found.push('a navigation without a name');
  if (new Set(names).size < names.length)
    found.push(`navigations of one name: ${names.join(', ')}`);
  if (!document.documentElement.lang) found.push('no language');
  if (document.title.trim() === '') found.push('no title');
  if (all('[role=status], [role=alert], [aria-live]').length === 0) found.push('no live region');
  return found;
}

/** From now on everything that a screen reader would be told by itself is kept in `spoken`. */
export function listen(): void {
  const spoken: string[] = [];
  Object.assign(globalThis, { spoken });
  const said = new Map<Element, string>();
  const look = () => {
    for (const region of document.querySelectorAll('[role=status], [role=alert], [aria-live]')) {
      const text = region.textContent.trim().replaceAll(/\s+/g, ' ');
      if (text !== '' && said.get(region) !== text) spoken.push(text);
      said.set(region, text);
    }
  };
  look();
  spoken.length = 0;
  new MutationObserver(look).observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
  });
}
