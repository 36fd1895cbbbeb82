import Slugger from 'github-slugger';
import type { Heading, Image, PhrasingContent, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Node } from 'unist';
import type { Section } from '../shared/edition/edition.js';
import type { Block, Inline, ListNode, TableNode } from '../shared/edition/tree.js';
import type { Faults } from './faults.js';

/** A reference inside the text, with the line it stands on: checked when all articles are known. */
export interface TextReference {
  kind: 'article' | 'source' | 'picture';
  id: string;
  /** Section slug, for links to a heading. */
  at?: string;
  line: number;
}

export interface ParsedBody {
  lead: Block[];
  sections: Section[];
  /** Line of each section's heading, by slug. */
  lines: Map<string, number>;
  references: TextReference[];
}

/** `[@id]` or `[@one; @two]`, the citation form of Pandoc. */
const CITATION = /\[(@[a-z0-9-]+(?:\s*;\s*@[a-z0-9-]+)*)\]/g;
const processor = unified().use(remarkParse).use(remarkGfm);

/**
 * Markdown → typed tree, cut into sections.
 * @param firstLine the file's line on which the Markdown begins
 */
export function parseMarkdown(
  text: string,
  path: string,
  firstLine: number,
  faults: Faults,
): ParsedBody {
  return new BodyParser(path, firstLine, faults).parse(processor.parse(text));
}

class BodyParser {
  readonly #path: string;
  readonly #firstLine: number;
  readonly #faults: Faults;
  readonly #references: TextReference[] = [];

  constructor(path: string, firstLine: number, faults: Faults) {
    this.#path = path;
    this.#firstLine = firstLine;
    this.#faults = faults;
  }

