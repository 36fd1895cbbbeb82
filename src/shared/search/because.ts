import type { SynonymMatch } from './synonym-index.js';
import { wordsOf } from './tokenize.js';

/** Why an article matches words that it does not contain: "THB = trafficking in human beings". */
export interface Because {
  /** What was typed, as the content writes it; absent when it may not be shown or says the same. */
  words?: string;
  label: string;
}

/** The reason for an article that a synonym leads to. */
export function becauseOf({ words, group: { label } }: SynonymMatch): Because {
  const same = words !== undefined && wordsOf(words).join(' ') === wordsOf(label).join(' ');
  return words === undefined || same ? { label } : { words, label };
}
