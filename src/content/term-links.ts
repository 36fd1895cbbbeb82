import { isTerm, type Article, type ArticleId, type Section } from '../shared/edition/edition.js';
import type { TermPlace } from '../shared/edition/term-offsets.js';
import { inlineText, type Block, type Inline } from '../shared/edition/tree.js';
import type { ArticleFile } from './article-file.js';
import { leadStatements, sectionStatements, type Statement } from './statements.js';
import { TermFinder, type Form } from './term-finder.js';
import { formsOf } from './term-forms.js';

/** Finds the terms of an edition's glossary. */
export function glossaryFinder(
  files: Iterable<Pick<ArticleFile, 'id' | 'type' | 'front'>>,
): TermFinder {
  const forms = [...files].flatMap(({ id, type, front }) =>
    type === 'glossary' ? formsOf(front).map((form) => ({ ...form, to: id })) : [],
  );
  return new TermFinder(forms);
}

/**
 * The article with every glossary term linked at its first use: in the text by a link node, in the
 * structured fields by `terms` beside the statement. A term that a writer has linked by then needs no
 * second link. Headings, table heads, links and the article's own name get none.
 */
export function linkTerms(article: Article, glossary: TermFinder): Article {
  const linked = structuredClone(article);
  new TermLinker(article, glossary).link(linked);
  return linked;
}

class TermLinker {
  readonly #finder: TermFinder;
  /** The terms that need no link any more; an article of the glossary never links its own. */
  readonly #done: Set<ArticleId>;

  constructor(article: Article, glossary: TermFinder) {
    this.#finder = glossary.with(ownNames(article));
    this.#done = new Set([article.id]);
  }

  link(article: Article): void {
    article.lead = this.#blocks(article.lead);
    for (const statement of leadStatements(article)) this.#statement(statement);
    for (const section of article.sections) this.#section(article, section);
  }

  #section(article: Article, section: Section): void {
    if (section.field) {
      for (const statement of sectionStatements(article, section.field)) this.#statement(statement);
    }
    section.body = this.#blocks(section.body);
  }

  #statement({ text, holder, key }: Statement): void {
    const terms = this.#firstUses(text);
    if (terms.length > 0) holder[key] = terms;
  }

  #blocks(blocks: readonly Block[]): Block[] {
    return blocks.map((block) => {
      switch (block.type) {
        case 'paragraph':
          return { ...block, children: this.#inlines(block.children) };
        case 'list':
          return { ...block, items: block.items.map((item) => this.#blocks(item)) };
        case 'quote':
          return { ...block, children: this.#blocks(block.children) };
        case 'table':
          return {
            ...block,
            rows: block.rows.map((row) => row.map((cell) => this.#inlines(cell))),
          };
        default:
          return block;
      }
    });
  }

  /** @param before the text that stands before the nodes in their paragraph */
  #inlines(nodes: readonly Inline[], before = ''): Inline[] {
    let read = before;
    return nodes.flatMap((node) => {
      const done = this.#inline(node, read);
      read += inlineText([node]);
      return done;
    });
  }

  #inline(node: Inline, before: string): Inline[] {
    switch (node.type) {
      case 'text':
        return cut(node.value, this.#firstUses(node.value, before));
      case 'emphasis':
      case 'strong':
        return [{ ...node, children: this.#inlines(node.children, before) }];
      case 'link':
        if (isTerm(node.to)) this.#done.add(node.to);
        return [node];
      default:
        return [node];
    }
  }

  #firstUses(text: string, before = ''): TermPlace[] {
    return this.#finder.find(text, before).flatMap(({ start, end, to }) => {
      if (to === undefined || this.#done.has(to)) return [];
      this.#done.add(to);
      return [{ start, end, to }];
    });
  }
}

/** The names of the article itself: in its own text they lead nowhere. */
function ownNames({ title, alsoCalled, operation, instrument }: Article): Form[] {
  const names = [title, ...alsoCalled, operation?.shortTitle, instrument?.shortTitle];
  return names.flatMap((name) =>
    name === undefined
      ? []
      : [{ words: name }, { words: name.charAt(0).toLowerCase() + name.slice(1) }],
  );
}

/** A text node cut at its terms: text, link, text. */
function cut(value: string, terms: readonly TermPlace[]): Inline[] {
  const nodes: Inline[] = [];
  let at = 0;
  for (const { start, end, to } of terms) {
    if (start > at) nodes.push({ type: 'text', value: value.slice(at, start) });
    nodes.push({ type: 'link', to, children: [{ type: 'text', value: value.slice(start, end) }] });
    at = end;
  }
  if (at < value.length || terms.length === 0) nodes.push({ type: 'text', value: value.slice(at) });
  return nodes;
}
