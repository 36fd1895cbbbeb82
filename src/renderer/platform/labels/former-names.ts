import { m } from '../../../shared/messages/messages.js';
import { dateText } from './dates.js';

/** When an operation had a name it has no longer; empty where neither date is known. EDTF dates. */
export function spanText(from?: string, to?: string): string {
  if (from && to) return m.operation_former_span({ from: dateText(from), to: dateText(to) });
  if (from) return m.operation_former_from({ from: dateText(from) });
  return to ? m.operation_former_to({ to: dateText(to) }) : '';
}
