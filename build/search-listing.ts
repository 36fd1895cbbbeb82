import type { Explanation } from '../src/shared/search/explain.js';
import type { SearchAnswer, SearchHit } from '../src/shared/search/search.js';
import { WEIGHTS } from '../src/shared/search/weights.js';

/** One result, as the command line prints it. */
export interface ListedRow {
  rank: number;
  id: string;
  title: string;
  score: number;
  step: string;
  because?: SearchHit['because'];
  explanation?: Explanation;
}

/** One answer, as the command line prints it. */
export interface Listing {
  query: string;
  step: string;
  total: number;
  hits: ListedRow[];
  didYouMean?: string;
  readAs?: string;
  missing: string[];
  /** Filters that leave nothing, with what there is without them. */
  removals: SearchAnswer['removals'];
}

/** What of an answer is printed. */
export function listing(query: string, answer: SearchAnswer): Listing {
  const { step, total, hits, didYouMean, readAs, missing, removals } = answer;
  return {
    query,
    step,
    total,
    hits: hits.map((hit, index) => ({
      rank: index + 1,
      id: hit.slug === '' ? hit.article : `${hit.article}#${hit.slug}`,
      title: hit.title.text,
      score: Number(hit.score.toFixed(2)),
      step: hit.step,
      ...(hit.because ? { because: hit.because } : {}),
      ...(hit.explanation ? { explanation: hit.explanation } : {}),
    })),
    ...(didYouMean === undefined ? {} : { didYouMean }),
    ...(readAs === undefined ? {} : { readAs }),
    missing,
    removals,
  };
}

/** The answer as lines for a terminal. */
export function format(answer: Listing): string {
  const { query, step, total, hits, didYouMean, readAs, missing, removals } = answer;
  return [
    `"${query}"  step: ${step}, pages: ${total}`,
    ...(didYouMean === undefined ? [] : [`did you mean: ${didYouMean}`]),
    ...(readAs === undefined ? [] : [`read as: ${readAs}`]),
    ...(missing.length === 0 ? [] : [`not in this edition: ${missing.join(', ')}`]),
    ...removals.map(({ facet, count }) => `without the filter ${facet}: ${count}`),
    ...hits.flatMap(formatRow),
  ].join('\n');
}

function formatRow({ rank, id, title, score, step, because, explanation }: ListedRow): string[] {
  const reason = because ? `  (${[because.words, because.label].filter(Boolean).join(' = ')})` : '';
  const place = `${String(rank).padStart(3)}  ${score.toFixed(1).padStart(7)}  ${step.padEnd(6)}`;
  return [`${place}  ${id}  ${title}${reason}`, ...(explanation ? explained(explanation) : [])];
}

function explained({ named, words, factors }: Explanation): string[] {
  const indent = ' '.repeat(14);
  const times = factors.map(({ what, by }) => `${what} ×${by.toFixed(2)}`).join(', ');
  return [
    ...(named ? [`${indent}the whole query is its name: before everything else`] : []),
    ...words.map(({ typed, kind, score, found }) => {
      const where = found
        .map(({ term, fields }) => `${term} in ${fields.map(withBoost).join(', ')}`)
        .join('; ');
      return `${indent}${typed}: ${kind} ${score.toFixed(1)}${where === '' ? '' : `  ${where}`}`;
    }),
    ...(times === '' ? [] : [`${indent}${times}`]),
  ];
}

/** A field with what a word in it counts. */
const withBoost = (field: string): string => `${field} ×${WEIGHTS.fields[field] ?? 1}`;
