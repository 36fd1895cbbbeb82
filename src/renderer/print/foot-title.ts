/** Characters. A footer holds one line: a longer title is truncated at a word. */
const MAX_LENGTH = 90;
export function footTitle(title: string): string {
  if (title.length <= MAX_LENGTH) return title;
  return `${title.slice(0, MAX_LENGTH).replace(/\s+\S*$/, '')} …`;
}
