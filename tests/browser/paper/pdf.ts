import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a test wants to know of a PDF. */
export interface PdfFacts {
  /** The text of each page, spaces as drawn. */
  pages: string[];
  /** Sizes of the pages in points, rounded. */
  sizes: [number, number][];
  /** Names of the embedded fonts, without the mark of the subset. */
  fonts: Set<string>;
  title: string | undefined;
  language: string | undefined;
  /** Titles of the bookmarks. */
  outline: string[];
  tagged: boolean;
}

async function textOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
}

async function fontsOf(page: PDFPageProxy): Promise<string[]> {
  // Fonts are known once the page's drawing has been read.
  await page.getOperatorList();
  const { items } = await page.getTextContent();
  const ids = new Set(items.flatMap((item) => ('fontName' in item ? [item.fontName] : [])));
  return [...ids].map((id) => {
    const font = page.commonObjs.get(id) as { name?: string; missingFile?: boolean };
    return font.missingFile ? `not embedded: ${id}` : (font.name ?? `nameless: ${id}`);
  });
}

interface Bookmark {
  title: string;
  items: Bookmark[];
}
const titles = (marks: Bookmark[] | null): string[] =>
  (marks ?? []).flatMap(({ title, items }) => [title, ...titles(items)]);

/** Reads a PDF with pdf.js. */
export async function readPdf(pdf: Uint8Array): Promise<PdfFacts> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0, fontExtraProperties: true });
  const file = await task.promise;
  const facts: PdfFacts = {
    pages: [],
    sizes: [],
    fonts: new Set(),
    title: undefined,
    language: undefined,
    outline: [],
    tagged: false,
  };
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    facts.sizes.push([Math.round(width), Math.round(height)]);
    facts.pages.push(await textOf(page));
    for (const name of await fontsOf(page)) facts.fonts.add(name.replace(/^[A-Z]{6}\+/, ''));
  }
  const { info } = await file.getMetadata();
  facts.title = (info as Record<string, string | undefined>)['Title'];
  facts.language = (info as Record<string, string | undefined>)['Language'];
  facts.outline = titles(await file.getOutline());
  facts.tagged = ((await file.getMarkInfo()) as { Marked?: boolean } | null)?.Marked === true;
  await task.destroy();
  return facts;
}

/** Text for comparison: case and every kind of space and hyphenation of lines left out. */
export const squeezed = (text: string): string =>
  text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
