import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the files of this project share what they have packed. */
    packages: string;
  }
}

/** One folder for a whole run: a program of 190 MB is packed once, not in every file. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'field-reader-packages-'));
  project.provide('packages', folder);
  return () => rm(folder, { recursive: true, force: true });
}
