import { describe, expect, it } from 'vitest';
import { markTerms, snippet } from '../../../src/shared/search/snippet.js';

const marked = ({ text, marks }: { text: string; marks: [number, number][] }) =>
  marks.map(([start, end]) => text.slice(start, end));

describe('markTerms', () => {
  it('marks whole words only, in their own spelling', () => {
    const result = markTerms('Debt bondage: a debt, indebted', new Set(['debt']));
    expect(marked(result)).toEqual(['Debt', 'debt']);
  });

  it('marks a compound once', () => {
    expect(
      marked(markTerms('the non-punishment principle', new Set(['nonpunishment', 'non']))),
    ).toEqual(['non-punishment']);
  });
});

describe('snippet', () => {
  const filler = 'Words that say little of note. '.repeat(20);

  it('shows the place where the most terms stand together', () => {
    const result = snippet(
      `period ${filler} a reflection period of 30 days ${filler}`,
      new Set(['reflection', 'period']),
    );
    expect(marked(result)).toContain('reflection');
    expect(result.text.startsWith('… ')).toBe(true);
    expect(result.text.endsWith(' …')).toBe(true);
    expect(result.text.length).toBeLessThan(240);
  });

  it('shows the beginning when nothing matches', () => {
    expect(snippet(filler, new Set(['absent']))).toMatchObject({ marks: [] });
  });

  it('shows a short text whole', () => {
    expect(snippet('One line', new Set(['line'])).text).toBe('One line');
  });
});
