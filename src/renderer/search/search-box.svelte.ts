import type { SearchHit } from '../../shared/search/search.js';
import { SearchQuery, type Ask } from './search-query.svelte.js';

/** Rows in the panel under the box; the full page of results has the rest. */
export const PANEL_ROWS = 6;

/** The search box as a combobox: what is typed, whether its list is open, which row is active. */
export class SearchBoxState {
  readonly query: SearchQuery;
  open = $state(false);
  /** The active row, or -1 for the box itself. */
  active = $state(-1);

  constructor(ask: Ask) {
    this.query = new SearchQuery(ask, PANEL_ROWS);
  }

  get hits(): SearchHit[] {
    return this.query.answer?.hits ?? [];
  }

  type(text: string): Promise<void> {
    this.open = text.trim() !== '';
    this.active = -1;
    return this.query.put(text);
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
      this.open = this.query.text.trim() !== '';
      return;
    }
    const places = this.hits.length + 1;
    this.active = ((this.active + 1 + step + places) % places) - 1;
  }

  /** The row that Enter opens: the active one, else the first of an answer to what was typed. */
  get chosen(): SearchHit | undefined {
    if (this.active >= 0) return this.hits[this.active];
    return this.query.waiting ? undefined : this.hits[0];
  }
}
