import type { AnswerFinder, Scores } from './answers.js';
import { MATCH_KINDS } from './expand.js';
import type { Cover, Plan } from './plan.js';
import type { SearchArticle } from './search-file.js';

/** An article that a term group leads to, the best of the group; the others less. */
const BRIDGE_SCORE = 20;
const BRIDGE_FALL = 0.75;
const NEAR = 0.6;
/** A place is what its operation's page is about, whatever else is asked of it. */
const PLACE = 1.5;

/** How well something is answered, and how: a position in MATCH_KINDS. */
export interface Answered {
  score: number;
  how: number;
}

type Answers = ReadonlyMap<number, Answered>;

/** What a cover answers, by article and by section. */
export interface Reading {
  cover: Cover;
  articles: Answers;
  sections: Answers;
}

/** Whether a reading is one of a slot. */
export const covers = ({ cover }: Reading, slot: number): boolean =>
  slot >= cover.from && slot < cover.to;

/** What the covers of a plan answer, looked up once: they are few and rare. */
export function readingsOf(
  { slots, covers: all }: Plan,
  finder: AnswerFinder,
  articleAt: readonly SearchArticle[],
): Reading[] {
  const most = finder.most(slots.length);
  return all.map((cover) => {
    const share = 1 / (cover.to - cover.from);
    const how = MATCH_KINDS.indexOf(cover.how);
    const articles = new Map<number, Answered>();
    const { crossing, words } = cover;
    crossing?.group.to.forEach((article, at) => {
      const sure = crossing.match === 'exact' ? 1 : NEAR;
      const place = articleAt[article]?.type === 'operation' ? PLACE : 1;
      const score = BRIDGE_SCORE * BRIDGE_FALL ** at * sure * place * (0.25 + 0.75 * share);
      articles.set(article, {
        score,
        how: MATCH_KINDS.indexOf(crossing.match === 'exact' ? 'name' : 'bridge'),
      });
    });
    if (words.length === 0) return { cover, articles, sections: new Map<number, Answered>() };
    const weigh = (list: Scores) =>
      new Map([...list].map(([id, score]) => [id, { score: score * share, how }]));
    const bounds = { most };
    for (const [article, { score }] of weigh(finder.articles(words, bounds))) {
      const led = articles.get(article);
      articles.set(article, { score: score + (led?.score ?? 0), how: led?.how ?? how });
    }
    return { cover, articles, sections: weigh(finder.sections(words, most)) };
  });
}
