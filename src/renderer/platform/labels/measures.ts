import { m } from '../../../shared/messages/messages.js';
import type { FigurePageFields } from '../../../shared/schema/article.js';

/** How a figure of a figures page came about. Figures of different kinds are never compared. */
export const figureMeasureName: Readonly<
  Record<FigurePageFields['entries'][number]['measure'], () => string>
> = {
  detected: m.figure_detected,
  identified: m.figure_identified,
  estimated: m.figure_estimated,
  convicted: m.figure_convicted,
  assisted: m.figure_assisted,
  reported: m.figure_reported,
  other: m.figure_other,
};
