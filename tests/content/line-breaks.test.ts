import { describe, expect, it } from 'vitest';
import { compileFiles } from '../../src/content/compile.js';
import { numberBinder } from '../../src/content/line-breaks.js';
import { indexTerms } from '../../src/shared/search/tokenize.js';
import { sampleFiles, topicWith } from './sample.js';

const words = {
  before: ['Article', 'No.', 'US$'],
  after: ['per cent', 'million', 'year', 'years'],
};
const shown = (text: string) => text.replaceAll('\u00a0', '_');

describe('numbers stay on the line of what they count', () => {
  const bind = numberBinder('en', words);
  it.each([
    ['on 3 May 2005 and 16–17 May', 'on 3_May 2005 and 16–17_May'],
    ['25 per cent of 27.6 million', '25_per_cent of 27.6_million'],
    ['within 1 year or 30 years', 'within 1_year or 30_years'],
    ['Article 27(1) of No. 6/17', 'Article_27(1) of No._6/17'],
    ['US$ 236 billion', 'US$_236 billion'],
    // What only looks like it.
    ['in 2019 Mayors met', 'in 2019 Mayors met'],
    ['2 millionaires, Article by article', '2 millionaires, Article by article'],
    ['a year, no million', 'a year, no million'],
  ])('%j', (text, bound) => {
    expect(shown(bind(text))).toBe(bound);
    expect(indexTerms(bind(text))).toEqual(indexTerms(text));
  });

  it('knows the months of the language', () => {
    expect(shown(numberBinder('ru')('24 июля 2003'))).toBe('24_июля 2003');
  });
});

describe('the compiled edition', () => {
  const text = 'Read on 3 May 2005, see **4 May** and [5 May](home).';
  const compiled = compileFiles(sampleFiles(topicWith('- One point.', `- ${text}`)), 'en');
  const file = (path: string) => compiled.files.get(path) ?? '';

  it('binds the text of an article, also inside bold and links', () => {
    const article = file('articles/topics/consent.json');
    expect(shown(article)).toContain('Read on 3_May 2005');
    expect(shown(article)).toContain('"4_May"');
    expect(shown(article)).toContain('"5_May"');
  });

  it('is searched and stamped by the words as they were written', () => {
    expect(file('search.json')).toContain('Read on 3 May 2005');
    expect(file('search.json')).not.toContain('\u00a0');
    expect(JSON.stringify(compiled.stamp.articles.get('topics/consent'))).not.toContain('\u00a0');
  });
});
