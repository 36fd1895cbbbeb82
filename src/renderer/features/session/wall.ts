import type { Article } from '../../../shared/edition/edition.js';
import { m } from '../../../shared/messages/messages.js';
import type { Session, SessionItem } from '../../../shared/documents/session.js';
import type { Edition } from '../../platform/edition/edition.js';
import { sectionWithSubsections } from '../../reading/sections.js';
import { slidesOf, type Slide } from '../room/slides.js';
import { existsInEdition } from '../../state/documents/session-items.js';

/** What an item of a session puts on the wall. */
export interface WallStep {
  article: Article;
  slides: Slide[];
}

/** The items that can be shown; what this edition does not have is skipped. */
export const shownItems = (session: Session, edition: Pick<Edition, 'find'>): SessionItem[] =>
  session.items.filter((item) => existsInEdition(item, edition));

/** @throws where the article cannot be read */
export async function wallStep(
  item: SessionItem,
  session: Session,
  load: (id: string) => Promise<Article>,
  edition: Pick<Edition, 'find'>,
): Promise<WallStep> {
  if (!('id' in item)) return ownStep(item, session, wordsOf(item));
  const article = await load(edition.find(item.id)?.id ?? item.id);
  if (item.kind !== 'section') return { article, slides: slidesOf(article) };
  const inside = new Set(
    sectionWithSubsections(article.sections, item.at)?.map(({ slug }) => slug),
  );
  const slides = slidesOf(article).filter(({ slug }) => inside.has(slug));
  return slides.length > 0 ? { article, slides } : ownStep(item, session, '');
}

/** One screen with the trainer's own words, or with a line of the session. */
export function ownStep(item: SessionItem, session: Session, text: string): WallStep {
  const title = item.name ?? item.title;
  return {
    article: {
      id: 'session',
      type: 'page',
      title: session.title.trim() || m.session_title(),
      summary: '',
      lead: [],
      sections: [],
      alsoCalled: [],
      audience: [],
      related: [],
      sources: [],
      asOf: '',
    },
    slides: [{ kind: 'own', slug: '', title, text, isNote: item.kind === 'note' }],
  };
}

function wordsOf(item: SessionItem): string {
  if (item.kind === 'note') return item.text;
  return item.kind === 'handout'
    ? m.session_wall_handout()
    : m.session_wall_minutes({ count: item.minutes });
}
