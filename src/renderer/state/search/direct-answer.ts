import { readReferences } from '../../../shared/edition/reference.js';
import { NO_ANSWER, type SearchHit } from '../../../shared/search/search.js';
import type { Edition } from '../../platform/edition/edition.js';
import type { Answered } from './messages.js';
import type { SearchClient } from './search-client.svelte.js';
import type { Ask } from './search-query.svelte.js';

/** Asks the index, unless what was typed is a page's reference: then that page is the answer. */
export const askWith =
  (search: SearchClient, edition: Edition): Ask =>
  (question) => {
    const direct = directAnswer(question.query, edition);
    return direct ? Promise.resolve(direct) : search.ask(question);
  };

/** The page of the first reference in a text that the edition has; undefined where there is none. */
export function directAnswer(typed: string, edition: Edition): Answered | undefined {
  for (const { id, at } of readReferences(typed)) {
    const entry = edition.find(id);
    if (!entry) continue;
    const section = entry.sections.find(({ slug }) => slug === at);
    const hit: SearchHit = {
      article: entry.id,
      type: entry.type,
      title: unmarked(entry.title),
      slug: section?.slug ?? '',
      heading: unmarked(section?.title ?? ''),
      snippet: unmarked(entry.summary),
      score: 1,
      more: 0,
      others: [],
      step: 'all',
      lacks: [],
    };
    return { ...NO_ANSWER, step: 'all', hits: [hit], total: 1, suggestions: [] };
  }
  return undefined;
}

const unmarked = (text: string): SearchHit['title'] => ({ text, marks: [] });
