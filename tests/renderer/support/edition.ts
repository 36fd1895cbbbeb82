import type {
  Article,
  Catalog,
  CatalogEntry,
  Manifest,
} from '../../../src/shared/edition/edition.js';

/** A small edition for tests: what is not given is empty. */
export function entry(fields: Partial<CatalogEntry> & Pick<CatalogEntry, 'id'>): CatalogEntry {
  return {
    type: 'topic',
    title: fields.id,
    summary: '',
    sections: [],
    tags: [],
    audience: [],
    aliases: [],
    ...fields,
  };
}

export function article(fields: Partial<Article> & Pick<Article, 'id'>): Article {
  return {
    type: 'topic',
    title: fields.id,
    summary: '',
    lead: [],
    sections: [],
    alsoCalled: [],
    audience: [],
    related: [],
    sources: [],
    asOf: '2026-11',
    ...fields,
  };
}

export const manifest: Manifest = {
  format: 1,
  editionId: 'en-test',
  language: 'en',
  title: 'Test edition',
  date: '2026-11-24',
  contentHash: '',
  files: {},
};

export const catalog: Catalog = {
  articles: [
    entry({ id: 'home', type: 'page', title: 'A field reader' }),
    entry({
      id: 'topics/consent',
      title: 'Consent is irrelevant',
      aliases: ['topics/agreement'],
      sections: [
        { slug: 'key-points', title: 'Key points', depth: 2 },
        { slug: 'practice', title: 'In practice', depth: 2 },
      ],
    }),
    entry({ id: 'topics/identification', title: 'Identification' }),
    entry({ id: 'topics/non-punishment', title: 'Non-punishment' }),
    entry({
      id: 'operations/mission-to-skopje',
      type: 'operation',
      title: 'OSCE Mission to Skopje',
      shortTitle: 'Skopje',
      tags: ['South-Eastern Europe'],
      place: { hostState: 'North Macedonia', city: 'Skopje', coordinates: [42, 21] },
    }),
    entry({
      id: 'operations/presence-in-albania',
      type: 'operation',
      title: 'OSCE Presence in Albania',
      shortTitle: 'Albania',
      tags: ['South-Eastern Europe'],
      place: { hostState: 'Albania', city: 'Tirana', coordinates: [41, 20] },
    }),
  ],
};
