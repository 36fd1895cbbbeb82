import { createHash } from 'node:crypto';

/** Notes of the compiler beside a statement: they lead on screen and are not printed. */
const NOT_PRINTED = new Set(['terms', 'noteTerms', 'doubtTerms', 'chart', 'bar']);

/**
 * A JSON value as text in which the order of fields, absent fields and empty lists make no
 * difference: only a change of words changes it.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === undefined) return 'null';
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([key, field]) => !NOT_PRINTED.has(key) && !isNothing(field))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, field]) => `${key}:${canonical(field)}`).join(',')}}`;
}

const isNothing = (field: unknown): boolean =>
  field === undefined || (Array.isArray(field) && field.length === 0);

export const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();
