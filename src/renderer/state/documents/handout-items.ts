import type { Article } from '../../../shared/edition/edition.js';
import type { SheetFormat } from '../../../shared/print/paper.js';
import { MAX_TEXT, type HandoutItem } from '../../../shared/documents/handout.js';

/** Items of a handout before they are in it. Pure. */

type WithoutKey<T> = T extends HandoutItem ? Omit<T, 'key' | 'name'> : never;
/** Something that can be put into the handout. */
export type HandoutDraft = WithoutKey<HandoutItem>;

/** What an article is in a handout: a fact sheet, a scenario, or the article. */
export function articleDraft(
  { id, type, title }: Pick<Article, 'id' | 'type' | 'title'>,
  cut: SheetFormat,
): HandoutDraft {
  if (type === 'operation') return { kind: 'sheet', id, title, cut };
  if (type === 'scenario') return { kind: 'scenario', id, title, answers: true };
  return { kind: 'article', id, title };
}

/** The same part of the same article, in whatever format. */
export function isSameTarget(a: HandoutDraft, b: HandoutDraft): boolean {
  if (a.id !== b.id || a.kind !== b.kind) return false;
  if (a.kind === 'section' && b.kind === 'section') return a.at === b.at;
  if (a.kind === 'picture' && b.kind === 'picture') return a.picture === b.picture;
  return true;
}

export const itemFromDraft = (draft: HandoutDraft, key: string): HandoutItem => ({
  ...draft,
  title: draft.title.slice(0, MAX_TEXT),
  key,
});
