import { describe, expect, it } from 'vitest';
import { compileFiles } from '../../src/content/compile.js';
import type { Article, Catalog, Manifest } from '../../src/shared/edition/edition.js';
import { sampleFiles } from './sample.js';

const edition = () => compileFiles(sampleFiles(), 'en');
const json = (path: string): unknown => JSON.parse(edition().files.get(path) ?? 'null');

describe('a compiled edition', () => {
  it('holds one file per article, the catalogue, the index and the manifest', () => {
    expect([...edition().files.keys()].sort()).toEqual([
      'articles/home.json',
      'articles/topics/consent.json',
      'catalog.json',
      'checks.json',
      'manifest.json',
      'search.json',
    ]);
  });

  it('holds articles as typed trees with their sources in order of mention', () => {
    const article = json('articles/topics/consent.json') as Article;
    expect(article.lead).toEqual([
      {
        type: 'paragraph',
        children: [
          { type: 'text', value: 'The lead, with ' },
          { type: 'emphasis', children: [{ type: 'text', value: 'emphasis' }] },
          { type: 'text', value: ' and ' },
          { type: 'strong', children: [{ type: 'text', value: 'weight' }] },
          { type: 'text', value: '.' },
        ],
      },
    ]);
    expect(article.sections.map(({ slug, title }) => [slug, title])).toEqual([
      ['key-points', 'Key points'],
      ['table', 'Table'],
    ]);
    expect(article.sources.map(({ id }) => id)).toEqual(['osce-mandate', 'un-protocol']);
  });

  it('lists articles by type in the catalogue, with their old names', () => {
    const { articles } = json('catalog.json') as Catalog;
    expect(articles.map(({ id }) => id)).toEqual(['home', 'topics/consent']);
    expect(articles[1]?.aliases).toEqual(['topics/agreement']);
  });

  it('is the same, byte for byte, every time and whatever the order of the files', () => {
    const again = compileFiles(sampleFiles().reverse(), 'en');
    expect([...again.files].sort()).toEqual([...edition().files].sort());
    expect(again.manifest.contentHash).toBe(edition().manifest.contentHash);
  });

  it('changes its content hash with its content', () => {
    const changed = compileFiles(
      sampleFiles({
        'en/home.md':
          '---\ntitle: Home\nsummary: Other words.\nasOf: 2026\n---\n\nText, see [consent](topics/consent).\n',
      }),
      'en',
    );
    expect(changed.manifest.contentHash).not.toBe(edition().manifest.contentHash);
  });

  it('names every file in the manifest with its size', () => {
    const { files } = json('manifest.json') as Manifest;
    expect(Object.keys(files)).toHaveLength(edition().files.size - 1);
    for (const [path, { bytes }] of Object.entries(files)) {
      expect(Buffer.byteLength(edition().files.get(path) ?? '')).toBe(bytes);
    }
  });

  it('reports what a writer wants to know', () => {
    const { report } = edition();
    expect(report.byType.find(({ type }) => type === 'topic')).toMatchObject({ articles: 1 });
    expect(report.sources).toEqual({ known: 2, cited: 2 });
    expect(report.orphans).toEqual([]);
  });
});
