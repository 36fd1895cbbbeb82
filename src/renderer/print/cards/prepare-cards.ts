import type { Article } from '../../../shared/edition/edition.js';
import type { CardsPerPage } from '../../../shared/print/card-source.js';
import { m } from '../../../shared/messages/messages.js';
import type { PrintJob } from '../../../shared/print/print-job.js';
import { EditionError, loadArticle, loadManifest } from '../../platform/edition/load.js';
import type { Common } from '../job-parts.js';
import { PrintProblem } from '../problem.js';
import { answersOf, cardsOf, type Card } from './cards.js';

export interface PreparedCards extends Common {
  kind: 'cards';
  perPage: CardsPerPage;
  cards: Card[];
  answers: Article[];
}

/** An article that another edition may not have. */
async function loadIfThere(id: string): Promise<Article | undefined> {
  try {
    return await loadArticle(id);
  } catch (error) {
    if (error instanceof EditionError && error.reason === 'missing') return undefined;
    throw error;
  }
}

/** @throws PrintProblem when there is nothing to make cards of */
export async function prepareCards({
  from,
  perPage,
  paper,
  title,
}: PrintJob & { kind: 'cards' }): Promise<PreparedCards> {
  const [manifest, ...articles] = await Promise.all([
    loadManifest(),
    ...from.map(({ id }) => loadIfThere(id)),
  ]);
  const there = from.flatMap((source, index) => {
    const article = articles[index];
    return article ? [{ source, article }] : [];
  });
  const cards = there.flatMap(({ source, article }) => cardsOf(source, article));
  if (cards.length === 0) throw new PrintProblem(m.cards_none());
  return {
    kind: 'cards',
    title: m.cards_title({ title }),
    paper,
    manifest,
    perPage,
    cards,
    answers: there.flatMap(({ source, article }) => answersOf(source, article) ?? []),
  };
}
