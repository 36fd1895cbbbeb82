import type { CheckCode } from './check-code.js';
import type { ArticleId } from './edition.js';

/** `checks.json`: what each check code on paper stands for, now and in the editions before. */
export interface Checks {
  /** The edition as a whole, printed on covers and contents pages. */
  edition: CheckCode;
  current: Record<CheckCode, ArticleId>;
  past: Record<CheckCode, PastPrint>;
  pastEditions: Record<CheckCode, PastEdition>;
  /** Absent in editions made before there was such a list. */
  news?: EditionNews;
}

/** What is new since the edition before. */
export interface EditionNews {
  /** That edition; absent in the first one, in which everything is new. `date` is EDTF. */
  since?: { id: string; date: string };
  added: ArticleId[];
  /** Articles that say something else on paper than they did. */
  changed: ArticleId[];
}

/** An article as it was printed from an earlier edition, and what is different now. */
export interface PastPrint {
  /** Its id now; absent when the article is no longer in the edition. */
  article?: ArticleId;
  title: string;
  /** The last edition that had it in these words. */
  edition: string;
  /** Of that edition, EDTF. */
  date: string;
  changes: PartChange[];
}

/** What is different in one part of an article. */
export interface PartChange {
  /** The address of the section, while it is still there. */
  at?: string;
  part: PartKind;
  title: string;
  /** Statements that were not on the paper, or not in these words. */
  now: string[];
  /** How many statements of the paper do not stand any more in those words. */
  gone: number;
}

/** `top` is all before the first section. */
export type PartKind = 'top' | 'section' | 'pictures' | 'sources';

export interface PastEdition {
  id: string;
  /** EDTF. */
  date: string;
  /** Articles that have changed since or are no longer there. */
  changed: { article?: ArticleId; title: string }[];
}