  parse(root: Root): ParsedBody {
    const lead: Block[] = [];
    const sections: Section[] = [];
    const lines = new Map<string, number>();
    for (const node of root.children) {
      if (node.type === 'heading') {
        const section = this.#heading(node, lines);
        if (section) sections.push(section);
      } else {
        (sections.at(-1)?.body ?? lead).push(...this.#block(node));
      }
    }
    this.#checkEmpty(sections, lines);
    return { lead, sections, lines, references: this.#references };
  }

  #heading(node: Heading, lines: Map<string, number>): Section | undefined {
    const line = this.#line(node);
    const { depth } = node;
    if (depth !== 2 && depth !== 3) {
      this.#fault(
        node,
        `heading of level ${depth}`,
        'use ## or ###; the title comes from the front matter',
      );
      return undefined;
    }
    const title = toString(node);
    const slug = new Slugger().slug(title);
    if (slug === '') {
      this.#fault(node, 'heading without words', 'write a heading');
      return undefined;
    }
    if (lines.has(slug)) {
      this.#fault(
        node,
        `heading "${title}" gives the address "${slug}" a second time`,
        'reword one of the two headings',
      );
    }
    lines.set(slug, line);
    return { slug, title, depth, body: [] };
  }

  /** A section may be empty only when a subsection follows at once. */
  #checkEmpty(sections: Section[], lines: Map<string, number>): void {
    sections.forEach((section, index) => {
      const next = sections[index + 1];
      const holdsSubsection = section.depth === 2 && next?.depth === 3;
      if (section.body.length === 0 && !holdsSubsection) {
        this.#faults.add(
          this.#path,
          lines.get(section.slug) ?? 1,
          `section "${section.title}" is empty`,
          'write its text or remove the heading',
        );
      }
    });
  }

  #block(node: RootContent): Block[] {
    switch (node.type) {
      case 'paragraph': {
        const [only] = node.children;
        if (node.children.length === 1 && only?.type === 'image') return this.#picture(only);
        return [{ type: 'paragraph', children: this.#inlines(node.children) }];
      }
      case 'blockquote':
        return [{ type: 'quote', children: node.children.flatMap((child) => this.#block(child)) }];
      case 'list':
        return [
          {
            type: 'list',
            ordered: node.ordered === true,
            items: node.children.map((item) => {
              if (item.checked !== null && item.checked !== undefined) {
                this.#fault(item, 'task list', 'use a plain list');
              }
              return item.children.flatMap((child) => this.#block(child));
            }),
          } satisfies ListNode,
        ];
      case 'table': {
        const rows = node.children.map((row) =>
          row.children.map((cell) => this.#inlines(cell.children)),
        );
        return [{ type: 'table', head: rows[0] ?? [], rows: rows.slice(1) } satisfies TableNode];
      }
      case 'html':
        this.#fault(
          node,
          `raw HTML "${node.value.slice(0, 30)}"`,
          'write it in Markdown; HTML is never shown',
        );
        return [];
      default:
        this.#unknown(node);
        return [];
    }
  }

  /** `![](pictures/<id>)` on a line of its own: a picture that is drawn from data. */
  #picture(node: Image): Block[] {
    const id = /^pictures\/([a-z0-9-]+)$/.exec(node.url)?.[1];
    if (id === undefined || node.alt) {
      this.#fault(
        node,
        `picture "${node.url}"`,
        'write ![](pictures/<id>); its words are in the file of the picture',
      );
      return [];
    }
    this.#references.push({ kind: 'picture', id, line: this.#line(node) });
    return [{ type: 'picture', id }];
  }

  #inlines(nodes: readonly PhrasingContent[]): Inline[] {
    return nodes.flatMap((node) => this.#inline(node));
  }

  #inline(node: PhrasingContent): Inline[] {
    switch (node.type) {
      case 'text':
        return this.#text(node.value, this.#line(node));
      case 'emphasis':
      case 'strong':
        return [{ type: node.type, children: this.#inlines(node.children) }];
      case 'break':
        return [{ type: 'break' }];
      case 'link':
        return [this.#link(node.url, this.#inlines(node.children), node)];
      case 'html':
        this.#fault(
          node,
          `raw HTML "${node.value.slice(0, 30)}"`,
          'write it in Markdown; HTML is never shown',
        );
        return [];
      default:
        this.#unknown(node);
        return [];
    }
  }

  #link(url: string, children: Inline[], node: Node): Inline {
    if (/^https:\/\//.test(url)) return { type: 'external', href: url, children };
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url)) {
      this.#fault(node, `link to "${url}"`, 'link to an article id, or to an https address');
    }
    const [to = '', at] = url.split('#');
    this.#references.push({
      kind: 'article',
      id: to,
      line: this.#line(node),
      ...(at ? { at } : {}),
    });
    return { type: 'link', to, ...(at ? { at } : {}), children };
  }

  /** Text with its citations taken out as nodes of their own. */
  #text(value: string, line: number): Inline[] {
    const parts: Inline[] = [];
    let from = 0;
    for (const match of value.matchAll(CITATION)) {
      if (match.index > from) parts.push({ type: 'text', value: value.slice(from, match.index) });
      const ids = (match[1] ?? '').split(';').map((id) => id.trim().slice(1));
      const at = line + (value.slice(0, match.index).match(/\n/g)?.length ?? 0);
      for (const id of ids) this.#references.push({ kind: 'source', id, line: at });
      parts.push({ type: 'cite', ids });
      from = match.index + match[0].length;
    }
    if (from < value.length) parts.push({ type: 'text', value: value.slice(from) });
    // A line end inside a paragraph is only a space.
    return parts.map((part) =>
      part.type === 'text' ? { ...part, value: part.value.replaceAll('\n', ' ') } : part,
    );
  }

  #unknown(node: Node): void {
    this.#fault(
      node,
      `"${node.type}" is not part of an article`,
      'use paragraphs, lists, tables, quotes, links, bold, italics and pictures',
    );
  }

  #fault(node: Node, what: string, mend: string): void {
    this.#faults.add(this.#path, this.#line(node), what, mend);
  }

  #line(node: Node): number {
    return (node.position?.start.line ?? 1) + this.#firstLine - 1;
  }
}
