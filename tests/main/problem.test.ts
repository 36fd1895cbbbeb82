import { describe, expect, it } from 'vitest';
import { problemEntries, problemPage, type Problem } from '../../src/main/problem.js';

const problems: Problem[] = [
  { kind: 'edition-missing', details: ['manifest.json'] },
  { kind: 'edition-damaged', details: ['catalog.json'] },
  { kind: 'edition-format', found: 2, expected: 1 },
  { kind: 'reader-missing', details: ['index.html'] },
  { kind: 'reader-failed', details: ['crashed'] },
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

  it('tells developers alone to build first', () => {
    expect(problemPage({ kind: 'reader-missing', details: [] }, true)).toContain('npm run build');
    expect(problemPage({ kind: 'reader-missing', details: [] }, false)).not.toContain('npm run');
  });

  it('comes with its styles as a file of the closed list', () => {
    const entries = problemEntries({ kind: 'reader-missing', details: [] }, false);
    expect(entries.map(([path]) => path)).toEqual(['/problem.html', '/problem.css']);
    expect(entries[1]?.[1]).toMatchObject({ type: 'text/css; charset=utf-8' });
  });
});
