import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  MIN_OF_KIND,
  QUERY_KINDS,
  articleOf,
  parseQueries,
  readQueries,
  type JudgedQuery,
} from './queries.js';

const CONTENT = new URL('../../resources/content/en/', import.meta.url);

let queries: JudgedQuery[];

beforeAll(async () => {
  queries = await readQueries();
});

describe('the judged queries', () => {
  it('want only articles that the edition has', () => {
    const wanted = queries.flatMap(({ targets }) => Object.keys(targets)).map(articleOf);
    const missing = wanted.filter((id) => !existsSync(new URL(`${id}.md`, CONTENT)));
    expect(missing).toEqual([]);
  });

  it('judge each article once in a query', () => {
    const doubled = queries.filter(({ targets }) => {
      const ids = Object.keys(targets).map(articleOf);
      return new Set(ids).size < ids.length;
    });
    expect(doubled.map(({ query }) => query)).toEqual([]);
  });

  it.each(QUERY_KINDS)('hold enough of the kind %s, half of them unseen', (kind) => {
    const ofKind = queries.filter((one) => one.kind === kind && ['tune', 'hold'].includes(one.set));
    const tune = ofKind.filter(({ set }) => set === 'tune').length;
    expect(ofKind.length).toBeGreaterThanOrEqual(MIN_OF_KIND[kind]);
    expect(Math.abs(2 * tune - ofKind.length)).toBeLessThanOrEqual(1);
  });

  it('stand once each, whatever the case of their letters', () => {
    const seen = new Set<string>();
    const twice = queries.filter(({ query }) => {
      const key = query.toLocaleLowerCase('en').normalize('NFC').replace(/\s+/gu, ' ').trim();
      return seen.size === seen.add(key).size;
    });
    expect(twice.map(({ query }) => query)).toEqual([]);
  });
});

describe('the reader of judged queries', () => {
  const entry = (kind: string, targets: string): string =>
    `- query: x\n  kind: ${kind}\n  set: tune\n  targets: ${targets}\n`;

  it.each([
    ['a query without an answer to look for', entry('term', '{}')],
    ['a query that no article answers best', entry('term', '{ topics/nrm: 2 }')],
    ['a target for a query that has no answer', entry('none', '{ topics/nrm: 3 }')],
    ['a grade outside 1 to 3', entry('term', '{ topics/nrm: 4 }')],
    ['an unknown kind', entry('guess', '{ topics/nrm: 3 }')],
    ['a query that YAML reads as a number', entry('term', '{ topics/nrm: 3 }').replace('x', '557')],
  ])('refuses %s', (_fault, yaml) => {
    expect(() => parseQueries(yaml)).toThrow();
  });

  it('reads articles and sections as targets', () => {
    const [read] = parseQueries(
      entry('term', "{ topics/nrm: 3, 'topics/smuggling#key-points': 1 }"),
    );
    expect(read?.targets).toEqual({ 'topics/nrm': 3, 'topics/smuggling#key-points': 1 });
  });
});
