import * as nodeModule from 'node:module';

/** Not in every Node that this can run in, and not in the types of the oldest. */
interface Caching {
  enableCompileCache?: (folder: string) => unknown;
}

/** Lets Node keep the compiled form of the main process's code. A folder it cannot write is no fault. */
export function keepCompiledCode(folder: string): void {
  (nodeModule as Caching).enableCompileCache?.(folder);
}
