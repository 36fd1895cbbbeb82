import { expect, it } from 'vitest';
import { drawJob, pagePdf } from '../../../build/paper.js';
import { PAPERS } from '../../../src/shared/print/paper.js';
import type { ReadyLine } from '../../../src/shared/readiness.js';
import { readPdf, squeezed } from './pdf.js';
import { sharedPrintPage } from './site.js';

const shared = sharedPrintPage();

// As many as a check may have, and each as long as it may be.
const lines = Array.from({ length: 8 }, (_, index): ReadyLine => ({
  name: `Line ${index + 1}`,
  state: index % 2 === 0 ? 'todo' : 'ok',
  text: 'Принтер C:\\very\\long\\folder'.repeat(20).slice(0, 300),
  advice: 'Ask whoever looks after it. '.repeat(10).trim(),
}));

it.each(PAPERS)('a readiness check is one page of %s with its date and edition', async (paper) => {
  const job = { kind: 'ready', date: '2026-11-27', lines, paper } as const;
  expect(await drawJob(shared.page, job)).toMatchObject({
    ready: true,
    title: 'Readiness check of 27 November 2026',
  });
  const pdf = await readPdf(await pagePdf(shared.page));
  expect(pdf.pages).toHaveLength(1);
  const text = squeezed(pdf.pages.join(''));
  expect(text).toContain(squeezed('English edition of'));
  for (const { name } of lines) expect(text).toContain(squeezed(name));
  expect(text).toContain(squeezed('Page 1 of 1'));
});
