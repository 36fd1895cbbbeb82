import { describe, expect, it } from 'vitest';
import {
  jobArticles,
  printJobFromQuery,
  printJobToQuery,
  type PrintJob,
} from '../../src/shared/print/print-job.js';
import { EMPTY_HANDOUT } from '../../src/shared/documents/handout.js';

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
    {
      kind: 'ready',
      date: '2026-11-27',
      lines: [{ name: 'Fonts', state: 'todo', text: 'A & <b>', advice: 'x=1' }],
      paper: 'A4',
    },
    { kind: 'compare', ids: ['operations/a', 'operations/b'], whole: false, paper: 'Letter' },
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
    'kind=compare&ids=a&paper=A4',
    'kind=compare&ids=a,b,c&paper=A4',
    'kind=ready&date=yesterday&lines=[]&paper=A4',
    'kind=ready&date=2026-11-27&lines=[{"name":"x","state":"fine","text":"x"}]&paper=A4',
    'kind=script&ids=a&paper=A4',
  ])('is refused when malformed: "%s"', (query) => {
    expect(printJobFromQuery(query)).toBeUndefined();
  });
});

describe('a job for a handout', () => {
  const job: PrintJob = {
    kind: 'handout',
    paper: 'Letter',
    handout: {
      ...EMPTY_HANDOUT,
      cover: { ...EMPTY_HANDOUT.cover, title: 'Обука & <b>“1”</b>\n#?' },
      items: [{ kind: 'section', key: 'a', id: 'topics/a', at: 'x', title: 'ж' }],
    },
  };

  it('comes back from its address', () => {
    expect(printJobFromQuery(printJobToQuery(job))).toEqual(job);
    expect(jobArticles(job)).toEqual(['topics/a']);
  });

  it('is no job with a handout that does not fit', () => {
    const query = new URLSearchParams(printJobToQuery(job));
    query.set('handout', '{"format":"field-reader-tray"}');
    expect(printJobFromQuery(query.toString())).toBeUndefined();
    query.set('handout', 'not JSON');
    expect(printJobFromQuery(query.toString())).toBeUndefined();
  });
});

describe('a job for cards', () => {
  const job: PrintJob = {
    kind: 'cards',
    from: [{ id: 'glossary/a' }, { id: 'topics/b', at: 'questions' }],
    perPage: 8,
    title: 'Термины & more',
    paper: 'A4',
  };

  it('comes back from its address', () => {
    expect(printJobFromQuery(printJobToQuery(job))).toEqual(job);
  });

  it('is no job with another number of cards, or with none', () => {
    const query = new URLSearchParams(printJobToQuery(job));
    query.set('perPage', '6');
    expect(printJobFromQuery(query.toString())).toBeUndefined();
    query.set('perPage', '4');
    query.set('from', '[]');
    expect(printJobFromQuery(query.toString())).toBeUndefined();
  });
});
