import { describe, expect, it } from 'vitest';
import { browseGroups } from '../../src/renderer/features/browse/groups.js';
import { Edition } from '../../src/renderer/platform/edition/edition.js';
import { firstLetter } from '../../src/renderer/platform/edition/facets.js';
import { catalog, entry, manifest } from './support/edition.js';

const edition = new Edition(manifest, catalog);
const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);

describe('Edition', () => {
  it('finds an article by its id and by the id it had before', () => {
    expect(edition.find('topics/consent')?.title).toBe('Consent is irrelevant');
    expect(edition.find('topics/agreement')?.id).toBe('topics/consent');
    expect(edition.find('topics/nothing')).toBeUndefined();
  });

  it('lists operations by the name of their place', () => {
    expect(ids(edition.ofType('operation'))).toEqual([
      'operations/presence-in-albania',
      'operations/mission-to-skopje',
    ]);
  });

  it('knows the neighbours of an article within its type', () => {
    const middle = edition.find('topics/identification');
    const first = edition.find('topics/consent');
    if (!middle || !first) throw new Error('the test edition has changed');
    const { previous, next } = edition.neighbours(middle);
    expect([previous?.id, next?.id]).toEqual(['topics/consent', 'topics/non-punishment']);
    expect(edition.neighbours(first).previous).toBeUndefined();
  });

  it('suggests articles that share words with an unknown address', () => {
    expect(ids(edition.similar('operation/albania-presence'))).toEqual([
      'operations/presence-in-albania',
    ]);
    expect(edition.similar('??')).toEqual([]);
  });
});

describe('browseGroups', () => {
  it('groups the glossary by letter, signs and digits first', () => {
    const entries = ['Survivor', '3 Ps', 'Act', 'Šatro'].map((title) =>
      entry({ id: `glossary/${title.length}`, type: 'glossary', title }),
    );
    expect(browseGroups('glossary', entries).map(({ name }) => name)).toEqual(['#', 'A', 'S']);
    expect(firstLetter('Étoile')).toBe('E');
  });

  it('puts instruments under their body, and bodies with a single one together', () => {
    const bodies = ['OSCE (Permanent Council)', 'OSCE (Ministerial Council)', 'European Union'];
    const entries = bodies.map((body, index) =>
      entry({ id: `instruments/${index}`, type: 'instrument', body }),
    );
    const groups = browseGroups('instrument', entries);
    expect(groups.map(({ name, entries: list }) => [name, list.length])).toEqual([
      ['OSCE', 2],
      ['Other bodies', 1],
    ]);
  });
});
