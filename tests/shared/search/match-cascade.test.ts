import { describe, expect, it } from 'vitest';
import { smallSearch } from './small-edition.js';

const search = smallSearch();
const found = (query: string) => search.search(query).hits.map(({ article }) => article);
const steps = (query: string) => search.search(query).hits.map(({ step }) => step);

describe('the match cascade', () => {
  it('puts sections with all words before those with some, and labels both', () => {
    expect(steps('debt convictions bondage')).toEqual(expect.arrayContaining(['any']));
    expect(found('debt bondage')[0]).toBe('glossary/debt-bondage');
    expect(steps('debt bondage').indexOf('any')).not.toBe(0);
  });

  it('never lets a weaker tier stand above a better one', () => {
    const order = ['phrase', 'all', 'close', 'synonym', 'any'];
    for (const query of ['debt papers', 'inspectors mission', 'owes farm', 'debt labour act']) {
      const places = steps(query).map((step) => order.indexOf(step));
      expect(
        [...places].sort((a, b) => a - b),
        query,
      ).toEqual(places);
    }
  });

  it('finds a page whose words stand in different sections, as one that has some', () => {
    expect(found('repays whom papers')[0]).toBe('topics/debts');
  });

  it('lets nothing follow below a phrase in quotes that is there', () => {
    const { step, hits } = search.search('"means of repayment"');
    expect(step).toBe('phrase');
    expect(hits.map(({ article }) => article)).toEqual(['glossary/debt-bondage']);
  });

  it('does not take words of a title and a text together for a phrase', () => {
    expect(search.search('"bondage work"').step).not.toBe('phrase');
  });

  it('reads a quotation mark without its partner as if it were not there', () => {
    expect(found('"debt bondage')).toEqual(found('debt bondage'));
  });

  it('looks for close words only when the edition does not have the word', () => {
    expect(steps('bondge')).not.toContain('all');
    expect(search.search('bondge').step).toBe('close');
    expect(search.search('bondage').hits.map(({ step }) => step)).not.toContain('close');
  });

  it.each(['bonadge', 'ondage', 'bondagee', 'bpndage'])('finds bondage by %s', (typo) => {
    expect(found(typo)[0]).toBe('glossary/debt-bondage');
  });

  it('is not diluted by words that say nothing', () => {
    expect(found('what is the bondage of a debt')).toEqual(found('bondage debt'));
  });

  it('searches words that say nothing when there are no others', () => {
    expect(search.search('who').hits.length).toBeGreaterThan(0);
    expect(() => search.search('what is the')).not.toThrow();
  });

  it('names the words the edition has nothing of', () => {
    expect(search.search('debt Xylophone').missing).toEqual(['Xylophone']);
    expect(search.search('zzqq').step).toBe('none');
  });
});

describe('spelling', () => {
  it.each([
    ['labor inspection', 'topics/labour'],
    ['nonpunishment', 'topics/labour'],
    ['non punishment', 'topics/labour'],
    ['non-punishment', 'topics/labour'],
    ['1891', 'operations/mission-to-somewhere'],
    ['1,891', 'operations/mission-to-somewhere'],
    ['27.6', 'operations/mission-to-somewhere'],
    ['27,6', 'operations/mission-to-somewhere'],
    ['sibenik', 'operations/mission-to-somewhere'],
    ['PC.DEC/557', 'instruments/decision-557'],
    ['pcdec557', 'instruments/decision-557'],
    ['557', 'instruments/decision-557'],
    ['2011/36', 'instruments/decision-557'],
    ['201136EU', 'instruments/decision-557'],
    ['conviction', 'operations/mission-to-somewhere'],
    ['inspector', 'topics/labour'],
  ])('%s finds the page', (query, article) => {
    expect(found(query)[0]).toBe(article);
  });
});
