import { m } from '../../../shared/messages/messages.js';
import type { Cut } from '../../../shared/print-job.js';

/** What a sheet of each cut is called, on paper. */
export const cutName: Readonly<Record<Cut, () => string>> = {
  one: m.paper_kicker_one,
  two: m.paper_sheet_kicker,
  large: m.paper_kicker_large,
};
