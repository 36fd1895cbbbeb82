import type { Section } from './section.js';

/** A search library, set up as its own documentation advises. */
export interface Engine {
  /** One word, for the command line and file names. */
  name: string;
  /** What the tables show: the name with how it is set up. */
  label: string;
  /** The same for {@link LoadedEngine.question}. */
  questionLabel: string;
  /** Whether its file holds the texts beside the index, so that sizes are read with care. */
  holdsTexts: boolean;
  /** Builds the index and gives it as the text that would be put on disk. */
  build(sections: readonly Section[]): Promise<string> | string;
  /** From that text to an index that can be asked. */
  load(serialised: string): Promise<LoadedEngine> | LoadedEngine;
}

/** Both give ids of sections, best first, at most `limit`. */
export interface LoadedEngine {
  /**
   * As wired to a search box, where nobody knows beforehand what comes: whole words, the beginning
   * of a word or a misspelt one. All words are asked for, where the library can do that.
   */
  search(query: string, limit: number): number[];
  /** As set up by default, for a whole question: any word counts, more words count more. */
  question(query: string, limit: number): number[];
}
