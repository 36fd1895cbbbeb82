import { HOWS, type Expansion, type How } from './expand.js';
import type { ArticleDocument, SectionDocument } from './index-options.js';
import type { Lexicon } from './lexicon.js';
import { ARTICLE_BOOSTS, lookUp, scoreOf, SECTION_BOOSTS } from './look-up.js';
import type { Cover, Plan, Slot } from './plan.js';
import type { SearchArticle } from './search-file.js';
import type { SectionStore } from './section-store.js';
import type { WordIndex } from './word-index.js';

/** A section with what it answers of a query, slot by slot. */
export interface Candidate {
  section: number;
  /** Per slot: 0 where the section does not answer it. */
  scores: number[];
  /** Per slot: how it is answered, as a position in {@link HOWS}. */
  hows: number[];
}

export interface Gathered {
  candidates: Candidate[];
  /** In a large collection: the sections that have the rarest of the words, but not all. */
  partial: Candidate[];
  /** Whether there are more sections than were looked at. */
  cut: boolean;
}

/**
 * An edition for reading is ranked whole. In a larger collection only so many sections are ranked of
 * a word that stands in more: those whose page is called so, then the first in edition order. With
 * several words more are looked at, since most of them fall away.
 */
const RANKED_WHOLE = 4096;
const MOST_OF_ONE_WORD = 600;
const MOST_OF_SEVERAL = 800;
/** An article that a term group leads to, the best of the group; the others less. */
const BRIDGE_SCORE = 20;
const BRIDGE_FALL = 0.75;
const NEAR = 0.6;
/** A place is what its operation's page is about, whatever else is asked of it. */
const PLACE = 1.5;

interface Answered {
  score: number;
  how: number;
}
type ByArticle = ReadonlyMap<number, Answered>;
type BySection = ReadonlyMap<number, Answered>;

/** Finds the sections that answer a plan. */
export class Gatherer {
  constructor(
    readonly articles: readonly SearchArticle[],
    readonly lexicon: Lexicon,
    readonly names: WordIndex<ArticleDocument>,
    readonly store: SectionStore,
  ) {}

