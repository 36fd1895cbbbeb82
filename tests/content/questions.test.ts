import { describe, expect, it } from 'vitest';
import { compileFiles } from '../../src/content/compile.js';
import { EditionSearch } from '../../src/shared/search/search.js';
import { sampleFiles } from './sample.js';

const compiled = (questions: string) =>
  compileFiles(sampleFiles({ 'en/questions.yaml': questions }), 'en');

describe('questions.yaml', () => {
  it('leads a question in everyday words to its article', () => {
    const { files } = compiled('home:\n  - "wherever shall somebody begin"\n');
    const search = new EditionSearch(JSON.parse(files.get('search.json') ?? ''));
    const [hit] = search.search('shall somebody begin wherever').hits;
    expect(hit?.article).toBe('home');
    expect(hit?.asked?.text).toBe('wherever shall somebody begin');
  });

  it('may name only articles that are there, with the line', () => {
    expect(() => compiled('home:\n  - "a"\ntopics/nowhere:\n  - "b"\n')).toThrow(
      /en\/questions\.yaml:3 unknown article "topics\/nowhere"/,
    );
  });

  it('may not be empty for an article', () => {
    expect(() => compiled('home: []\n')).toThrow(/en\/questions\.yaml:1 /);
  });
});
