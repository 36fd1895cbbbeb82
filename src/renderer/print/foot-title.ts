/** A foot holds one line: a longer title is cut at a word. */
const LONGEST = 90;
export function footTitle(title: string): string {
  if (title.length <= LONGEST) return title;
  return `${title.slice(0, LONGEST).replace(/\s+\S*$/, '')} …`;
}
