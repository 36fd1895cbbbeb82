import type { Answer } from '../../../shared/search/answer.js';
import type { SearchHit } from '../../../shared/search/search.js';
import type { Suggestion } from '../../../shared/search/suggest.js';
import { RecentSearches } from './recent-searches.svelte.js';
import { SearchQuery, type Ask } from './search-query.svelte.js';

/** Rows in the panel under the box; the full page of results has the rest. */
export const PANEL_ROWS = 6;

/** In a longer text the field scrolls, and a completion drawn over it would stand in the wrong place. */
const MAX_COMPLETED = 30;

/** A row of the list under the box. */
export type BoxRow =
  | { kind: 'answer'; answer: Answer }
  | { kind: 'hit'; hit: SearchHit }
  | { kind: 'recent'; query: string };

/** The search box as a combobox: what is typed, whether its list is open, which row is active. */
export class SearchBoxState {
  readonly query: SearchQuery;
  readonly recent = new RecentSearches();
  open = $state(false);
  /** The active row, or -1 for the box itself. */
  active = $state(-1);

  constructor(ask: Ask) {
    this.query = new SearchQuery(ask, { source: 'box', limit: PANEL_ROWS, suggest: true });
  }

  get hits(): SearchHit[] {
    return this.query.answer?.hits ?? [];
  }

  /** The sentence that answers what is typed; it is the first row. */
  get answer(): Answer | undefined {
    return this.query.answer?.answer;
  }

  get empty(): boolean {
    return this.query.text.trim() === '';
  }

  /** Results of what is typed; while nothing is, what was searched for before. */
  get rows(): BoxRow[] {
    if (this.empty) return this.recent.list.map((query) => ({ kind: 'recent', query }));
    const { answer } = this;
    const hits = this.hits.map((hit): BoxRow => ({ kind: 'hit', hit }));
    return answer ? [{ kind: 'answer', answer }, ...hits] : hits;
  }

  get suggestions(): Suggestion[] {
    return this.query.answer?.suggestions ?? [];
  }

  /** The rest of the first suggestion that goes on where the typing stands; accepted with one key. */
  get completion(): string {
    const typed = this.query.text;
    if (this.empty || this.query.waiting || typed.length > MAX_COMPLETED) return '';
    const start = typed.toLowerCase();
    const goingOn = this.suggestions
      .map((suggestion) => suggestion.text)
      .filter((one) => one.toLowerCase().startsWith(start));
    // Whoever has typed a whole name wants that, and not a longer one.
    if (goingOn.some((one) => one.length === typed.length)) return '';
    return goingOn[0]?.slice(typed.length) ?? '';
  }

  type(text: string): Promise<void> {
    this.open = text.trim() !== '' || this.recent.list.length > 0;
    this.active = -1;
    return this.query.put(text);
  }

  /** Shows the list when there is something to show. */
  openList(): void {
    this.open = !this.empty || this.recent.list.length > 0;
  }

  /** Shows the query of the page that was gone to, with the list closed. */
  show(text: string): void {
    this.close();
    if (text !== this.query.text) void this.query.put(text);
  }

  close(): void {
    this.open = false;
    this.active = -1;
  }

  /** Moves the active row; past either end it is the box again. */
  move(step: 1 | -1): void {
    if (!this.open) {
      this.openList();
      return;
    }
    const places = this.rows.length + 1;
    this.active = ((this.active + 1 + step + places) % places) - 1;
  }

  /** The row that Enter opens: the active one, else the first of an answer to what was typed. */
  get chosen(): BoxRow | undefined {
    if (this.active >= 0) return this.rows[this.active];
    return this.empty || this.query.waiting ? undefined : this.rows[0];
  }
}
