import type { Article, Manifest, Section } from '../../../shared/edition/edition.js';
import { m } from '../../../shared/messages/messages.js';
import { dateText } from '../../platform/labels/dates.js';
import { sourceLine, withStop } from '../../platform/labels/sources.js';
import type { Passage } from './passage.js';
import { permalink } from './permalink.js';

/** What goes on the clipboard: the same words twice, for programs that take markup and those that do not. */
export interface Copied {
  text: string;
  html: string;
}

/** Where a quoted text stands. */
export interface QuotePlace {
  article: Pick<Article, 'id' | 'title' | 'code' | 'sources'>;
  section?: Pick<Section, 'slug' | 'title'> | undefined;
  manifest: Pick<Manifest, 'title' | 'date' | 'code'>;
}

/** A text with all that a report needs to name where it comes from. */
export function quote(passage: Passage, place: QuotePlace): Copied {
  const paragraphs = passage.text.split(/\n{2,}/);
  const origin = originLines(place);
  const sources = sourceLines(passage, place);
  return {
    text: [...paragraphs, origin.join('\n'), ...(sources.length > 0 ? [sources.join('\n')] : [])]
      .join('\n\n')
      .concat('\n'),
    html: markup(paragraphs, [origin, sources]),
  };
}

function originLines({ article, section, manifest }: QuotePlace): string[] {
  const { title } = article;
  const edition = m.quote_edition({ title: manifest.title, date: dateText(manifest.date) });
  return [
    section ? m.quote_section({ title, section: section.title }) : m.quote_article({ title }),
    article.code === undefined ? edition : `${edition} ${m.quote_code({ code: article.code })}`,
    m.quote_address({ address: permalink(article.id, section?.slug) }),
  ];
}

function sourceLines({ cited }: Passage, { article }: QuotePlace): string[] {
  const lines = cited.flatMap((number) => {
    const source = article.sources[number - 1];
    if (!source) return [];
    const url = source.url === undefined ? '' : ` ${source.url}`;
    return [`[${number}] ${withStop(sourceLine(source))}${url}`];
  });
  return lines.length === 0 ? [] : [m.quote_sources(), ...lines];
}

/** Built from elements, so that no character of the text is taken for markup. */
function markup(paragraphs: readonly string[], notes: readonly string[][]): string {
  const quoted = document.createElement('blockquote');
  quoted.append(...paragraphs.map((text) => paragraph(text.split('\n'))));
  const box = document.createElement('div');
  box.append(quoted, ...notes.filter((lines) => lines.length > 0).map(paragraph));
  return box.innerHTML;
}

function paragraph(lines: readonly string[]): HTMLElement {
  const element = document.createElement('p');
  element.append(
    ...lines.flatMap((line, at) => (at === 0 ? [line] : [document.createElement('br'), line])),
  );
  return element;
}
