import { describe, expect, it } from 'vitest';
import { compileFiles } from '../../src/content/compile.js';
import { proseOf } from '../../src/content/prose.js';
import { readability, sentencesOf } from '../../src/content/readability.js';
import type { Article } from '../../src/shared/edition/edition.js';
import { sampleFiles } from './sample.js';

const split = (...pieces: string[]) => sentencesOf(pieces).map(({ text }) => text);
const wordsIn = (...pieces: string[]) => sentencesOf(pieces).map(({ words }) => words);

describe('sentences', () => {
  it('are not cut at a short form before a number', () => {
    expect(
      split(
        'See Occasional Paper No. 9 on this. Art. 4 binds Parties, and so do arts. 3 and 5.',
        'Help has its limits, e.g. in time, i.e. it ends.',
        'In S.M. v. Croatia the Court looked at force.',
      ),
    ).toEqual([
      'See Occasional Paper No. 9 on this.',
      'Art. 4 binds Parties, and so do arts. 3 and 5.',
      'Help has its limits, e.g. in time, i.e. it ends.',
      'In S.M. v. Croatia the Court looked at force.',
    ]);
  });

  it('end at a number before the next one begins', () => {
    expect(split('She is under 18. Treat her as a child. It was 2021. 7 people came.')).toEqual([
      'She is under 18.',
      'Treat her as a child.',
      'It was 2021.',
      '7 people came.',
    ]);
  });

  it('count a document number as one word', () => {
    expect(wordsIn('PC.DEC/557/Rev.1 stands.')).toEqual([2]);
    expect(wordsIn('GRETA(2016)6 is the report.')).toEqual([4]);
    expect(wordsIn('Co-ordination met No. 25965/04 then.')).toEqual([5]);
  });

  it('stay inside their paragraph or list item', () => {
    expect(wordsIn('A list item without a stop', 'Another one')).toEqual([6, 2]);
  });

  it('keep a quotation together', () => {
    expect(split('He said: “No fees, no papers.” Then he left.')).toEqual([
      'He said: “No fees, no papers.”',
      'Then he left.',
    ]);
  });
});

describe('readability', () => {
  it('is the mean sentence and the Flesch-Kincaid grade', () => {
    const measured = readability(sentencesOf(['The cat sat on the mat. It ran.']));
    expect(measured).toMatchObject({ sentences: 2, words: 8, mean: 4 });
    // 0.39 × 4 words a sentence + 11.8 × 1 syllable a word − 15.59
    expect(measured.grade).toBeCloseTo(-2.23, 5);
  });

  it('grows with longer words', () => {
    const grade = (text: string) => readability(sentencesOf([text])).grade;
    expect(grade('Administrative responsibilities multiply.')).toBeGreaterThan(
      grade('The tasks grow.'),
    );
  });

  it('is nothing for no text', () => {
    expect(readability([])).toEqual({ sentences: 0, words: 0, mean: 0, grade: 0 });
  });
});

describe('the prose of an article', () => {
  it('is its summary, text and statements, without citations, tables and names', () => {
    const article = compiled('topics/consent');
    expect(proseOf(article)).toEqual([
      'When agreeing does not count.',
      'The lead, with emphasis and weight.',
      'One point.',
      'Another, see home.',
    ]);
  });

  it('takes texts and doubts from the fields, and no names, numbers or sources', () => {
    const article = compiled('figures/sample', {
      'en/figures/sample.md': `---
title: Figures
summary: What was counted.
asOf: 2026-11-23
related: [home, topics/consent]
figurePage:
  entries:
    - label: A name
      value: "7"
      year: 2021
      measure: other
      scope: world
      producer: ILO
      sources: [un-protocol]
      doubt: Read in a press report.
---
`,
    });
    expect(proseOf(article)).toEqual(['What was counted.', 'Read in a press report.']);
  });

  it('takes what the steps of a session plan say', () => {
    const article = compiled('session-plans/sample', {
      'en/session-plans/sample.md': `---
title: Plan
summary: A short session.
asOf: 2026-11-23
related: [home, topics/consent]
plan:
  minutes: 5
  group: 8 people
  steps:
    - minutes: 5
      title: A name
      text: Say hello.
      uses: [home]
---
`,
    });
    expect(proseOf(article)).toEqual(['A short session.', 'Say hello.']);
  });
});

function compiled(id: string, changes: Record<string, string> = {}): Article {
  return JSON.parse(
    compileFiles(sampleFiles(changes), 'en').files.get(`articles/${id}.json`) ?? '{}',
  ) as Article;
}
