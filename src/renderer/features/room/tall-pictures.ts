/** Height to width from which a drawing would be too small to read on a wall. */
const TOO_TALL = 1.2;

/** Marks the pictures that no wall can hold, and opens the table behind them in their place. */
export function preferTables(sheet: Element): void {
  for (const figure of sheet.querySelectorAll<HTMLElement>('.picture')) {
    const box = figure.querySelector<SVGSVGElement>('.wide svg')?.getAttribute('viewBox');
    const [, , width = 1, height = 0] = (box ?? '').split(' ').map(Number);
    const table = figure.querySelector<HTMLDetailsElement>('.behind');
    if (!table || height / width < TOO_TALL) continue;
    figure.dataset['asTable'] = '';
    table.open = true;
  }
}
