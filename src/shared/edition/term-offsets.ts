/** A glossary term inside a plain text of the edition: where its link stands and where it leads. */
export interface TermPlace {
  /** UTF-16 offset into the text. */
  start: number;
  /** UTF-16 offset, exclusive. */
  end: number;
  /** The glossary article. */
  to: string;
}

/** What the compile adds beside the plain texts of a statement that use glossary terms. */
export interface HasTerms {
  /** Terms of the statement itself: its `text`, `covers` or `label`. */
  terms?: TermPlace[];
  noteTerms?: TermPlace[];
  doubtTerms?: TermPlace[];
}

type TextKey = 'text' | 'covers' | 'label' | 'note' | 'doubt';

/** Structured fields as compiled: as written, and beside every text there may be its terms. */
export type WithTerms<T> = T extends object
  ? { [Key in keyof T]: WithTerms<T[Key]> } & (TextKey & keyof T extends never ? unknown : HasTerms)
  : T;
