/** `ENOSPC` and the like; empty for an error that is not the system's. */
export const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';
