import { m } from '../../../shared/messages/messages.js';
import type { InstrumentFields } from '../../../shared/schema/article.js';
import { dateText } from './dates.js';

/** The dates of an instrument in the order of its life, named: only those that are known. */
export function instrumentDates({
  adopted,
  opened,
  inForce,
}: Pick<InstrumentFields, 'adopted' | 'opened' | 'inForce'>): { name: string; value: string }[] {
  return [
    { name: m.instrument_adopted(), date: adopted },
    { name: m.instrument_opened(), date: opened },
    { name: m.instrument_in_force(), date: inForce },
  ].flatMap(({ name, date }) => (date === undefined ? [] : [{ name, value: dateText(date) }]));
}
