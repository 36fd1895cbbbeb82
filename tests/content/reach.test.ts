import { describe, expect, it } from 'vitest';
import { linksOf, reachFromHome } from '../../src/content/reach.js';
import type { Article, ArticleType } from '../../src/shared/edition/edition.js';

function article(id: string, type: ArticleType, related: string[], linked: string[] = []): Article {
  return {
    id,
    type,
    title: id,
    summary: '',
    lead: linked.map((to) => ({
      type: 'paragraph',
      children: [{ type: 'link', to, children: [{ type: 'text', value: to }] }],
    })),
    sections: [],
    alsoCalled: [],
    audience: [],
    related,
    sources: [],
    asOf: '2026',
  };
}

describe('reach from the start page', () => {
  it('counts the fewest clicks over links, related articles and the lists shown there', () => {
    const reach = reachFromHome([
      article('home', 'page', ['glossary/a']),
      article('topics/listed', 'topic', [], ['glossary/b', 'glossary/a']),
      article('glossary/a', 'glossary', []),
      article('glossary/b', 'glossary', ['glossary/c']),
      article('glossary/c', 'glossary', ['glossary/d']),
      article('glossary/d', 'glossary', []),
      article('glossary/alone', 'glossary', ['home']),
    ]);
    expect(reach.byClicks).toEqual([2, 1, 1, 1]);
    expect(reach.far).toEqual(['glossary/d', 'glossary/alone']);
  });

  it('follows what the steps of a session plan use, and no link to the page itself', () => {
    const plan: Article = {
      ...article('session-plans/p', 'session-plan', ['session-plans/p'], ['']),
      plan: {
        minutes: 5,
        group: '8 people',
        steps: [{ minutes: 5, title: 'Start', text: 'Start.', uses: ['topics/t'] }],
      },
    };
    expect(linksOf(plan)).toEqual(['topics/t']);
  });
});
