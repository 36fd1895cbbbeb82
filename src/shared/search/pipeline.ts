import { Answerer } from './answer.js';
import { AskedQuestions } from './asked.js';
import { SynonymIndex } from './synonym-index.js';
import { SynonymWords } from './synonym-words.js';
import { Expander } from './expand.js';
import { HitWriter } from './hit.js';
import { documentCounts, TextIndex } from './text-index.js';
import { MatchCascade } from './match-cascade.js';
import { Lexicon } from './lexicon.js';
import { Names } from './names.js';
import { Planner } from './plan.js';
import { Ranker } from './rank.js';
import { Readings } from './readings.js';
import { SearchFileError, type SearchFile } from './search-file.js';
import { SectionScorer } from './section-scorer.js';
import { SectionStore } from './section-store.js';
import { Spellings } from './spellings.js';
import { Suggester } from './suggest.js';

/**
 * The parts of the search, each made when it is first needed, or ahead of that by
 * {@link warmUpSteps}.
 */
export class SearchPipeline {
  readonly lexicon: Lexicon;
  readonly store: SectionStore;
  readonly articleIndex: TextIndex;
  readonly sectionIndex: TextIndex;
  readonly writer: HitWriter;
  #synonyms: SynonymIndex | undefined;
  #synonymWords: SynonymWords | undefined;
  #names: Names | undefined;
  #cascade: MatchCascade | undefined;
  #answerer: Answerer | undefined;
  #scorer: SectionScorer | undefined;
  #planner: Planner | undefined;
  #readings: Readings | undefined;
  #suggester: Suggester | undefined;

  /** @throws SearchFileError when sections and articles do not belong together */
  constructor(readonly file: SearchFile) {
    const { articles, articleIndex, sections, sectionIndex } = file;
    if (
      articleIndex.documentCount !== articles.length ||
      sectionIndex.documentCount !== sections.texts.length
    ) {
      throw new SearchFileError('search.json has an index of other texts than its own');
    }
    this.lexicon = new Lexicon(documentCounts([articleIndex, sectionIndex]));
    this.store = new SectionStore(file.articles, file.sections);
    this.articleIndex = new TextIndex(file.articleIndex);
    this.sectionIndex = new TextIndex(file.sectionIndex);
    this.writer = new HitWriter(file.articles, this.store);
  }

  get cascade(): MatchCascade {
    return (this.#cascade ??= this.#createCascade());
  }

  get answerer(): Answerer {
    return (this.#answerer ??= new Answerer(
      this.file.articles,
      this.store,
      this.planner,
      this.names,
    ));
  }

  get scorer(): SectionScorer {
    return (this.#scorer ??= new SectionScorer(this.articleIndex, this.sectionIndex, this.store));
  }

  get readings(): Readings {
    return (this.#readings ??= new Readings(this.planner, this.file.terms));
  }

  get planner(): Planner {
    return (this.#planner ??= this.#createPlanner());
  }

  get suggester(): Suggester {
    return (this.#suggester ??= new Suggester(this.file.articles, this.synonyms));
  }

  get synonyms(): SynonymIndex {
    return (this.#synonyms ??= new SynonymIndex(this.file.terms));
  }

  get synonymWords(): SynonymWords {
    return (this.#synonymWords ??= new SynonymWords(this.file.terms, new Set(this.file.stopWords)));
  }

  get names(): Names {
    return (this.#names ??= new Names(this.file.articles));
  }

  /** The parts that take time to make, in the order in which a query needs them. */
  get warmUpSteps(): readonly (() => unknown)[] {
    return [
      () => this.articleIndex.warmUp(),
      () => this.sectionIndex.warmUp(),
      () => this.synonyms,
      () => this.names,
      () => this.synonyms.warmUp(),
      () => this.synonymWords,
      () => this.suggester,
      () => this.lexicon.warmUp(),
    ];
  }

  #createPlanner(): Planner {
    const { spellings, stopWords } = this.file;
    const expander = new Expander(this.lexicon, new Spellings(spellings));
    return new Planner(
      expander,
      this.synonyms,
      new Set(stopWords),
      () => this.synonymWords,
      (term) => this.sectionIndex.has(term),
    );
  }

  #createCascade(): MatchCascade {
    const { store, planner, scorer } = this;
    const { articles } = this.file;
    return new MatchCascade(
      articles,
      store,
      planner,
      scorer,
      new Ranker(articles, store, new AskedQuestions(articles, planner.stopWords)),
      this.names,
    );
  }
}
