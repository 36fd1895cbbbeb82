import { buildSearchFileOf, type PlainArticle } from '../../../src/content/search-index.js';
import type { SearchFile } from '../../../src/shared/search/search-file.js';

/** A word in so few sections is another word in each copy: the vocabulary grows with the texts. */
const MAX_RARE = 2;
const WORD = /\p{L}{4,}/gu;

/** The edition copied, rare words varied, until it has so many sections; one title stands once. */
export function bigEdition(edition: SearchFile, sections: number): SearchFile {
  const articles = articlesOf(edition);
  const counts = new Map<string, number>();
  for (const text of edition.sections.texts)
    for (const word of new Set(text.match(WORD))) counts.set(word, (counts.get(word) ?? 0) + 1);
  const copied = (copy: number) => {
    const varied = (text: string) =>
      text.replace(WORD, (word) =>
        (counts.get(word) ?? 0) <= MAX_RARE ? word + String.fromCharCode(0x61 + copy) : word,
      );
    return articles.map((article) => ({
      ...article,
      id: `${article.id}-${copy}`,
      title: `${article.title} ${copy}`,
      sections: article.sections.map((section) => ({ ...section, text: varied(section.text) })),
    }));
  };
  const big = [...articles];
  let count = edition.sections.texts.length;
  for (let copy = 1; count < sections; copy += 1) {
    for (const article of copied(copy)) {
      if (count >= sections) break;
      big.push(article);
      count += article.sections.length;
    }
  }
  return buildSearchFileOf(big, {
    groups: edition.terms.map(({ label, to, words, hidden }, id) => ({
      id: String(id),
      label,
      to: to.flatMap((position) => articles[position]?.id ?? []),
      words,
      matchOnly: hidden,
    })),
    spellings: edition.spellings,
    stopWords: edition.stopWords,
  });
}

function articlesOf({
  articles,
  sections: { slugs, headings, texts },
}: SearchFile): PlainArticle[] {
  let first = 0;
  return articles.map((article) => {
    const start = first;
    first += article.sections;
    return {
      ...article,
      // The first section begins with the summary.
      summary: texts[start]?.split('\n', 1)[0] ?? '',
      sections: texts.slice(start, first).map((text, at) => ({
        slug: slugs[start + at] ?? '',
        heading: headings[start + at] ?? '',
        text,
      })),
    };
  });
}
