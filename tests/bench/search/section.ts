/** One searchable piece of text: what every library of the comparison is given, and nothing more. */
export interface Section {
  /** Its position in the list; the same for every library. */
  id: number;
  /** Sections of one page follow one another and share its title; the first has no heading. */
  page: string;
  title: string;
  heading: string;
  text: string;
}

/** A title, a heading and a text as one, for those who do not care which is which. */
export function wholeText({ title, heading, text }: Section): string {
  return `${title}\n${heading}\n${text}`;
}
