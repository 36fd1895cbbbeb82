/** What went wrong inside the app or the stand-in: a test that closes the app hears of it. */
export const faults: string[] = [];

export function fault(error: unknown): void {
  faults.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
}
