import { LineCounter, parseDocument, isMap, isPair, isScalar, isSeq, type Document } from 'yaml';
import type { z } from 'zod';
import type { Faults } from './faults.js';

/** YAML checked against a schema, with a way from a value back to its line. */
export interface CheckedYaml<T> {
  value: T;
  /** The 1-based line, in the file, of the value at this path (or of its nearest parent). */
  lineOf: (path: readonly PropertyKey[]) => number;
}

/**
 * Parses and validates YAML. Faults name the line of the value they speak of.
 * @param firstLine the file's line on which the YAML text begins
 * @returns undefined when there were faults
 */
export function checkYaml<T>(
  text: string,
  schema: z.ZodType<T>,
  path: string,
  firstLine: number,
  faults: Faults,
): CheckedYaml<T> | undefined {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const lineAt = (offset: number) => counter.linePos(offset).line + firstLine - 1;
  if (document.errors.length > 0) {
    for (const error of document.errors) {
      faults.add(
        path,
        lineAt(error.pos[0]),
        `YAML: ${error.message}`,
        'mend the line; quote text that holds ": " or "#"',
      );
    }
    return undefined;
  }
  const lineOf = (keys: readonly PropertyKey[]) => lineAt(offsetOf(document, keys));
  const result = schema.safeParse(document.toJS() ?? {});
  if (result.success) return { value: result.data, lineOf };
  for (const issue of result.error.issues) reportIssue(issue, path, lineOf, faults);
  return undefined;
}

function reportIssue(
  issue: z.core.$ZodIssue,
  path: string,
  lineOf: (keys: readonly PropertyKey[]) => number,
  faults: Faults,
): void {
  const name = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      faults.add(
        path,
        lineOf([...issue.path, key]),
        `unknown field "${[...issue.path, key].map(String).join('.')}"`,
        'remove it or correct its spelling',
      );
    }
    return;
  }
  const missing = issue.code === 'invalid_type' && issue.message.includes('received undefined');
  if (missing) {
    faults.add(path, lineOf(issue.path), `"${name}" is missing`, 'add the field');
    return;
  }
  const own =
    issue.code === 'custom' || issue.code === 'invalid_format' || issue.code === 'too_small';
  faults.add(
    path,
    lineOf(issue.path),
    `"${name}" ${own ? issue.message : `is not valid: ${issue.message}`}`,
    'see the field in src/shared/schema/',
  );
}

/** Where the value at a path stands; falls back to the nearest parent that exists. */
function offsetOf(document: Document.Parsed, keys: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = document.contents?.range[0] ?? 0;
  for (const key of keys) {
    let next: unknown;
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && item.key.value === key,
      );
      if (pair && isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
      next = pair?.value;
    } else if (isSeq(node)) {
      next = node.items[Number(key)];
      const range = (next as { range?: [number, number, number] } | undefined)?.range;
      offset = range?.[0] ?? offset;
    }
    if (next === undefined || next === null) break;
    node = next;
  }
  return offset;
}
