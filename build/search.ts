import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { EditionSearch, type SearchAnswer } from '../src/shared/search/search.js';

/**
 * `npm run search -- "debt bondage" [--json] [--lang en] [--limit 10]`, or `--queries FILE` (a JSON
 * array of strings): asks the built edition with the same code as the app.
 */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      lang: { type: 'string', default: 'en' },
      limit: { type: 'string', default: '10' },
      queries: { type: 'string' },
    },
  });
  const limit = Number(values.limit);
  const queries =
    values.queries === undefined ? [positionals.join(' ')] : await readQueries(values.queries);
  if (!Number.isInteger(limit) || limit < 1 || queries.every((query) => query.trim() === '')) {
    console.error(
      'Usage: npm run search -- "words" [--json] [--lang en] [--limit 10] [--queries FILE]',
    );
    return 2;
  }
  const search = await openSearch(values.lang);
  const answers = queries.map((query) => ({ query, ...listing(search.search(query, limit)) }));
  console.log(
    values.json
      ? JSON.stringify(values.queries === undefined ? answers[0] : answers, null, 2)
      : answers.map(format).join('\n\n'),
  );
  return 0;
}

async function openSearch(lang: string): Promise<EditionSearch> {
  const path = `out/content/${lang}/search.json`;
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UsageError(`${path} is not there; run "npm run content" first`);
  });
  return new EditionSearch(JSON.parse(text));
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

interface Row {
  rank: number;
  id: string;
  title: string;
  score: number;
}

function listing({ step, total, hits }: SearchAnswer): {
  step: string;
  total: number;
  hits: Row[];
} {
  return {
    step,
    total,
    hits: hits.map((hit, index) => ({
      rank: index + 1,
      id: hit.slug === '' ? hit.article : `${hit.article}#${hit.slug}`,
      title: hit.title.text,
      score: Number(hit.score.toFixed(2)),
    })),
  };
}

function format({
  query,
  step,
  total,
  hits,
}: {
  query: string;
  step: string;
  total: number;
  hits: Row[];
}): string {
  const rows = hits.map(
    ({ rank, id, title, score }) =>
      `${String(rank).padStart(3)}  ${score.toFixed(1).padStart(7)}  ${id}  ${title}`,
  );
  return [`"${query}"  step: ${step}, pages: ${total}`, ...rows].join('\n');
}

class UsageError extends Error {}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
