/*
 * Two writings that no text of Field Reader has by itself: one for the interface, longer than the
 * English, one for the content. What is still in plain letters after both was written into the code.
 */

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const INTERFACE = 'áḃćđéƒǵħíĵķłɱńóƥɋŕśťúʋŵẋýžÁḂĆĐÉƑǴĦÍĴĶŁṀŃÓƤɊŔŚŤÚƲŴẊÝŽ';
const CONTENT = 'абцдефгхийклмнопярстувшщызАБЦДЕФГХИЙКЛМНОПЯРСТУВШЩЫЗ';

const written = (text: string, letters: string): string =>
  text.replace(/[A-Za-z]/g, (letter) => letters[PLAIN.indexOf(letter)] ?? letter);

/** How much longer than English a text may become in another language. */
const LONGER = 1.4;

/** A text of the catalogue: within brackets, two fifths longer, its placeholders as they were. */
export function interfaceText(text: string): string {
  const parts = text.split(/(\{[^{}]*\})/);
  const letters = parts.filter((part) => !part.startsWith('{')).join('').length;
  let more = Math.ceil(letters * (LONGER - 1));
  // Words grow, as German ones do; what that leaves is added as a word.
  const grown = parts.map((part) => {
    if (part.startsWith('{')) return part;
    const longer = part.replace(/[aeiou](?=[a-z])/g, (letter) => {
      more -= 1;
      return more < 0 ? letter : letter + letter;
    });
    return written(longer, INTERFACE);
  });
  return `⟦${grown.join('')}${more > 0 ? ` ${'·'.repeat(Math.min(more, 12))}` : ''}⟧`;
}

/** A text of the edition, letter by letter. */
export const contentText = (text: string): string => written(text, CONTENT);
