import { m } from '../../shared/messages/messages.js';
import type { SearchStep } from '../../shared/search/search.js';

/** What to say about the rung of the ladder that answered; nothing when it is the plain one. */
export function stepText(step: SearchStep): string | undefined {
  if (step === 'phrase') return m.search_step_phrase();
  if (step === 'close') return m.search_step_close();
  if (step === 'any') return m.search_step_any();
  return undefined;
}
