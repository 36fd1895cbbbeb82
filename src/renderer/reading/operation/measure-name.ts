import { m } from '../../../shared/messages/messages.js';
import type { Figure } from '../../../shared/schema/article.js';

/** What a figure counts, in words. */
export const measureName: Readonly<Record<Figure['measure'], () => string>> = {
  'potential victims': m.measure_potential,
  'identified victims': m.measure_identified,
  'assisted victims': m.measure_assisted,
  estimated: m.measure_estimated,
  investigations: m.measure_investigations,
  prosecutions: m.measure_prosecutions,
  convictions: m.measure_convictions,
  other: m.measure_other,
};
