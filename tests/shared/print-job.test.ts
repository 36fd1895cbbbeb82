import { describe, expect, it } from 'vitest';
import { printJobFromQuery, printJobToQuery, type PrintJob } from '../../src/shared/print-job.js';

describe('a print job in an address', () => {
  it.each<PrintJob>([
    {
      kind: 'sheets',
      ids: ['operations/presence-in-albania', 'operations/mission-to-skopje'],
      paper: 'Letter',
      cut: 'large',
    },
    { kind: 'collection', ids: ['operations/a', 'operations/b'], paper: 'A4', cut: 'one' },
    { kind: 'article', ids: ['topics/non-punishment'], paper: 'A4' },
  ])('comes back as it was: $kind', (job) => {
    expect(printJobFromQuery(printJobToQuery(job))).toEqual(job);
  });

  it('without a cut asks for the standard sheet', () => {
    expect(printJobFromQuery('kind=sheets&ids=a&paper=A4')).toMatchObject({ cut: 'two' });
  });

  it.each([
    '',
    'kind=sheets',
    'kind=sheets&ids=&paper=A4',
    'kind=sheets&ids=../etc&paper=A4',
    'kind=sheets&ids=Topics/X&paper=A4',
    'kind=article&ids=a,b&paper=A4',
    'kind=article&ids=a&paper=A3',
    'kind=sheets&ids=a&paper=A4&cut=three',
    'kind=article&ids=a&paper=A4&cut=one',
    'kind=script&ids=a&paper=A4',
  ])('is refused when malformed: "%s"', (query) => {
    expect(printJobFromQuery(query)).toBeUndefined();
  });
});
