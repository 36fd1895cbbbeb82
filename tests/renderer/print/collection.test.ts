import { describe, expect, it } from 'vitest';
import { firstPages } from '../../../src/renderer/print/collection/pages.js';

describe('the first pages of a collection', () => {
  it('follow cover and contents, each after the pages of those before', () => {
    expect(firstPages(2, [2, 2, 9, 1])).toEqual([3, 5, 7, 16]);
  });

  it('are not guessed while something is not yet laid out', () => {
    expect(firstPages(undefined, [2, 2])).toEqual([undefined, undefined]);
    expect(firstPages(2, [2, undefined, 2])).toEqual([3, 5, undefined]);
  });
});
