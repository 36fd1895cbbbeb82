import type { AnswerFinder, Scores } from './answers.js';
import { MATCH_KINDS, type Expansion, type MatchKind } from './expand.js';
import type { Plan, Slot } from './plan.js';
import { covers, readingsOf, type Answered, type Reading } from './readings.js';
import type { SearchArticle } from './search-file.js';

/** A section with what it answers of a query, slot by slot. */
export interface Candidate {
  section: number;
  /** Per slot: 0 where the section does not answer it. */
  scores: number[];
  /** Per slot: how it is answered, as a position in {@link MATCH_KINDS}. */
  hows: number[];
}

export interface Gathered {
  candidates: Candidate[];
  /** In a large collection: the sections that have the rarest of the words, but not all. */
  partial: Candidate[];
  /** Whether there are more sections than were looked at. */
  cut: boolean;
}

/** Finds the sections that answer a plan. */
export class Gatherer {
  constructor(
    readonly articles: readonly SearchArticle[],
    readonly finder: AnswerFinder,
  ) {}

  /** Sections that answer every slot: by themselves, or by the title and names of their article. */
  all(plan: Plan): Gathered {
    const readings = readingsOf(plan, this.finder, this.articles);
    const order = this.#rarestFirst(plan, readings);
    const [seed, ...others] = order;
    if (seed === undefined) return { candidates: [], partial: [], cut: false };
    const found = new Map<number, Candidate>();
    const cut = this.#seed(plan, readings, seed, found, this.finder.most(plan.slots.length));
    for (const slot of others) {
      this.#score(plan, readings, slot, found);
      if (this.finder.isLarge) continue;
      for (const [section, { scores }] of found) if (!scores[slot]) found.delete(section);
    }
    const [candidates, partial]: [Candidate[], Candidate[]] = [[], []];
    for (const one of found.values()) (one.scores.every(Boolean) ? candidates : partial).push(one);
    return { candidates, partial, cut };
  }

  /** Sections that answer some slot; the rarer ones are looked for first. */
  any(plan: Plan): Gathered {
    const readings = readingsOf(plan, this.finder, this.articles);
    const found = new Map<number, Candidate>();
    const most = this.finder.most(1);
    let cut = false;
    for (const slot of this.#rarestFirst(plan, readings)) {
      if (found.size > 0) this.#score(plan, readings, slot, found);
      if (found.size >= most) cut = true;
      else cut = this.#seed(plan, readings, slot, found, most) || cut;
    }
    return { candidates: [...found.values()], partial: [], cut };
  }

  #rarestFirst({ slots }: Plan, readings: readonly Reading[]): number[] {
    const size = slots.map(({ expansions }, slot) =>
      readings
        .filter((reading) => covers(reading, slot))
        .reduce(
          (sum, { sections, articles }) => sum + sections.size + articles.size,
          this.#count(expansions),
        ),
    );
    return slots.map((_slot, at) => at).sort((a, b) => (size[a] ?? 0) - (size[b] ?? 0));
  }

  #count(expansions: readonly Expansion[]): number {
    return expansions.reduce((sum, { term }) => sum + this.finder.lexicon.count(term), 0);
  }

  /** Adds the sections that answer a slot. @returns whether some were left out */
  #seed(
    { slots }: Plan,
    readings: readonly Reading[],
    slot: number,
    found: Map<number, Candidate>,
    most: number,
  ): boolean {
    const { expansions = [] } = slots[slot] ?? {};
    const own = expansions.length > 0;
    const words = [expansions];
    const answers = readings.filter((reading) => covers(reading, slot));
    const none: Scores = new Map();
    const articles = own ? this.finder.articles(words, { most }) : none;
    const sections = own ? this.finder.sections(words, most) : none;
    const added: Candidate[] = [];
    const add = (section: number) => {
      if (found.has(section) || found.size >= most) return;
      const candidate = { section, scores: slots.map(() => 0), hows: slots.map(() => 0) };
      found.set(section, candidate);
      added.push(candidate);
    };
    const addArticle = (article: number) => {
      const first = this.finder.store.firstOf[article] ?? 0;
      const end = this.finder.store.firstOf[article + 1] ?? this.finder.store.size;
      // A page that is only named by the whole query is shown from its top.
      for (let section = first; section < (slots.length === 1 ? first + 1 : end); section += 1)
        add(section);
    };
    for (const { articles: named } of answers) for (const id of named.keys()) addArticle(id);
    for (const id of articles.keys()) addArticle(id);
    for (const { sections: read } of answers) for (const id of read.keys()) add(id);
    for (const id of sections.keys()) add(id);
    for (const candidate of added)
      this.#take(candidate, slot, slots[slot], articles, sections, answers);
    return found.size >= most || sections.size >= most;
  }

  /** Scores a slot for the sections found so far, and looks at no others. */
  #score(
    { slots }: Plan,
    readings: readonly Reading[],
    slot: number,
    found: ReadonlyMap<number, Candidate>,
  ): void {
    const { expansions = [] } = slots[slot] ?? {};
    const answers = readings.filter((reading) => covers(reading, slot));
    const own = expansions.length > 0 && found.size > 0;
    const among = new Set(
      [...found.keys()].map((section) => this.finder.store.articleOf[section] ?? 0),
    );
    const articles = own
      ? this.finder.articles([expansions], { allowed: (id) => among.has(id) })
      : new Map<number, number>();
    const sections = own ? this.finder.sectionsAmong(expansions, found) : new Map<number, number>();
    for (const candidate of found.values())
      this.#take(candidate, slot, slots[slot], articles, sections, answers);
  }

  #take(
    candidate: Candidate,
    slot: number,
    own: Slot | undefined,
    articles: Scores,
    sections: Scores,
    answers: readonly Reading[],
  ): void {
    const article = this.finder.store.articleOf[candidate.section] ?? 0;
    let score = (articles.get(article) ?? 0) + (sections.get(candidate.section) ?? 0);
    let how = MATCH_KINDS.indexOf(weakest(own));
    for (const { articles: named, sections: read } of answers) {
      const answered = best(named.get(article), read.get(candidate.section));
      if (!answered || answered.score <= 0) continue;
      how = score > 0 ? Math.min(how, answered.how) : answered.how;
      score = Math.max(score, answered.score) + Math.min(score, answered.score) * 0.3;
    }
    candidate.scores[slot] = score;
    candidate.hows[slot] = how;
  }
}

/** How a slot is answered by its own words: their surest way, since all of them are of one kind. */
const weakest = (slot: Slot | undefined): MatchKind => slot?.expansions[0]?.how ?? 'exact';

const best = (one: Answered | undefined, other: Answered | undefined): Answered | undefined =>
  !one || (other && other.score > one.score) ? other : one;
