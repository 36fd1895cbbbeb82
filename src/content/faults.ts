/** One thing wrong with the content, told so that a writer can mend it. */
export interface Fault {
  /** Relative to the content folder, `/` on every system. */
  path: string;
  /** 1-based. */
  line: number;
  what: string;
  mend: string;
}

/** Collects every fault of a run, so that a writer mends all of them at once. */
export class Faults {
  readonly #found: Fault[] = [];

  add(path: string, line: number, what: string, mend: string): void {
    this.#found.push({ path, line, what, mend });
  }

  get any(): boolean {
    return this.#found.length > 0;
  }

  /** All faults by path and line; the same fault at the same place is told once. */
  list(): Fault[] {
    const unique = new Map(this.#found.map((fault) => [formatFault(fault), fault]));
    return [...unique.values()].sort(
      (a, b) =>
        a.path.localeCompare(b.path, 'en') || a.line - b.line || a.what.localeCompare(b.what, 'en'),
    );
  }
}

/** `path:line what; how to mend it` */
export function formatFault({ path, line, what, mend }: Fault): string {
  return `${path}:${line} ${what}; ${mend}`;
}

/** Thrown when a compile found faults: nothing was written. */
export class ContentFaultsError extends Error {
  constructor(readonly faults: readonly Fault[]) {
    super(
      `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} in the content:\n` +
        faults.map(formatFault).join('\n'),
    );
    this.name = 'ContentFaultsError';
  }
}
