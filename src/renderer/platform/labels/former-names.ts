import { m } from '../../../shared/messages/messages.js';
import { dateText } from './dates.js';

/** When an operation had a name it has no longer; empty where neither date is known. EDTF dates. */
export function spanText(from?: string, to?: string): string {
  if (from && to) return m.operation_former_span({ from: dateText(from), to: dateText(to) });
  if (from) return m.operation_former_from({ from: dateText(from) });
  return to ? m.operation_former_to({ to: dateText(to) }) : '';
}

/** A name an operation had, as a statement with the time in which it had it. */
export function formerNameFact<S extends readonly string[]>(former: {
  name: string;
  from?: string | undefined;
  to?: string | undefined;
  note?: string | undefined;
  doubt?: string | undefined;
  sources: S;
}): { text: string; doubt: string | undefined; sources: S } {
  const { name, from, to, note, doubt, sources } = former;
  const when = spanText(from, to);
  const words = when === '' ? name : `${name}, ${when}`;
  return { text: note ? `${words}. ${note}` : words, doubt, sources };
}
