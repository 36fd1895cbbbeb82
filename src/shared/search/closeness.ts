import { LIMITS, WEIGHTS } from './weights.js';

/**
 * How near to one another the words of a query stand in a text: 1 when they follow one another
 * word by word in the order of the query, falling with every word between them; 0 when they do not
 * all stand within a dozen words.
 * @param slots per word of the query, the terms that answer it
 */
export function closeness(words: readonly string[], slots: readonly ReadonlySet<string>[]): number {
  if (slots.length < 2) return 0;
  const slotsOf = new Map<string, number[]>();
  slots.forEach((terms, slot) => {
    for (const term of terms) slotsOf.set(term, [...(slotsOf.get(term) ?? []), slot]);
  });
  let best = 0;
  /** Per slot: where it was answered last. */
  const last = slots.map(() => -1);
  for (let at = 0; at < words.length; at += 1) {
    const answered = slotsOf.get(words[at] ?? '');
    if (!answered) continue;
    for (const slot of answered) last[slot] = at;
    // The word that was just met stands last.
    const first = Math.min(...last);
    const spread = at - first - (slots.length - 1);
    if (first < 0 || spread > LIMITS.maxDistance) continue;
    const ordered = last.every((place, index) => index === 0 || place > (last[index - 1] ?? 0));
    best = Math.max(
      best,
      (1 - Math.max(0, spread) / (LIMITS.maxDistance + 1)) * (ordered ? 1 : WEIGHTS.reversed),
    );
  }
  return best;
}
