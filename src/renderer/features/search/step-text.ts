import { m } from '../../../shared/messages/messages.js';
import type { SearchStep } from '../../../shared/search/search.js';

/** What to say above results of a match tier; nothing when the rows speak for themselves. */
export function stepText(step: SearchStep, first = true): string | undefined {
  switch (step) {
    case 'phrase':
      return m.search_step_phrase();
    case 'close':
      return first ? m.search_step_close() : m.search_step_close_more();
    case 'any':
      return first ? m.search_step_any() : m.search_step_any_more();
    case 'mixed':
      return m.search_step_mixed();
    // All words need no label, and a page found by another term says which.
    case 'all':
    case 'synonym':
    case 'none':
      return undefined;
  }
}
