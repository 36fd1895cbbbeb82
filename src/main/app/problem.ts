import { m } from '../../shared/messages/messages.js';
import { getLocale } from '../../shared/messages/runtime.js';
import type { Entry } from '../protocol/served-files.js';
import { typeOf } from '../protocol/headers.js';
import styles from './problem.css?raw';

/** Why the reader cannot be shown. */
export type Problem =
  | { kind: 'edition-missing' | 'edition-damaged'; details: string[] }
  | { kind: 'edition-format'; found: number; expected: number }
  | { kind: 'reader-missing' | 'reader-failed' | 'reader-died'; details: string[] }
  /** It died while it was hidden: what is shown must not name it either. */
  | { kind: 'hidden-died' };

interface Wording {
  title: string;
  what: string;
  details: string[];
}

function wording(problem: Problem): Wording {
  switch (problem.kind) {
    case 'hidden-died':
      return { title: m.neutral_title(), what: m.problem_hidden_died_what(), details: [] };
    case 'reader-died':
      return {
        title: m.problem_reader_died_title(),
        what: m.problem_reader_died_what(),
        details: problem.details,
      };
    case 'edition-missing':
      return {
        title: m.problem_edition_missing_title(),
        what: m.problem_edition_missing_what(),
        details: problem.details,
      };
    case 'edition-damaged':
      return {
        title: m.problem_edition_damaged_title(),
        what: m.problem_edition_damaged_what(),
        details: problem.details,
      };
    case 'edition-format':
      return {
        title: m.problem_edition_format_title(),
        what: m.problem_edition_format_what(problem),
        details: [],
      };
    case 'reader-missing':
      return {
        title: m.problem_reader_missing_title(),
        what: m.problem_reader_missing_what(),
        details: problem.details,
      };
    case 'reader-failed':
      return {
        title: m.problem_reader_failed_title(),
        what: m.problem_reader_failed_what(),
        details: problem.details,
      };
  }
}

const MARKUP: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => MARKUP[sign] ?? '');
}

const list = (tag: 'ol' | 'ul', items: string[]): string =>
  `<${tag}>${items.map((item) => `<li>${escaped(item)}</li>`).join('')}</${tag}>`;

/** What can be tried again from the page itself, since nothing is known to be missing. */
const canStartAgain = ({ kind }: Problem): boolean =>
  kind === 'reader-failed' || kind === 'reader-died' || kind === 'hidden-died';

/**
 * A page that needs nothing of the built reader, since that may be what is missing.
 * @param developing adds the step for those who run from the source folder
 */
export function problemPage(problem: Problem, developing: boolean): string {
  const { title, what, details } = wording(problem);
  const hidden = problem.kind === 'hidden-died';
  const steps = [
    m.problem_do_restart(),
    m.problem_do_reinstall(),
    m.problem_do_portable(),
    ...(developing ? [m.problem_do_developer()] : []),
  ];
  const again = `<p><a class="again" href="start-again" autofocus>${escaped(m.problem_start_again())}</a></p>`;
  return `<!doctype html>
<html lang="${getLocale()}">
<head>
<meta charset="utf-8">
<title>${escaped(hidden ? title : `${title} – ${m.app_name()}`)}</title>
<link rel="stylesheet" href="problem.css">
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p>${escaped(what)}</p>
${canStartAgain(problem) ? again : ''}
${hidden ? '' : `<h2>${escaped(m.problem_do_heading())}</h2>\n${list('ol', steps)}`}
${details.length === 0 ? '' : `<h2>${escaped(m.problem_details_heading())}</h2>\n${list('ul', details)}`}
</main>
</body>
</html>
`;
}

/** The problem page and its styles, to be added to the served files. */
export function problemEntries(
  problem: Problem,
  developing: boolean,
): [page: [string, Entry], styles: [string, Entry]] {
  return [
    ['/problem.html', { type: typeOf('problem.html'), body: problemPage(problem, developing) }],
    ['/problem.css', { type: typeOf('problem.css'), body: styles }],
  ];
}
