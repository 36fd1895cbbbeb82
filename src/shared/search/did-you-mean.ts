import type { Plan, Slot } from './plan.js';
import { tokensAmong } from './tokenize.js';

/**
 * The query with misspelt words corrected: words the edition does not have, each replaced by the
 * closest one that it has. Undefined when nothing is to be corrected or a synonym matches the words.
 * @param texts gives texts in which the corrected words stand with their accents, the best first
 */
export function didYouMean(plan: Plan, texts: () => readonly string[]): string | undefined {
  const { query, slots, alternatives } = plan;
  let corrected = '';
  let at = 0;
  for (const [position, slot] of slots.entries()) {
    const known = alternatives.some(
      ({ slots: met, synonym }) => met.includes(position) && synonym.match !== 'near',
    );
    const meant = known ? undefined : clearlyMeant(slot);
    if (meant === undefined) continue;
    const { start, end } = slot.word;
    const typed = query.text.slice(start, end);
    corrected += query.text.slice(at, start) + asWritten(meant, typed, texts());
    at = end;
  }
  return at === 0 ? undefined : corrected + query.text.slice(at);
}

/** The closest word. One that is much longer is not a correction but a completion. */
function clearlyMeant({ word, expansions }: Slot): string | undefined {
  const [nearest] = expansions;
  if (nearest?.kind !== 'close') return undefined;
  return nearest.term.length > word.term.length + 2 ? undefined : nearest.term;
}

/** The word with its accents, and with a capital where it always has one or where one was typed. */
function asWritten(term: string, typed: string, texts: readonly string[]): string {
  const form = formOf(term, texts);
  const first = typed.slice(0, 1);
  const capital = first !== '' && first === first.toUpperCase() && first !== first.toLowerCase();
  return capital ? form.slice(0, 1).toUpperCase() + form.slice(1) : form;
}

/** A form of the word in lower case, else the first one. */
function formOf(term: string, texts: readonly string[]): string {
  const wanted = new Set([term]);
  let first: string | undefined;
  for (const text of texts) {
    for (const { start, end } of tokensAmong(text, wanted)) {
      const form = text.slice(start, end);
      if (form === form.toLowerCase()) return form;
      first ??= form;
    }
  }
  return first ?? term;
}
