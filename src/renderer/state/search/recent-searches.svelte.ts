/** What was searched for since the app was opened. Kept in memory only: a shared laptop tells nothing. */
export class RecentSearches {
  list = $state.raw<readonly string[]>([]);

  /** Puts a query first. Upper and lower case are the same query; the oldest go. */
  note(query: string): void {
    const text = query.trim();
    if (text === '') return;
    const same = (other: string) => other.toLowerCase() === text.toLowerCase();
    this.list = [text, ...this.list.filter((other) => !same(other))].slice(0, MOST);
  }

  clear(): void {
    this.list = [];
  }
}

const MOST = 8;
