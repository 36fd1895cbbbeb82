import type { Article, CatalogEntry } from '../../../shared/edition/edition.js';
import type { PlanFields } from '../../../shared/schema/article.js';
import {
  EMPTY_SESSION,
  type Session,
  type SessionItem,
} from '../../../shared/documents/session.js';
import { EMPTY_HANDOUT, MAX_TEXT, type Handout } from '../../../shared/documents/handout.js';
import type { Edition } from '../../platform/edition/edition.js';
import { freshKey } from '../../ui/list/sorting.js';

/** Items of a session, their times and their handouts. Pure. */

type WithoutKey<T> = T extends SessionItem ? Omit<T, 'key'> : never;
/** Something that can be put into the session. */
export type SessionDraft = WithoutKey<SessionItem>;

/** Minutes that an item is given at first. */
const MINUTES = { article: 10, section: 5, scenario: 20, handout: 5, note: 2, break: 15 } as const;

export const draft = {
  article: ({ id, type, title }: Pick<Article, 'id' | 'type' | 'title'>): SessionDraft => {
    const kind = type === 'scenario' ? 'scenario' : 'article';
    return { kind, id, title, minutes: MINUTES[kind] };
  },
  section: (id: string, at: string, title: string): SessionDraft => ({
    kind: 'section',
    id,
    at,
    title,
    minutes: MINUTES.section,
  }),
  handout: (handout: Handout, title: string): SessionDraft => ({
    kind: 'handout',
    title,
    handout,
    minutes: MINUTES.handout,
  }),
  note: (title: string): SessionDraft => ({ kind: 'note', title, text: '', minutes: MINUTES.note }),
  break: (title: string): SessionDraft => ({ kind: 'break', title, minutes: MINUTES.break }),
};

/** The same part of the same article; what is the trainer's own is never the same. */
export function isSameTarget(a: SessionDraft, b: SessionDraft): boolean {
  if (!('id' in a && 'id' in b) || a.id !== b.id || a.kind !== b.kind) return false;
  return a.kind !== 'section' || b.kind !== 'section' || a.at === b.at;
}

export const itemFromDraft = (from: SessionDraft, key: string): SessionItem => ({
  ...from,
  title: from.title.slice(0, MAX_TEXT),
  key,
});

/** Whether this edition has what the item shows. */
export function existsInEdition(item: SessionItem, edition: Pick<Edition, 'find'>): boolean {
  if (!('id' in item)) return true;
  const entry: CatalogEntry | undefined = edition.find(item.id);
  if (item.kind !== 'section') return entry !== undefined;
  return entry?.sections.some(({ slug }) => slug === item.at) ?? false;
}

export const minutesOf = (items: readonly SessionItem[]): number =>
  items.reduce((sum, { minutes }) => sum + minutes, 0);

/** "1:05" for 65 minutes. */
export const durationText = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

/** When it is so many minutes after the start: "09:35"; without a start "0:35". */
export function clockText(start: string, minutes: number): string {
  if (start === '') return durationText(minutes);
  const [hours = 0, minute = 0] = start.split(':').map(Number);
  const all = hours * 60 + minute + minutes;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(all / 60) % 24)}:${two(all % 60)}`;
}

/** All handouts of a session as one; undefined where it has none. */
export function handoutOf({ title, items }: Session): Handout | undefined {
  const handouts = items.flatMap((item) => (item.kind === 'handout' ? [item.handout] : []));
  const [first, ...others] = handouts;
  if (first === undefined || others.length === 0) return first;
  const all = handouts.flatMap((handout) => handout.items);
  return {
    ...EMPTY_HANDOUT,
    cover: { ...first.cover, title: title.trim() || first.cover.title },
    contents: handouts.some(({ contents }) => contents),
    notes: handouts.some(({ notes }) => notes),
    answersLast: handouts.some(({ answersLast }) => answersLast),
    // Two handouts may have the same keys.
    items: all.map((item, index) => ({ ...item, key: `i${index + 1}` })),
  };
}

/**
 * A session plan of the library as a session: each step is a heading for the wall with the step's
 * minutes and, for the trainer, what to do; then what it uses, within the same minutes.
 */
export function sessionFromPlan(
  title: string,
  plan: Pick<PlanFields, 'steps'>,
  edition: Pick<Edition, 'find'>,
): Session {
  const items: SessionItem[] = [];
  const add = (from: SessionDraft) => items.push(itemFromDraft(from, freshKey(items)));
  for (const step of plan.steps) {
    add({ ...draft.note(step.title), minutes: step.minutes, remark: step.text });
    for (const id of step.uses) {
      const entry = edition.find(id);
      if (entry) add({ ...draft.article(entry), minutes: 0 });
    }
  }
  return { ...EMPTY_SESSION, title: title.slice(0, MAX_TEXT), items };
}
