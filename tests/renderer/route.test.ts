import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  articleHref,
  parseRoute,
  routeHref,
  type Route,
} from '../../src/renderer/platform/routing/route.js';
import {
  filterParams,
  toggled,
  without,
} from '../../src/renderer/platform/routing/filter-params.js';

const TABLE: [hash: string, route: Route][] = [
  ['', { name: 'home' }],
  ['#', { name: 'home' }],
  ['#/', { name: 'home' }],
  ['#/home', { name: 'home' }],
  ['#/?at=source-2', { name: 'home', at: 'source-2' }],
  ['#/topics/consent', { name: 'article', id: 'topics/consent' }],
  ['#/topics/consent/', { name: 'article', id: 'topics/consent' }],
  [
    '#/topics/consent?at=key-points&q=debt+bondage',
    { name: 'article', id: 'topics/consent', at: 'key-points', q: 'debt bondage' },
  ],
  ['#/topics/consent?q=100%25', { name: 'article', id: 'topics/consent', q: '100%' }],
  ['#/browse/operations', { name: 'browse', type: 'operation' }],
  ['#/browse/glossary', { name: 'browse', type: 'glossary' }],
  ['#/browse/pages', { name: 'unknown', text: 'browse/pages' }],
  ['#/browse/topics/more', { name: 'unknown', text: 'browse/topics/more' }],
  ['#/search?q=%D0%94%D1%83', { name: 'search', q: 'Ду' }],
  ['#/search', { name: 'search', q: '' }],
  ['#/ready', { name: 'ready' }],
  ['#/handout', { name: 'handout' }],
  ['#/about?at=independent', { name: 'about', at: 'independent' }],
  ['#/compare', { name: 'compare' }],
  [
    '#/compare?a=operations%2Fa&b=operations%2Fb&at=source-2',
    { name: 'compare', a: 'operations/a', b: 'operations/b', at: 'source-2' },
  ],
  ['#/Topics/Consent', { name: 'unknown', text: 'Topics/Consent' }],
  ['#/../etc/passwd', { name: 'unknown', text: '../etc/passwd' }],
  ['#/%E0%A4%A', { name: 'unknown', text: '%E0%A4%A' }],
  ['#/<script>', { name: 'unknown', text: '<script>' }],
];

describe('parseRoute', () => {
  it.each(TABLE)('reads %s', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
  });

  it('reads the handout’s address of the first edition', () => {
    expect(parseRoute('#/tray')).toEqual({ name: 'handout' });
  });

  it('never throws, whatever stands in the address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(parseRoute(`#/${text}`).name).toBeTypeOf('string');
      }),
    );
  });
});

describe('filters in the address', () => {
  it('leaves out types there are not, and values that stand twice', () => {
    expect(parseRoute('#/search?q=x&type=topic&type=pie&type=topic&country=Albania')).toEqual({
      name: 'search',
      q: 'x',
      filters: { types: ['topic'], countries: ['Albania'] },
    });
    expect(parseRoute('#/search?q=x&type=pie&country=')).toEqual({ name: 'search', q: 'x' });
  });
  it('puts a value in and takes it out again', () => {
    const one = toggled({}, 'countries', 'Albania');
    expect(one).toEqual({ countries: ['Albania'] });
    expect(filterParams(toggled(one, 'countries', 'Albania'))).toEqual([]);
    expect(filterParams(without(one, 'countries'))).toEqual([]);
  });
});

describe('routeHref', () => {
  const routes: Route[] = [
    {
      name: 'search',
      q: 'debt & bondage',
      filters: { types: ['topic', 'glossary'], countries: ['Bosnia and Herzegovina'] },
    },
    { name: 'home' },
    { name: 'browse', type: 'instrument' },
    { name: 'search', q: 'a&b=c #?/% Душанбе' },
    { name: 'article', id: 'topics/consent', at: 'key-points', q: '"exact words" & more' },
  ];
  it.each(routes)('is read back by parseRoute: $name', (route) => {
    expect(parseRoute(routeHref(route))).toEqual(route);
  });

  it('leads to the start page for its own article', () => {
    expect(articleHref('home')).toBe('#/');
  });
});
