import { fitSlide, type Fit } from './fit.js';
import { preferTables } from './tall-pictures.js';
import { leadsOn, numberItems, showUnits, unitsOf } from './units.js';

/** Pixels of the root element at a window of 1280 × 720, from large down to the floor, and below. */
const SIZES = [38, 35, 32, 29, 26.5, 24];
const BELOW_FLOOR = [21, 18.5, 16, 14, 12, 10];
/** Never smaller than this floor, however small the window: the text is scrolled before that. */
const LEAST = 12;

/** How much larger the window is than the one the sizes are meant for. */
export const windowScale = (): number => Math.min(innerWidth / 1100, innerHeight / 720);

/** Everything is set in `rem`: one size turns the whole sheet. */
export function setRoot(size: number | undefined): void {
  document.documentElement.style.fontSize = size === undefined ? '' : `${size}px`;
}

/** Measures a sheet in its place. Leaves the root at the size tried last. */
export function measure(sheet: HTMLElement): Fit {
  const body = bodyOf(sheet);
  const scale = windowScale();
  const sized = (size: number) => Math.max(LEAST, Math.round(size * scale * 4) / 4);
  preferTables(body);
  const units = unitsOf(body);
  numberItems(body);
  let set: number | undefined;
  return fitSlide({
    count: units.length,
    sizes: SIZES.map(sized),
    below: BELOW_FLOOR.map(sized),
    keepWithNext: (index) => leadsOn(units[index] ?? body),
    fits: (size, from, to) => {
      if (size !== set) setRoot(size);
      set = size;
      showUnits(sheet, units, from, to);
      return holds(sheet);
    },
  });
}

/** Sets a sheet as it was measured and shows one of its screens. */
export function layOut(sheet: HTMLElement, { size, starts }: Fit, part: number): void {
  const body = bodyOf(sheet);
  preferTables(body);
  const units = unitsOf(body);
  setRoot(size);
  numberItems(body);
  showUnits(sheet, units, starts[part] ?? 0, starts[part + 1] ?? units.length);
}

export function bodyOf(sheet: HTMLElement): HTMLElement {
  const body = sheet.querySelector<HTMLElement>('[data-room-body]');
  if (!body) throw new Error('Field Reader: a sheet without a body');
  return body;
}

/** True when nothing of the sheet is cut or has to be scrolled. */
function holds(sheet: HTMLElement): boolean {
  const body = bodyOf(sheet);
  if (overflows(body)) return false;
  return ![...body.querySelectorAll<HTMLElement>('[role="group"]')].some(overflows);
}

const overflows = (box: HTMLElement): boolean =>
  box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1;
