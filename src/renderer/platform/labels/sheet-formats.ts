import { m } from '../../../shared/messages/messages.js';
import type { SheetFormat } from '../../../shared/print/paper.js';

/** The formats of a fact sheet where one is chosen. */
export const sheetFormatChoiceName: Readonly<Record<SheetFormat, () => string>> = {
  one: m.cut_one,
  two: m.cut_two,
  large: m.cut_large,
};
