/** Paper sizes a job can ask for. A4 is the default; nothing is guessed from the system's region. */
export const PAPERS = ['A4', 'Letter'] as const;
export type Paper = (typeof PAPERS)[number];

/** How much a fact sheet says: the essentials on one page, the whole on two, or the whole in large print. */
export const SHEET_FORMATS = ['one', 'two', 'large'] as const;
export type SheetFormat = (typeof SHEET_FORMATS)[number];
