import { describe, expect, it } from 'vitest';
import { SynonymIndex } from '../../../src/shared/search/synonym-index.js';
import { parseQuery } from '../../../src/shared/search/query.js';
import { smallSearch } from './small-edition.js';

const search = smallSearch();
const hits = (query: string) => search.search(query).hits;

describe('synonyms', () => {
  it('put the page of a bare term first and say why', () => {
    const [hit] = hits('THB');
    expect(hit?.article).toBe('glossary/thb');
    expect(hit?.because).toEqual({ words: 'THB', label: 'trafficking in human beings' });
  });

  it.each(['торговля людьми', 'трговина људима', 'trgovina ljudima', 'торговлей людьми'])(
    'lead from %s without showing what may not be shown',
    (query) => {
      const [hit] = hits(query);
      expect(hit?.article).toBe('glossary/thb');
      expect(hit?.because).toEqual({ label: 'trafficking in human beings' });
    },
  );

  it('lead on from a part of the query', () => {
    const [hit] = hits('THB inspectors');
    expect(hit?.article).toBe('topics/labour');
    expect(hit?.because?.words).toBe('THB');
  });

  it('find a word that is still being typed', () => {
    expect(hits('торговля лю')[0]?.article).toBe('glossary/thb');
  });

  it('find a word with an ending of its language', () => {
    const synonyms = new SynonymIndex([
      { label: 'Kyrgyzstan', to: [0], words: [], hidden: ['Кыргызстан'] },
    ]);
    const { words } = parseQuery('Кыргызстандагы');
    const [match] = synonyms.nearMatches(words, { from: 0, to: 1 });
    expect(match?.group.label).toBe('Kyrgyzstan');
  });

  it('match the longest part of a query', () => {
    const synonyms = new SynonymIndex([
      { label: 'labour', to: [0], words: [], hidden: [] },
      { label: 'forced labour', to: [1], words: [], hidden: [] },
    ]);
    const labels = synonyms
      .matches(parseQuery('indicators of forced labour').words)
      .map(({ group }) => group.label);
    expect(labels).toEqual(['forced labour']);
  });
});

describe('two scripts', () => {
  it('keeps short words apart: БиГ is not "big", and "big" is not БиГ', () => {
    expect(hits('БиГ').map(({ article }) => article)).toEqual(['operations/mission-to-somewhere']);
    expect(hits('big')[0]?.article).toBe('topics/labour');
    expect(hits('big').map(({ article }) => article)).not.toContain(
      'operations/mission-to-somewhere',
    );
  });

  it('joins longer words: Шибеник is Šibenik', () => {
    expect(hits('Шибеник')[0]?.article).toBe('operations/mission-to-somewhere');
  });

  it('answers a query in both scripts at once', () => {
    expect(hits('торговля людьми inspectors')[0]?.article).toBe('topics/labour');
  });
});
