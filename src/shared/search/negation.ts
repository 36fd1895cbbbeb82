const PREFIX = /^(?:un|in|im|il|ir|non|dis|mis)(?=\p{L}{3})/u;
/** "dosnt", "cudnt": a shortened "not" behind a verb. */
const SHORTENED = /^\p{L}{1,5}[^aeiou\P{L}]?nt$/u;

const prefixOf = (word: string): string => PREFIX.exec(word)?.[0] ?? '';

/** Whether one word says what the other denies: unsafe and safe. */
function isOpposite(denied: string, word: string): boolean {
  const prefix = prefixOf(denied);
  if (prefix === '' || prefix === prefixOf(word)) return false;
  return denied.slice(prefix.length, prefix.length + 3) === word.slice(0, 3);
}

/** Whether a correction of a folded word leaves a "not" in it, and puts none into it. */
export function keepsNegation(word: string, correction: string): boolean {
  if (SHORTENED.test(word) && !correction.endsWith('nt')) return false;
  return !isOpposite(word, correction) && !isOpposite(correction, word);
}
