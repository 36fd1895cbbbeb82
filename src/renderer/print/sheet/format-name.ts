import { m } from '../../../shared/messages/messages.js';
import type { SheetFormat } from '../../../shared/print/print-job.js';

/** What a sheet of each format is called, on paper. */
export const sheetFormatName: Readonly<Record<SheetFormat, () => string>> = {
  one: m.paper_kicker_one,
  two: m.paper_sheet_kicker,
  large: m.paper_kicker_large,
};

/** What a collection of sheets of each format is called. */
export const collectionName: Readonly<Record<SheetFormat, () => string>> = {
  one: m.paper_collection_one,
  two: m.paper_collection_two,
  large: m.paper_collection_large,
};
