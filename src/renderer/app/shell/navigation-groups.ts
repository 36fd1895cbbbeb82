import type { CatalogEntry } from '../../../shared/edition/edition.js';
import { m } from '../../../shared/messages/messages.js';
import { shortName } from '../../platform/edition/edition.js';
import { typePlural } from '../../platform/labels/types.js';
import { articleHref, routeHref, type BrowseType } from '../../platform/routing/route.js';
import type { App } from '../../state/app-context.js';
import { countOf } from '../../state/documents/saved-groups.js';

export type GroupName = 'learn' | 'countries' | 'train' | 'work';

export interface NavigationItem {
  href: string;
  text: string;
  /** What stands in grey behind it: a city, or how many there are. */
  note?: string;
  /** What is heard instead, where the note alone would be a bare number. */
  spoken?: string | undefined;
  /** `page` for the page itself, `true` for the list of the page. */
  current: 'page' | 'true' | undefined;
}

export interface NavigationGroup {
  name: GroupName;
  title: string;
  /** What is inside, while it is folded. */
  about: string;
  items: NavigationItem[];
}

const LEARN: readonly BrowseType[] = [
  'overview',
  'topic',
  'glossary',
  'instrument',
  'figures',
  'publication',
  'structure',
];
const TRAIN: readonly BrowseType[] = ['session-plan', 'scenario'];

/**
 * What the navigation shows for the page that is open.
 * @param article the article on screen, if the page is one
 */
export function navigationGroups(
  { edition, router, saved, session, handout }: App,
  article: CatalogEntry | undefined,
): NavigationGroup[] {
  const { route } = router;
  const list = (type: BrowseType): NavigationItem => ({
    href: routeHref({ name: 'browse', type }),
    text: typePlural[type](),
    note: String(edition.ofType(type).length),
    current:
      route.name === 'browse' && route.type === type
        ? 'page'
        : article?.type === type
          ? 'true'
          : undefined,
  });
  const page = (
    name: 'handout' | 'saved' | 'session' | 'contacts' | 'compare',
    text: string,
    count = 0,
    spoken?: string,
  ): NavigationItem => ({
    href: routeHref({ name }),
    text,
    ...(count > 0 ? { note: String(count), spoken } : {}),
    current: route.name === name ? 'page' : undefined,
  });
  const countries = edition.ofType('operation').map((entry): NavigationItem => ({
    href: articleHref(entry.id),
    text: shortName(entry),
    ...(entry.place ? { note: entry.place.city } : {}),
    current: article === entry ? 'page' : undefined,
  }));
  const onList = route.name === 'browse' && route.type === 'operation' ? 'page' : undefined;
  const savedCount = countOf(saved.value, edition);
  return [
    { name: 'learn', title: m.nav_learn(), about: m.nav_learn_about(), items: LEARN.map(list) },
    {
      name: 'countries',
      title: m.nav_countries(),
      about: m.nav_countries_about(),
      items: [
        ...countries,
        { ...list('operation'), text: m.nav_all_operations(), current: onList },
        page('compare', m.nav_compare()),
      ],
    },
    { name: 'train', title: m.nav_train(), about: m.nav_train_about(), items: TRAIN.map(list) },
    {
      name: 'work',
      title: m.nav_work(),
      about: m.nav_work_about(),
      items: [
        page(
          'handout',
          m.handout_link(),
          handout.items.length,
          m.handout_link_count({ count: handout.items.length }),
        ),
        page(
          'session',
          m.session_title(),
          session.items.length,
          m.session_nav_count({ count: session.items.length }),
        ),
        page('saved', m.saved_title(), savedCount, m.saved_nav_count({ count: savedCount })),
        page('contacts', m.contacts_title()),
      ],
    },
  ];
}
