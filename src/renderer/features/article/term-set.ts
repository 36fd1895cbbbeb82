/** Folded words to mark, as the set the text components ask. */
export const termSet = (terms: readonly string[] = []): ReadonlySet<string> => new Set(terms);
