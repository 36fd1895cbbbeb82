import { AnswerFinder } from './answers.js';
import { AskedQuestions } from './asked.js';
import { SynonymIndex } from './synonym-index.js';
import { Expander } from './expand.js';
import { Gatherer } from './gather.js';
import { HitWriter } from './hit.js';
import type { ArticleDocument } from './index-options.js';
import { MatchCascade } from './match-tiers.js';
import type { Lexicon } from './lexicon.js';
import { Names } from './names.js';
import { Planner } from './plan.js';
import { Ranker } from './rank.js';
import type { SearchFile } from './search-file.js';
import type { SectionStore } from './section-store.js';
import { Spellings } from './spellings.js';
import { Suggester } from './suggest.js';
import type { WordIndex } from './word-index.js';

/** What answers queries: each tool is made when it is first needed, or ahead of that, one at a time. */
export class SearchPipeline {
  readonly writer: HitWriter;
  #bridge: SynonymIndex | undefined;
  #names: Names | undefined;
  #ladder: MatchCascade | undefined;
  #suggester: Suggester | undefined;

  constructor(
    readonly file: SearchFile,
    readonly lexicon: Lexicon,
    readonly index: WordIndex<ArticleDocument>,
    readonly store: SectionStore,
  ) {
    this.writer = new HitWriter(file.articles, store);
  }

  get ladder(): MatchCascade {
    return (this.#ladder ??= this.#makeLadder());
  }

  get suggester(): Suggester {
    return (this.#suggester ??= new Suggester(this.file.articles, this.bridge));
  }

  /** The bridge from terms to articles. */
  get bridge(): SynonymIndex {
    return (this.#bridge ??= new SynonymIndex(this.file.terms));
  }

  get names(): Names {
    return (this.#names ??= new Names(this.file.articles, new Set(this.file.stopWords)));
  }

  /** What takes time when it is made, in the order in which questions need it. */
  get pieces(): readonly (() => unknown)[] {
    return [
      ...this.store.indexes.map((index) => () => index.warm()),
      () => this.bridge,
      () => this.names,
      () => this.bridge.warm(),
      () => this.suggester,
      () => this.lexicon.warm(),
    ];
  }

  #makeLadder(): MatchCascade {
    const { file, lexicon, index, store } = this;
    const { articles, spellings, stopWords } = file;
    const expander = new Expander(lexicon, new Spellings(spellings));
    const empty = new Set(stopWords);
    const finder = new AnswerFinder(lexicon, index, store);
    return new MatchCascade(
      articles,
      store,
      new Planner(expander, this.bridge, empty),
      new Gatherer(articles, finder),
      new Ranker(articles, store, new AskedQuestions(articles, empty)),
      this.names,
    );
  }
}
