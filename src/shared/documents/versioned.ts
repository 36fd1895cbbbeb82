import { z } from 'zod/mini';

/** What a small JSON text with a version turned out to be. */
export type Versioned<T> =
  | { state: 'ok'; value: T }
  /** From a newer version of the app, which will want it back: not to be written over. */
  | { state: 'newer' }
  | { state: 'faulty' };

/**
 * Reads a JSON text that names its version. Never throws.
 * @param schema of this version; what it does not know beside what it does is a newer version's too
 * @param version the newest that is known here
 */
export function readVersioned<T>(
  text: string,
  schema: z.ZodMiniType<T>,
  version: number,
): Versioned<T> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { state: 'faulty' };
  }
  const result = z.safeParse(schema, value);
  if (result.success) return { state: 'ok', value: result.data };
  const found = z.safeParse(z.object({ version: z.int() }), value);
  if (found.success && found.data.version > version) return { state: 'newer' };
  const onlyMore = result.error.issues.every(({ code }) => code === 'unrecognized_keys');
  return { state: onlyMore ? 'newer' : 'faulty' };
}
