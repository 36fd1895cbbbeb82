import type { ArticleType } from '../edition/edition.js';
import { markedTerms } from './hit.js';
import type { CascadeResult } from './match-cascade.js';
import type { Names } from './names.js';
import type { Plan, Planner } from './plan.js';
import { parseQuery } from './query.js';
import { evidenceIn, questionKind, type AskedFor, type QuestionKind } from './question-kind.js';
import type { SearchArticle } from './search-file.js';
import type { SectionStore } from './section-store.js';
import { markTerms, type MarkedText } from './snippet.js';
import { indexTerms, wordsOf } from './tokenize.js';
import { unitsOf, type Unit } from './units.js';
import { LIMITS, WEIGHTS } from './weights.js';

/** A sentence of the edition that answers a question, with the way to it. */
export interface Answer {
  article: string;
  type: ArticleType;
  title: string;
  slug: string;
  heading: string;
  text: MarkedText;
  /** As of when the page stands. */
  asOf?: string;
  /** A place that was asked about and that the answer does not speak of. */
  notFor?: string;
}

/** What a slot of the question is met by: any of these lists of words, all of a list together. */
type Ways = readonly (readonly ReadonlySet<string>[])[];

interface UnitTerms extends Unit {
  own: ReadonlySet<string>;
  /** Of the title, the names, the heading and the lead. */
  above: ReadonlySet<string>;
}

const MAX_PAGES_KEPT = 60;
const MAX_LEAD = 80;

interface AskedSlot {
  ways: Ways;
  rarity: number;
}

interface Place {
  slots: readonly number[];
  articles: readonly number[];
  label: string;
}

const DEFINING: ReadonlySet<ArticleType | undefined> = new Set([
  'glossary',
  'structure',
  'instrument',
]);
/** Verbs of questions that the answer seldom has: how many people live in, what profit does it make. */
const WEAK: ReadonlySet<string> = new Set(
  'live lives make makes take takes last lasts give gives held hold deal deals work works worldwide'.split(
    ' ',
  ),
);
const ENGLISH = /^\s*(?:what|define|definition|meaning)(?!\p{L})/iu;
const MEANS = /\s+(?:means?|stands? for)\s*\??\s*$/iu;

/** Finds the sentence that answers a question. None rather than a doubtful one. */
export class Answerer {
  readonly #kept = new Map<number, readonly UnitTerms[]>();

  constructor(
    readonly articles: readonly SearchArticle[],
    readonly store: SectionStore,
    readonly planner: Planner,
    readonly names: Names,
  ) {}

  answer(result: CascadeResult): Answer | undefined {
    const { query } = result.plan;
    const asked = questionKind(query.text);
    if (!asked) return undefined;
    if (asked.kind === 'definition') return this.#definition(result.plan, asked);
    return this.#sentence(result, asked);
  }

  /** The summary of the page that is called what is to be defined. */
  #definition({ query, foreign: unknown }: Plan, { words: asking }: AskedFor): Answer | undefined {
    // Asked in English, a term that no text has may be anything.
    const foreign = unknown && !ENGLISH.test(query.text);
    const from = query.words[asking]?.start;
    if (from === undefined) return undefined;
    const { words } = parseQuery(query.text.slice(from).replace(MEANS, ''));
    const counted = words.filter(({ term }) => !this.planner.stopWords.has(term));
    // A name that is never shown may be another thing of the same field.
    const named = this.names
      .called(counted.length === 0 ? words : counted)
      .find(({ article, by }) => this.#defines(article) && (foreign || by !== 'hidden'));
    const whole = this.planner.synonyms
      .matches(words)
      .find(
        ({ from: first, to, group }) =>
          foreign &&
          this.#defines(group.to[0] ?? -1, group.label) &&
          counted.every((word) => words.slice(first, to).includes(word)),
      );
    const article = named?.article ?? whole?.group.to[0];
    if (article === undefined) return undefined;
    const section = this.store.firstOf[article] ?? 0;
    const [text = ''] = this.store.text(section).split('\n');
    return text === '' ? undefined : this.#written({ section, text, line: text }, new Set());
  }

