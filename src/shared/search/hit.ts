import type { ArticleType } from '../edition/edition.js';
import { becauseOf, type Because } from './because.js';
import { MATCH_KINDS } from './expand.js';
import type { Explanation } from './explain.js';
import type { Candidate } from './section-scorer.js';
import type { CascadeResult } from './match-cascade.js';
import type { Plan } from './plan.js';
import type { Ranked, MatchTier } from './rank.js';
import type { SearchArticle } from './search-file.js';
import type { SectionStore } from './section-store.js';
import type { SynonymMatch } from './synonym-index.js';
import { markTerms, snippet, type MarkedText } from './snippet.js';
import { tokensAmong, wordsOf } from './tokenize.js';
import { LIMITS } from './weights.js';

/** One article among the results, with its best section. */
export interface SearchHit {
  article: string;
  type: ArticleType;
  title: MarkedText;
  /** Slug of the matching section; empty for the top of the article. */
  slug: string;
  heading: MarkedText;
  snippet: MarkedText;
  score: number;
  /** Further sections of the same article that match. */
  more: number;
  /** The best of those further sections. */
  others: { slug: string; heading: string }[];
  /** Its match tier. */
  step: MatchTier;
  /** Why it is here when the words themselves do not stand in it. */
  because?: Because;
  /** The question in everyday words that the page answers, when it is much like what was typed. */
  asked?: MarkedText;
  /** Words as typed that the page does not have. */
  lacks: string[];
  /** Only when asked for. */
  explanation?: Explanation;
}

type Row = Pick<SearchHit, 'slug' | 'heading' | 'snippet'>;

const MAX_OTHERS = 5;

/** Makes result rows of ranked articles. Each says why it is there: by a marked word or a reason. */
export class HitWriter {
  constructor(
    readonly articles: readonly SearchArticle[],
    readonly store: SectionStore,
  ) {}

  /** The row of one article; undefined when nothing on it would say why it is there. */
  write({ plan, named }: CascadeResult, ranked: Ranked): SearchHit | undefined {
    const article = this.articles[ranked.article];
    if (!article) return undefined;
    const synonym = synonymOf(plan, ranked);
    const terms = markedTerms(plan, synonym);
    const title = markTerms(article.title, terms);
    const sections = [ranked.best, ...ranked.others.sort(byScore)];
    const shown = this.#shown(sections, terms, title.marks.length > 0);
    const marked = [title, shown.row.heading, shown.row.snippet].some(
      ({ marks }) => marks.length > 0,
    );
    const because =
      named.get(ranked.article) ??
      ((ranked.tier === 'synonym' || byName(ranked)) && synonym ? becauseOf(synonym) : undefined) ??
      (marked ? undefined : this.#unmarkedReason(article, terms, synonym));
    const asked = (ranked.asked?.likeness ?? 0) >= LIMITS.minLikeness ? ranked.asked : undefined;
    if (!marked && !because && !asked) return undefined;
    const isNameOnly = because !== undefined && because.words === undefined;
    const explained =
      (isNameOnly || asked !== undefined) &&
      showsAll(plan, [title, shown.row.heading, shown.row.snippet]);
    const reason = because?.words === undefined && explained ? undefined : because;
    const others = sections.filter((one) => one !== shown.section);
    return {
      article: article.id,
      type: article.type,
      title,
      ...shown.row,
      score: ranked.score,
      more: others.length,
      others: others.slice(0, MAX_OTHERS).map(({ section }) => ({
        slug: this.store.slug(section),
        heading: this.store.heading(section),
      })),
      step: byName(ranked) ? 'synonym' : ranked.tier,
      lacks: named.has(ranked.article) ? [] : lackedBy(plan, ranked),
      ...(reason ? { because: reason } : {}),
      ...(asked && !explained ? { asked: markTerms(asked.text, terms) } : {}),
    };
  }

  /** The best section with something to mark: a match in a name that is never shown explains nothing. */
  #shown(
    sections: readonly Candidate[],
    terms: ReadonlySet<string>,
    titleIsMarked: boolean,
  ): { section: Candidate | undefined; row: Row } {
    let first: { section: Candidate | undefined; row: Row } | undefined;
    for (const section of sections) {
      const row = this.#row(section, terms);
      first ??= { section, row };
      if (titleIsMarked || row.heading.marks.length > 0 || row.snippet.marks.length > 0)
        return { section, row };
    }
    const none = { text: '', marks: [] };
    return first ?? { section: undefined, row: { slug: '', heading: none, snippet: none } };
  }

  #row({ section }: Candidate, terms: ReadonlySet<string>): Row {
    return {
      slug: this.store.slug(section),
      heading: markTerms(this.store.heading(section), terms),
      snippet: snippet(this.store.text(section), terms),
    };
  }

  #unmarkedReason(
    { title, names, hidden }: SearchArticle,
    terms: ReadonlySet<string>,
    synonym: SynonymMatch | undefined,
  ): Because | undefined {
    if (synonym) return becauseOf(synonym);
    const holds = (name: string) => tokensAmong(name, terms).length > 0;
    const name = names.find(holds);
    if (name !== undefined) return { words: name, label: title };
    return hidden.some(holds) ? { label: title } : undefined;
  }
}

/** Whether every word of the query is marked in the row, so that it needs no reason. */
function showsAll({ query }: Plan, texts: readonly MarkedText[]): boolean {
  const shown = new Set(
    texts.flatMap(({ text, marks }) =>
      marks.flatMap(([start, end]) => wordsOf(text.slice(start, end))),
    ),
  );
  return query.words.every(({ term }) => shown.has(term));
}

/** The words, as typed, that no section of the article matches. */
function lackedBy({ query, slots }: Plan, { best, others }: Ranked): string[] {
  const isMatched = (slot: number) => [best, ...others].some(({ scores }) => scores[slot] !== 0);
  return slots.flatMap(({ word: { start, end } }, slot) =>
    isMatched(slot) ? [] : [query.text.slice(start, end)],
  );
}

/** The synonym that leads to the article, or one that its best section matches. */
function synonymOf({ alternatives }: Plan, { article, best }: Ranked): SynonymMatch | undefined {
  const leading = alternatives.find(({ synonym }) => synonym.group.to.includes(article));
  const matching = alternatives.find(({ slots }) =>
    slots.some((slot) => (best.scores[slot] ?? 0) > 0),
  );
  return (leading ?? matching)?.synonym;
}

/** The words to mark: all expansions, and the words of the label of a synonym. */
export function markedTerms(plan: Plan, synonym?: SynonymMatch): Set<string> {
  const terms = new Set<string>();
  for (const { expansions } of plan.slots) for (const { term } of expansions) terms.add(term);
  for (const { words } of plan.alternatives) {
    for (const { term } of words.flat()) terms.add(term);
  }
  if (synonym) {
    const label = synonym.group.label.replace(/\([^)]*\)/gu, '');
    for (const term of wordsOf(label)) if (term.length > 3) terms.add(term);
  }
  return terms;
}

/** Whether a synonym led to it, and not the words of the query themselves. */
const byName = ({ tier, best }: Ranked): boolean =>
  tier === 'all' && best.kinds.includes(MATCH_KINDS.indexOf('name'));

const total = ({ scores }: Candidate): number => scores.reduce((sum, score) => sum + score, 0);
const byScore = (a: Candidate, b: Candidate): number => total(b) - total(a);
