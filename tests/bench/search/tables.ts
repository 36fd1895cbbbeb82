import { median, percentile } from '../median.js';
import type { Asked, Built, Bytes } from './measure.js';
import { PER_KIND } from './queries.js';

/** What became of one library at one size. */
export interface Outcome {
  label: string;
  holdsTexts: boolean;
  built?: Built;
  asked?: Asked;
  /** Why numbers are missing. */
  problem?: string;
}

/** The two Markdown tables of one size. */
export function tablesOf(
  size: string,
  texts: Bytes & { sections: number },
  outcomes: readonly Outcome[],
): string {
  const name = size === 'edition' ? 'The edition' : 'Synthetic';
  return [
    `## ${name}: ${texts.sections.toLocaleString('en')} sections`,
    '',
    `The texts themselves: ${megabytes(texts.raw)} MB, ${megabytes(texts.gzip)} MB gzip. * The file holds the texts too.`,
    '',
    table(
      [
        '',
        'build s',
        'file MB',
        'gzip MB',
        'load ms',
        'first answer ms',
        'heap MB',
        'heap after queries MB',
      ],
      outcomes.map((outcome) => [
        outcome.label + (outcome.holdsTexts ? ' *' : ''),
        ...sizes(outcome),
      ]),
    ),
    '',
    table(
      ['ms, p50 / p95', 'exact', 'running', 'prefix', 'typo', 'typo empty', 'typo understood'],
      outcomes.map((outcome) => [outcome.label, ...speeds(outcome)]),
    ),
  ].join('\n');
}

function sizes({ built, asked, problem }: Outcome): string[] {
  const build = built
    ? [(built.build / 1000).toFixed(1), megabytes(built.raw), megabytes(built.gzip)]
    : [problem ?? '', '', ''];
  if (!asked) return [...build, built ? (problem ?? '') : '', '', '', ''];
  return [
    ...build,
    asked.load.toFixed(0),
    asked.firstAnswer.toFixed(0),
    megabytes(asked.heapLoaded),
    megabytes(asked.heapUsed),
  ];
}

function speeds({ asked, problem }: Outcome): string[] {
  if (!asked) return [problem ?? '', '', '', '', '', ''];
  const times = [asked.exact, asked.running, asked.prefix, asked.typo].map((values) => {
    const few = values.length < PER_KIND ? ` (${values.length} queries)` : '';
    return `${milliseconds(median(values))} / ${milliseconds(percentile(values, 0.95))}${few}`;
  });
  return [...times, percent(asked.typoEmpty), percent(asked.typoUnderstood)];
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, column) => (column === 0 ? '---' : '---:'));
  return [head, rule, ...rows].map(line).join('\n');
}

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(bytes < 1e6 ? 2 : 1);
const milliseconds = (value: number) => value.toFixed(value < 10 ? 2 : 0);
const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
