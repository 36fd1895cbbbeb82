import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { ARTICLE_TYPES, type ArticleType } from '../src/shared/edition/edition.js';
import { SearchFileError } from '../src/shared/search/search-file.js';
import { EditionSearch, type SearchSettings } from '../src/shared/search/search.js';
import { format, listing } from './search-listing.js';

/**
 * `npm run search -- "debt bondage" [--json] [--lang en] [--limit 10] [--type topic]
 * [--country Albania] [--explain]`, or `--queries FILE` (a JSON array of strings): asks the built
 * edition with the same code as the app.
 */
const USAGE = `Usage: npm run search -- "words" [--json] [--lang en] [--limit 10] [--queries FILE]
         [--type TYPE] [--country NAME] [--explain]
TYPE is one of: ${ARTICLE_TYPES.join(', ')}`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      lang: { type: 'string', default: 'en' },
      limit: { type: 'string', default: '10' },
      queries: { type: 'string' },
      type: { type: 'string', multiple: true, default: [] },
      country: { type: 'string', multiple: true, default: [] },
      explain: { type: 'boolean', default: false },
    },
  });
  const limit = Number(values.limit);
  const queries =
    values.queries === undefined ? [positionals.join(' ')] : await readQueries(values.queries);
  const types = values.type.filter(isType);
  if (
    !Number.isInteger(limit) ||
    limit < 1 ||
    types.length < values.type.length ||
    queries.every((query) => query.trim() === '')
  ) {
    console.error(USAGE);
    return 2;
  }
  const settings: SearchSettings = {
    limit,
    types,
    countries: values.country,
    explain: values.explain,
  };
  const search = await openSearch(values.lang);
  const answers = queries.map((query) => listing(query, search.search(query, settings)));
  console.log(
    values.json
      ? JSON.stringify(values.queries === undefined ? answers[0] : answers, null, 2)
      : answers.map(format).join('\n\n'),
  );
  return 0;
}

const isType = (name: string): name is ArticleType =>
  (ARTICLE_TYPES as readonly string[]).includes(name);

async function openSearch(lang: string): Promise<EditionSearch> {
  const path = `out/content/${lang}/search.json`;
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UsageError(`${path} is not there; run "npm run content" first`);
  });
  try {
    return new EditionSearch(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SearchFileError) && !(error instanceof SyntaxError)) throw error;
    const what = error instanceof SearchFileError ? error.message : 'search.json is damaged';
    throw new UsageError(`${path}: ${what}. Run "npm run content" to write it anew`);
  }
}

async function readQueries(path: string): Promise<string[]> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UsageError(`${path} cannot be read`);
  });
  const value: unknown = JSON.parse(text);
  if (!Array.isArray(value) || !value.every((entry) => typeof entry === 'string')) {
    throw new UsageError(`${path} is not a JSON array of strings`);
  }
  return value;
}

class UsageError extends Error {}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