  get #isLarge(): boolean {
    return this.store.size > RANKED_WHOLE;
  }

  /** How many sections are looked at. */
  #most({ slots }: Plan): number {
    if (!this.#isLarge) return RANKED_WHOLE;
    return slots.length === 1 ? MOST_OF_ONE_WORD : MOST_OF_SEVERAL;
  }

  /** Sections that answer every slot: by themselves, or by the title and names of their article. */
  all(plan: Plan): Gathered {
    const readings = this.#readings(plan);
    const order = this.#rarestFirst(plan, readings);
    const [seed, ...others] = order;
    if (seed === undefined) return { candidates: [], partial: [], cut: false };
    const found = new Map<number, Candidate>();
    const cut = this.#seed(plan, readings, seed, found, this.#most(plan));
    for (const slot of others) {
      this.#score(plan, readings, slot, found);
      if (this.#isLarge) continue;
      for (const [section, { scores }] of found) if (!scores[slot]) found.delete(section);
    }
    const [candidates, partial]: [Candidate[], Candidate[]] = [[], []];
    for (const one of found.values()) (one.scores.every(Boolean) ? candidates : partial).push(one);
    return { candidates, partial, cut };
  }

  /** Sections that answer some slot; the rarer ones are looked for first. */
  any(plan: Plan): Gathered {
    const readings = this.#readings(plan);
    const found = new Map<number, Candidate>();
    const most = this.#isLarge ? MOST_OF_ONE_WORD : RANKED_WHOLE;
    let cut = false;
    for (const slot of this.#rarestFirst(plan, readings)) {
      if (found.size > 0) this.#score(plan, readings, slot, found);
      if (found.size >= most) cut = true;
      else cut = this.#seed(plan, readings, slot, found, most) || cut;
    }
    return { candidates: [...found.values()], partial: [], cut };
  }

  /** What the covers answer, looked up once: they are few and rare. */
  #readings(plan: Plan): Reading[] {
    const most = this.#most(plan);
    return plan.covers.map((cover) => {
      const share = 1 / (cover.to - cover.from);
      const how = HOWS.indexOf(cover.how);
      const articles = new Map<number, Answered>();
      const { crossing, words } = cover;
      crossing?.group.to.forEach((article, at) => {
        const sure = crossing.match === 'exact' ? 1 : NEAR;
        const place = this.articles[article]?.type === 'operation' ? PLACE : 1;
        const score = BRIDGE_SCORE * BRIDGE_FALL ** at * sure * place * (0.25 + 0.75 * share);
        articles.set(article, {
          score,
          how: HOWS.indexOf(crossing.match === 'exact' ? 'name' : 'bridge'),
        });
      });
      if (words.length === 0) return { cover, articles, sections: new Map<number, Answered>() };
      const weigh = (list: BySection | ByArticle) =>
        new Map([...list].map(([id, { score }]) => [id, { score: score * share, how }]));
      const bounds = { most };
      for (const [article, { score }] of weigh(this.#articles(words, bounds))) {
        const led = articles.get(article);
        articles.set(article, { score: score + (led?.score ?? 0), how: led?.how ?? how });
      }
      return { cover, articles, sections: weigh(this.#sections(words, most)) };
    });
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
    return expansions.reduce((sum, { term }) => sum + this.lexicon.count(term), 0);
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
    const none: BySection = new Map();
    const articles = own ? this.#articles(words, { most: most }) : none;
    const sections = own ? this.#sections(words, most) : none;
    const added: Candidate[] = [];
    const add = (section: number) => {
      if (found.has(section) || found.size >= most) return;
      const candidate = { section, scores: slots.map(() => 0), hows: slots.map(() => 0) };
      found.set(section, candidate);
      added.push(candidate);
    };
    const addArticle = (article: number) => {
      const first = this.store.firstOf[article] ?? 0;
      const end = this.store.firstOf[article + 1] ?? this.store.size;
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
    const among = new Set([...found.keys()].map((section) => this.store.articleOf[section] ?? 0));
    const articles = own
      ? this.#articles([expansions], { allowed: (id) => among.has(id) })
      : new Map<number, Answered>();
    const sections = own ? this.#sectionsAmong(expansions, found) : new Map<number, Answered>();
    for (const candidate of found.values())
      this.#take(candidate, slot, slots[slot], articles, sections, answers);
  }

  #take(
    candidate: Candidate,
    slot: number,
    own: Slot | undefined,
    articles: ByArticle,
    sections: BySection,
    answers: readonly Reading[],
  ): void {
    const article = this.store.articleOf[candidate.section] ?? 0;
    const inArticle = articles.get(article);
    const inSection = sections.get(candidate.section);
    let score = (inArticle?.score ?? 0) + (inSection?.score ?? 0);
    let how = HOWS.indexOf(weakest(own));
    for (const { articles: named, sections: read } of answers) {
      const answered = best(named.get(article), read.get(candidate.section));
      if (!answered || answered.score <= 0) continue;
      how = score > 0 ? Math.min(how, answered.how) : answered.how;
      score = Math.max(score, answered.score) + Math.min(score, answered.score) * 0.3;
    }
    candidate.scores[slot] = score;
    candidate.hows[slot] = how;
  }

  #articles(
    words: readonly (readonly Expansion[])[],
    bounds: Parameters<typeof lookUp>[3],
  ): Map<number, Answered> {
    const results = lookUp(this.names, words, ARTICLE_BOOSTS, bounds);
    return new Map(
      results.map((result) => [result.id as number, { score: scoreOf(result), how: 0 }]),
    );
  }

  #sections(words: readonly (readonly Expansion[])[], most: number): Map<number, Answered> {
    const found = new Map<number, Answered>();
    for (let part = 0; part < this.store.parts.length && found.size < most; part += 1) {
      const held = this.#heldIn(part, words);
      if (!held) continue;
      const start = this.store.startOf(part);
      const results = lookUp(this.#part(part), held, SECTION_BOOSTS, {
        most: most - found.size,
      });
      for (const result of results)
        found.set(start + (result.id as number), { score: scoreOf(result), how: 0 });
    }
    return found;
  }

  #sectionsAmong(
    expansions: readonly Expansion[],
    among: ReadonlyMap<number, unknown>,
  ): Map<number, Answered> {
    const found = new Map<number, Answered>();
    const wanted = new Set([...among.keys()].map((section) => this.store.partOf(section)));
    for (const part of wanted) {
      const held = this.#heldIn(part, [expansions]);
      if (!held) continue;
      const start = this.store.startOf(part);
      const allowed = (id: number) => among.has(start + id);
      for (const result of lookUp(this.#part(part), held, SECTION_BOOSTS, { allowed }))
        found.set(start + (result.id as number), { score: scoreOf(result), how: 0 });
    }
    return found;
  }

  #part(part: number): WordIndex<SectionDocument> {
    const index = this.store.indexes[part];
    if (!index) throw new Error(`Field Reader: there is no part ${part}`);
    return index;
  }

  /** The expansions that a part holds; undefined when it holds none of some word. */
  #heldIn(part: number, words: readonly (readonly Expansion[])[]): Expansion[][] | undefined {
    const held = words.map((expansions) =>
      expansions.filter(({ term }) => this.lexicon.isIn(term, part)),
    );
    return held.every((expansions) => expansions.length > 0) ? held : undefined;
  }
}

/** What a cover answers, by article and by section. */
interface Reading {
  cover: Cover;
  articles: ByArticle;
  sections: BySection;
}

const covers = ({ cover }: Reading, slot: number): boolean => slot >= cover.from && slot < cover.to;

/** How a slot is answered by its own words: their surest way, since all of them are of one kind. */
const weakest = (slot: Slot | undefined): How => slot?.expansions[0]?.how ?? 'exact';

const best = (one: Answered | undefined, other: Answered | undefined): Answered | undefined =>
  !one || (other && other.score > one.score) ? other : one;
