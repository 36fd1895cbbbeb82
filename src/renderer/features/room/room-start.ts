import { anchorId } from '../../platform/routing/arrive.js';
import type { Route } from '../../platform/routing/route.js';
import { hasRoom } from './slides.js';
import type { Article } from '../../../shared/edition/edition.js';

/** Share of the window's height above which a section that has begun is the one being read. */
const READING_LINE = 0.4;

/** Room mode for an article, at the section that is being read. */
export function roomFrom(article: Article): Route {
  const begun = article.sections.filter((section) => {
    const place = document.getElementById(anchorId(section.slug));
    return (
      place && hasRoom(section) && place.getBoundingClientRect().top < innerHeight * READING_LINE
    );
  });
  const at = begun.at(-1)?.slug;
  return { name: 'room', id: article.id, ...(at === undefined ? {} : { at }) };
}
