import { describe, expect, it } from 'vitest';
import { formatEdtf, isEdtf, startYear } from '../../src/shared/edition/dates.js';

const words = {
  about: (date: string) => `about ${date}`,
  since: (date: string) => `since ${date}`,
};

describe('isEdtf', () => {
  it.each([
    '2003',
    '2003-12',
    '2003-12-18',
    '2024-02-29',
    '2013/2016',
    '2017/..',
    '2010~',
    '2010~/2012',
  ])('accepts %s', (text) => {
    expect(isEdtf(text)).toBe(true);
  });

  it.each([
    '',
    'n.d.',
    '03',
    '2003-13',
    '2003-00',
    '2023-02-29',
    '2003-12-32',
    '2016/2013',
    '2003/',
    '1/2/3',
    '18.12.2003',
  ])('refuses "%s"', (text) => {
    expect(isEdtf(text)).toBe(false);
  });
});

describe('formatEdtf', () => {
  it.each([
    ['2003', '2003'],
    ['2003-12', 'December 2003'],
    ['2003-12-18', '18 December 2003'],
    ['2013/2016', '2013–2016'],
    ['2017/..', 'since 2017'],
    ['2010~', 'about 2010'],
  ])('%s reads "%s"', (edtf, expected) => {
    expect(formatEdtf(edtf, 'en-GB', words)).toBe(expected);
  });

  it('sorts an interval by its start', () => {
    expect(startYear('2013/2016')).toBe(2013);
  });
});
