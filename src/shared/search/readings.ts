import { otherWritings } from './other-writing.js';
import type { Plan, Planner } from './plan.js';
import { parseQuery, type Query } from './query.js';
import { scriptOf } from './script.js';
import type { SearchTerm } from './search-file.js';
import { wordsOf } from './tokenize.js';
import { LIMITS } from './weights.js';

/** A plan, and the text it was made of where that is not what was typed. */
export interface Reading {
  plan: Plan;
  readAs?: string;
}

/** Reads what was typed on the wrong keyboard, with look-alike letters or in the letters of another script. */
export class Readings {
  #written: Map<string, string> | undefined;

  constructor(
    readonly planner: Planner,
    readonly terms: readonly SearchTerm[],
  ) {}

  /** The query as typed, unless the edition knows clearly more of another reading of it. */
  read(query: Query): Reading {
    const plan = this.planner.plan(query);
    const known = knownShare(plan);
    let best: Reading = { plan };
    let most = known;
    for (const { text, sure } of known === 1 ? [] : otherWritings(query.text)) {
      const least = sure ? known : known + LIMITS.clearlyMore;
      if (least > 1) continue;
      const other = this.planner.plan(parseQuery(text));
      const share = knownShare(other);
      if (share < least || share <= most) continue;
      most = share;
      best = { plan: other, readAs: text };
    }
    return best.readAs === undefined ? best : { ...best, readAs: this.#asWritten(best.readAs) };
  }

  /** The words as the content writes them: what was typed in Latin letters has no soft sign. */
  #asWritten(text: string): string {
    if (scriptOf(text) === 'other') return text;
    const written = (this.#written ??= this.#cyrillicWords());
    return text.replace(/[\p{L}\p{M}]+/gu, (word) => written.get(wordsOf(word).join('')) ?? word);
  }

  #cyrillicWords(): Map<string, string> {
    const names = this.terms.flatMap(({ words, hidden }) => [...words, ...hidden]);
    const words = names
      .filter((name) => scriptOf(name) === 'cyrillic')
      .flatMap((name) => name.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []);
    // The first stays: the content lists Russian before the others.
    return new Map(words.map((word) => [wordsOf(word).join(''), word] as const).reverse());
  }
}

/** The share of the letters typed that stand in words the edition or its synonyms have. */
function knownShare({ slots, alternatives, unknown }: Plan): number {
  let letters = unknown.reduce((sum, { term }) => sum + term.length, 0);
  let known = 0;
  for (const [at, { word, expansions }] of slots.entries()) {
    const matches = alternatives
      .filter((one) => one.slots.includes(at))
      .map(({ synonym }) => (synonym.match === 'near' ? LIMITS.nearIsKnown : 1));
    const isKnown = expansions.some(({ kind }) => kind !== 'close');
    letters += word.term.length;
    known += word.term.length * Math.max(isKnown ? 1 : 0, ...matches);
  }
  return letters === 0 ? 1 : known / letters;
}
