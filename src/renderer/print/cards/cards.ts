import type { Article } from '../../../shared/edition/edition.js';
import { sectionCards, type CardSource, type CardText } from '../../../shared/print/card-source.js';
import { m } from '../../../shared/messages/messages.js';
import { scenarioParts } from '../../../shared/edition/scenario-parts.js';
import { typeName } from '../../platform/labels/types.js';

/** A card as it is printed. */
export interface Card extends CardText {
  /** In large letters above the text in front. */
  title?: string;
  /** The article it is from: its name and code stand on the back, since cards part from each other. */
  article: Article;
}

/** The cards for one source, in the order of the article. Empty when there are none. */
export function cardsOf({ at }: CardSource, article: Article): Card[] {
  if (at !== undefined) {
    const section = article.sections.find(({ slug }) => slug === at);
    return section ? sectionCards(section).map((card) => ({ ...card, article })) : [];
  }
  if (article.type === 'scenario') return stageCards(article);
  if (article.type !== 'glossary') {
    return article.sections.flatMap((section) =>
      sectionCards(section).map((card) => ({ ...card, article })),
    );
  }
  const back =
    article.lead.length > 0 ? article.lead : article.sections.flatMap(({ body }) => body);
  return [{ label: typeName.glossary(), title: article.title, front: [], back, article }];
}

/** A stage of a scenario in front, its questions behind. */
function stageCards(article: Article): Card[] {
  const { stages } = scenarioParts(article.sections);
  const cards: Card[] = [];
  for (const { title, depth, body } of stages) {
    const last = cards.at(-1);
    if (depth === 3 && last) last.back.push(...body);
    else cards.push({ label: article.title, title, front: body, back: [], article });
  }
  return cards;
}

/** The answers to the cards of a scenario, for a sheet of their own; undefined where there are none. */
export function answersOf({ at }: CardSource, article: Article): Article | undefined {
  if (at !== undefined || article.type !== 'scenario') return undefined;
  const { answers } = scenarioParts(article.sections);
  if (answers.length === 0) return undefined;
  return {
    ...article,
    title: m.handout_answers_to({ title: article.title }),
    lead: [],
    sections: answers,
  };
}

/** A side of a sheet: the cards in their places, row by row; an empty place has none. */
export type Side = (Card | undefined)[];

/** Cards shared among sheets of so many, each sheet a front and a back. */
export function sheetsOf(cards: readonly Card[], perPage: number): { front: Side; back: Side }[] {
  const sheets = [];
  for (let at = 0; at < cards.length; at += perPage) {
    const front: Side = Array.from({ length: perPage }, (_, place) => cards[at + place]);
    sheets.push({ front, back: mirrored(front) });
  }
  return sheets;
}

/** The sheet is turned over its long edge: left and right change places in each row of two. */
export const mirrored = <T>(side: readonly T[]): T[] =>
  side.map((_, place) => side[place % 2 === 0 ? place + 1 : place - 1] as T);
