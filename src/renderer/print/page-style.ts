import { m } from '../../shared/messages/messages.js';
import type { Paper } from '../../shared/print/print-job.js';

/**
 * The rules that depend on the job: paper size and page footers. They are made here and adopted
 * by the document, since the content security policy allows no style in the markup, and since
 * `@page` rules in a file would reach the reader's own pages in the portable form.
 */

/** Millimetres. */
export const PAPER_SIZES: Readonly<Record<Paper, { width: number; height: number }>> = {
  A4: { width: 210, height: 297 },
  Letter: { width: 215.9, height: 279.4 },
};
export const MARGINS = { top: 12, side: 15, bottom: 15 } as const;
/** Fixed heights on a sheet, in millimetres: the layout reckons with them and CSS draws them. */
export const METRICS = { gap: 3.8, notesHead: 6, notesLine: 8, maxAir: 1.2 } as const;
/** Kept free of the page's height, so that rounding never makes a third page. */
export const SLACK = 1;

/** The foot of pages: `name` is a CSS page name; without it, of all pages of the job. */
export interface PageFooter {
  name?: string;
  /** Lines. */
  left: readonly string[];
  /** Before the number of the page. */
  title?: string;
  /** Known page numbers. Without them the printer counts the pages of the job. */
  numbers?: { page: number; pages: number };
  large?: boolean;
  /** Nothing at the foot: a cover. */
  bare?: boolean;
}

/** A CSS string with the text in it. */
export function cssString(text: string): string {
  const escaped = text.replaceAll(
    /["\\\p{Cc}<]/gu,
    (char) => `\\${(char.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${escaped}"`;
}

function pageNumbers(numbers: PageFooter['numbers']): string {
  if (numbers) return cssString(m.paper_page_of({ page: numbers.page, pages: numbers.pages }));
  // Words first, then the two counters in the place the language gives them.
  return m
    .paper_page_of({ page: '\u0000page\u0000', pages: '\u0000pages\u0000' })
    .split('\u0000')
    .filter((part) => part !== '')
    .map((part) => (part === 'page' || part === 'pages' ? `counter(${part})` : cssString(part)))
    .join(' ');
}

function footRule({
  name = '',
  left,
  title,
  numbers,
  large = false,
  bare = false,
}: PageFooter): string {
  if (bare)
    return `@page ${name} { @bottom-left { content: none; } @bottom-right { content: none; } }`;
  const size = large ? '11pt/1.25' : '7.5pt/1.3';
  const font = `font: 400 ${size} 'Paper Sans'; color: #3c4745; vertical-align: top; padding-top: 2.5mm; white-space: pre;`;
  const before = title === undefined ? '' : cssString(`${title} · `);
  // "a" is the code of a line break.
  const lines = left.map(cssString).join(" '\\a ' ");
  return `@page ${name} {
  @bottom-left { ${font} text-align: left; content: ${lines}; }
  @bottom-right { ${font} text-align: right; content: ${before} ${pageNumbers(numbers)}; }
}`;
}

/** The style sheet of a job's feet as text. */
export const footStyle = (footers: readonly PageFooter[]): string =>
  footers.map(footRule).join('\n');

/** The style sheet of a job's paper as text. */
export function pageStyle(paper: Paper): string {
  const { width, height } = PAPER_SIZES[paper];
  const { top, side, bottom } = MARGINS;
  return `@page { size: ${paper === 'A4' ? 'A4' : 'letter'}; margin: ${top}mm ${side}mm ${bottom}mm; }
html[data-print] {
  --page-width: ${width}mm;
  --page-height: ${height}mm;
  --page-margin: ${top}mm ${side}mm ${bottom}mm;
  --page-content-height: ${height - top - bottom - SLACK}mm;
  --sheet-gap: ${METRICS.gap}mm;
  --notes-head: ${METRICS.notesHead}mm;
  --notes-line: ${METRICS.notesLine}mm;
}`;
}

/** Makes the document follow the style sheet of a job. */
export function adoptPageStyle(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