  /** Whether a page says what something is: what a label means, where one is given. */
  #defines(article: number, label?: string): boolean {
    const { type, title = '', names = [] } = this.articles[article] ?? {};
    if (!DEFINING.has(type)) return false;
    const key = (text: string) => wordsOf(text.replace(/\([^)]*\)/gu, '')).join(' ');
    return label === undefined || [title, ...names].some((name) => key(name) === key(label));
  }

  #sentence(
    { plan: asked, ranked, rarities }: CascadeResult,
    { kind, words: asking }: AskedFor,
  ): Answer | undefined {
    const plan = asked.foreign ? asked : this.planner.widened(asked);
    if (plan.unknown.length > 0) return undefined;
    const place = this.#placeIn(plan);
    const first = plan.query.words[asking]?.start ?? Infinity;
    const about = plan.slots.flatMap(({ word }, slot) =>
      word.start >= first && !WEAK.has(word.term) && place?.slots.includes(slot) !== true
        ? [slot]
        : [],
    );
    if (about.length === 0) return undefined;
    const slots = about.map((slot) => ({
      ways: waysOf(plan, slot),
      rarity: rarities[slot] ?? 0,
    }));
    const pages = ranked.slice(0, LIMITS.answerPages).map(({ article }) => article);
    if (!place) return this.#best(kind, pages, slots, plan);
    const there = this.#best(kind, place.articles, slots, plan);
    if (there || kind !== 'length') return there;
    // What holds for all may hold for the place: it is said that the edition does not tell.
    const anywhere = this.#best(kind, pages, slots, plan);
    return anywhere && { ...anywhere, notFor: place.label };
  }

  /** The sentence of these pages, the likeliest first, that answers best. */
  #best(
    kind: QuestionKind,
    pages: readonly number[],
    slots: readonly AskedSlot[],
    plan: Plan,
  ): Answer | undefined {
    let best: { unit: UnitTerms; score: number } | undefined;
    for (const [at, article] of pages.entries()) {
      for (const unit of this.#units(article)) {
        const evidence = evidenceIn(kind, unit.text);
        if (evidence === undefined) continue;
        const score = scoreOf(unit, evidence, slots);
        const ofPage = score * WEIGHTS.answerPage ** at;
        if (score >= LIMITS.minAnswer && ofPage > (best?.score ?? 0))
          best = { unit, score: ofPage };
      }
    }
    return best && this.#written(best.unit, markedTerms(plan));
  }

  /** The units of a page with their terms; a question that is typed on looks at the same pages again. */
  #units(article: number): readonly UnitTerms[] {
    const known = this.#kept.get(article);
    if (known) return known;
    const { title = '', names = [], sections = 0 } = this.articles[article] ?? {};
    const ofPage = [title, ...names].flatMap(indexTerms);
    const first = this.store.firstOf[article] ?? 0;
    const units = Array.from({ length: sections }, (_unused, at) => first + at).flatMap((section) =>
      unitsOf(section, this.store).map((unit) => {
        const lead = unit.line === unit.text ? '' : unit.line.slice(0, MAX_LEAD);
        const above = [this.store.heading(section), lead].flatMap(indexTerms);
        const own = new Set(indexTerms(unit.text));
        return { ...unit, own, above: new Set([...ofPage, ...above]) };
      }),
    );
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size < MAX_PAGES_KEPT) break;
      this.#kept.delete(oldest);
    }
    this.#kept.set(article, units);
    return units;
  }

  /** The place that a question names: its operation answers, and no other page. */
  #placeIn({ alternatives }: Plan): Place | undefined {
    const place = alternatives.find(
      ({ synonym: { group } }) =>
        group.to.length > 0 &&
        group.to.every((article) => this.articles[article]?.type === 'operation'),
    );
    if (!place) return undefined;
    const { slots, synonym } = place;
    return { slots, articles: synonym.group.to, label: synonym.group.label };
  }

  #written({ section, text }: Unit, terms: ReadonlySet<string>): Answer | undefined {
    const article = this.articles[this.store.articleOf[section] ?? -1];
    if (!article) return undefined;
    const { id, type, title, asOf } = article;
    return {
      article: id,
      type,
      title,
      slug: this.store.slug(section),
      heading: this.store.heading(section),
      text: markTerms(text, terms),
      ...(asOf === undefined ? {} : { asOf }),
    };
  }
}

/** The share of the question, rare words first, that a sentence and what stands above it have. */
function scoreOf(unit: UnitTerms, evidence: string, slots: readonly AskedSlot[]): number {
  const own = evidence === unit.text ? unit.own : new Set(indexTerms(evidence));
  let [within, above, whole] = [0, 0, 0];
  for (const { ways, rarity } of slots) {
    whole += rarity;
    if (meets(ways, own)) within += rarity;
    else if (meets(ways, own, unit.above)) above += rarity;
  }
  if (within < whole * LIMITS.leastInSentence) return 0;
  return (within + above * WEIGHTS.answerAbove) / whole;
}

function waysOf({ slots, alternatives }: Plan, slot: number): Ways {
  const own = new Set(slots[slot]?.expansions.map(({ term }) => term));
  const others = alternatives
    .filter((one) => one.slots.includes(slot) && one.words.length > 0)
    .map(({ words }) => words.map((list) => new Set(list.map(({ term }) => term))));
  return [[own], ...others];
}

const NONE: ReadonlySet<string> = new Set();

const meets = (ways: Ways, words: ReadonlySet<string>, more = NONE): boolean =>
  ways.some((way) =>
    way.every((terms) => {
      for (const term of terms) if (words.has(term) || more.has(term)) return true;
      return false;
    }),
  );
