import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  articleHref,
  parseRoute,
  routeHref,
  type Route,
} from '../../src/renderer/routing/route.js';

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
  ['#/Topics/Consent', { name: 'unknown', text: 'Topics/Consent' }],
  ['#/../etc/passwd', { name: 'unknown', text: '../etc/passwd' }],
  ['#/%E0%A4%A', { name: 'unknown', text: '%E0%A4%A' }],
  ['#/<script>', { name: 'unknown', text: '<script>' }],
];

describe('parseRoute', () => {
  it.each(TABLE)('reads %s', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
  });

  it('never throws, whatever stands in the address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(parseRoute(`#/${text}`).name).toBeTypeOf('string');
      }),
    );
  });
});

describe('routeHref', () => {
  const routes: Route[] = [
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
