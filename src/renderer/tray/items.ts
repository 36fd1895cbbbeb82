import type { Article } from '../../shared/edition.js';
import type { Cut } from '../../shared/paper.js';
import { LONGEST_TEXT, type TrayItem } from '../../shared/tray.js';

/** Items of a tray before they are in it. Pure. */

type WithoutKey<T> = T extends TrayItem ? Omit<T, 'key' | 'name'> : never;
/** Something that can be put into the tray. */
export type TrayDraft = WithoutKey<TrayItem>;

/** What an article is in a tray: a fact sheet, a scenario, or the article. */
export function articleDraft(
  { id, type, title }: Pick<Article, 'id' | 'type' | 'title'>,
  cut: Cut,
): TrayDraft {
  if (type === 'operation') return { kind: 'sheet', id, title, cut };
  if (type === 'scenario') return { kind: 'scenario', id, title, answers: true };
  return { kind: 'article', id, title };
}

/** The same part of the same article; in which cut or with what answers is the item's own affair. */
export function sameThing(a: TrayDraft, b: TrayDraft): boolean {
  if (a.id !== b.id || a.kind !== b.kind) return false;
  if (a.kind === 'section' && b.kind === 'section') return a.at === b.at;
  if (a.kind === 'picture' && b.kind === 'picture') return a.picture === b.picture;
  return true;
}

export const draftOf = (draft: TrayDraft, key: string): TrayItem => ({
  ...draft,
  title: draft.title.slice(0, LONGEST_TEXT),
  key,
});
