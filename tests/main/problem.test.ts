import { describe, expect, it } from 'vitest';
import { problemEntries, problemPage, type Problem } from '../../src/main/app/problem.js';

const problems: Problem[] = [
  { kind: 'edition-missing', details: ['manifest.json'] },
  { kind: 'edition-damaged', details: ['catalog.json'] },
  { kind: 'edition-format', found: 2, expected: 1 },
  { kind: 'reader-missing', details: ['index.html'] },
  { kind: 'reader-failed', details: [] },
  { kind: 'reader-died', details: ['It met a fault of its own.'] },
];

describe('problemPage', () => {
  it.each(problems)('$kind: says what happened and what to do, and needs no script', (problem) => {
    const page = problemPage(problem, false);
    expect(page).toMatch(/<title>.+ – Field Reader<\/title>/);
    expect(page).toMatch(/<h1>.+<\/h1>\n<p>.+<\/p>/);
    expect(page).toContain('What to do');
    expect(page).toContain('install Field Reader again');
    expect(page).not.toMatch(/<script|style=|<style|undefined/);
  });

  it('shows details as text', () => {
    const page = problemPage(
      { kind: 'edition-damaged', details: ['<img src=x> & "quotes"'] },
      false,
    );
    expect(page).toContain('&lt;img src=x&gt; &amp; &quot;quotes&quot;');
    expect(page).not.toContain('<img');
  });

  it('offers to start again what may only have stumbled, and nothing that is missing', () => {
    const again = problems.filter((one) => problemPage(one, false).includes('href="start-again"'));
    expect(again.map(({ kind }) => kind)).toEqual(['reader-failed', 'reader-died']);
  });

  it('names nothing where the reader was hidden', () => {
    const page = problemPage({ kind: 'hidden-died' }, true);
    expect(page).toContain('href="start-again"');
    expect(page).not.toMatch(/field reader|traffick|install/i);
  });

  it('tells developers alone to build first', () => {
    expect(problemPage({ kind: 'reader-missing', details: [] }, true)).toContain('npm run build');
    expect(problemPage({ kind: 'reader-missing', details: [] }, false)).not.toContain('npm run');
  });

  it('comes with its styles as a file of the closed list', () => {
    const entries = problemEntries({ kind: 'reader-missing', details: [] }, false);
    expect(entries.map(([path]) => path)).toEqual(['/problem.html', '/problem.css']);
    expect(entries[1][1]).toMatchObject({ type: 'text/css; charset=utf-8' });
  });
});
