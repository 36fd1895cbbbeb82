import { describe, expect, it } from 'vitest';
import { gain, meanOf, ndcgAt, successAt } from './ndcg.js';

const judgements = new Map([
  ['a', 3],
  ['b', 2],
  ['c', 1],
  ['d', 0],
]);

describe('gain', () => {
  it('is 2^grade − 1', () => {
    expect([0, 1, 2, 3].map(gain)).toEqual([0, 1, 3, 7]);
  });
});

describe('nDCG@k', () => {
  // Best order a, b, c: 7/log2(2) + 3/log2(3) + 1/log2(4) = 7 + 1.892789 + 0.5 = 9.392789
  it('is 1 for the best order, whatever follows it', () => {
    expect(ndcgAt(10, ['a', 'b', 'c', 'd', 'x'], judgements)).toBeCloseTo(1, 6);
  });

  it('discounts by place', () => {
    // c, b, a: 1 + 3/log2(3) + 7/2 = 1 + 1.892789 + 3.5 = 6.392789
    expect(ndcgAt(10, ['c', 'b', 'a'], judgements)).toBeCloseTo(6.392789 / 9.392789, 6);
  });

  it('counts unjudged places as lost', () => {
    // x, a: 7/log2(3) = 4.416508
    expect(ndcgAt(10, ['x', 'a'], judgements)).toBeCloseTo(4.416508 / 9.392789, 6);
  });

  it('cuts both the list and the best order at k', () => {
    // k = 1: best is 7; the list gives b = 3
    expect(ndcgAt(1, ['b', 'a'], judgements)).toBeCloseTo(3 / 7, 6);
    // k = 2: best is 7 + 1.892789 = 8.892789; a first, then nothing judged
    expect(ndcgAt(2, ['a', 'x', 'b'], judgements)).toBeCloseTo(7 / 8.892789, 6);
  });

  it('is 0 for an empty list', () => {
    expect(ndcgAt(10, [], judgements)).toBe(0);
  });

  it('gains only once for an id that comes twice', () => {
    expect(ndcgAt(10, ['a', 'a', 'a'], judgements)).toBeCloseTo(7 / 9.392789, 6);
  });

  it('is undefined when nothing is judged useful', () => {
    expect(ndcgAt(10, ['a'], new Map())).toBeUndefined();
    expect(ndcgAt(10, ['a'], new Map([['a', 0]]))).toBeUndefined();
  });
});

describe('success@k', () => {
  it('asks for a target of the highest grade given', () => {
    expect(successAt(1, ['a', 'b'], judgements)).toBe(true);
    expect(successAt(1, ['b', 'a'], judgements)).toBe(false);
    expect(successAt(2, ['b', 'a'], judgements)).toBe(true);
    expect(successAt(1, ['y'], new Map([['y', 2]]))).toBe(true);
  });

  it('takes any of several targets of that grade', () => {
    const two = new Map([
      ['a', 3],
      ['b', 3],
    ]);
    expect(successAt(1, ['b'], two)).toBe(true);
  });

  it('fails for an empty list and for a query without targets', () => {
    expect(successAt(3, [], judgements)).toBe(false);
    expect(successAt(3, ['a'], new Map())).toBe(false);
    expect(successAt(3, ['a'], new Map([['a', 0]]))).toBe(false);
  });
});

describe('the mean', () => {
  it('leaves out what is undefined', () => {
    expect(meanOf([1, undefined, 0.5])).toBe(0.75);
    expect(meanOf([undefined])).toBeUndefined();
  });
});
