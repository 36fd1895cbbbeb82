/** `ENOSPC` and the like; empty for an error that is not the system's. */
export const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/**
 * The same, else the kind of error. For the crash log: an error's message may name a file or an
 * address, and so say what was read.
 */
export const errorKind = (error: unknown): string =>
  errorCode(error) || (error instanceof Error ? error.name : typeof error);
