import { createContext, type Snippet } from 'svelte';
import type { Picture } from '../../../shared/edition/picture.js';

/**
 * What the text components need to know of the page they stand on. Screen and paper each provide
 * their own with `provideText({…})` in the component that holds the text; `Blocks`, `Inlines`,
 * `Cite` and `Text` read it and know nothing else of the app.
 *
 * Make the changing members getters (`get marks() { return … }`), so that the text follows them.
 */
export interface TextContext {
  /** The number shown for a source, from 1; undefined when the article does not list it. */
  numberOf(sourceId: string): number | undefined;
  /** The source in words, for the accessible name of a citation: "OSCE, Mandate, 2003". */
  sourceLabel(sourceId: string): string;
  /** Where a citation leads; undefined (paper) shows the number without a link. */
  citeHref?: (number: number) => string;
  /** The address of an article or section; undefined shows the words without a link. */
  href(to: string, at?: string): string | undefined;
  /** Paper only: the page of an article on the same paper, where it is on it. */
  pageOf?: (to: string) => string | undefined;
  /** Asks before a link out of the edition is opened; without it (paper) the words stand alone. */
  openLink?: (url: string) => void;
  /** A picture of the article by its id. */
  picture?: (id: string) => Picture | undefined;
  /** Screen only: what stands under a picture to be done with it. */
  readonly pictureTools?: Snippet<[string, Picture]> | undefined;
  /** Folded words to mark in the text; absent or empty marks nothing. */
  readonly marks?: ReadonlySet<string> | undefined;
}

export const [textContext, provideText] = createContext<TextContext>();
