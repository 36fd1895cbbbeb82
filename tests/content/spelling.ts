import type { Article } from '../../src/shared/edition/edition.js';
import { inlineText, type Inline } from '../../src/shared/edition/tree.js';

/**
 * One spelling for the whole edition: British, with -ise, and co-operation and co-ordination as the
 * OSCE writes them. Proper titles keep their own.
 */
export const SPELLINGS: readonly (readonly [wrong: RegExp, right: string])[] = [
  [/\b(?!seiz|siz|priz|capsiz)\w+iz(?:e[drs]?|ers|ing|ations?|ational)\b/, '-ise, -isation'],
  [/\w+yz(?:e[drs]?|ing)\b/, '-yse'],
  [/\bcooperat\w+/, 'co-operat…'],
  [/\bcoordinat\w+/, 'co-ordinat…'],
  [/\blabor(?!at|i)\w*/, 'labour'],
  [/\b(?:behavior|color|favor|harbor|honor|humor|neighbor|rumor)\w*/, '-our'],
  [/\b(?:center|theater|meter)(?:s|ed)?\b/, '-re'],
  [/\b(?:defense|offense|pretense)s?\b/, '-ce'],
  [/\b(?:a|the|this|no|valid|its) license\b/, 'a licence (to license is the verb)'],
  [/\bpracticed\b|\bpracticing\b/, 'practised, practising'],
  [/\bprograms?\b/, 'programme'],
  [/\b(?:travel|cancel|counsel|label|model|signal)(?:ed|ing|ers?|ors?)\b/, 'double l'],
  [/\b(?:fulfill|enroll|skillful)s?\b/, 'fulfil, enrol, skilful'],
  [/\bjewelry\b/, 'jewellery'],
  [/\bpercent\b/, 'per cent'],
  [/\btoward\b/, 'towards'],
  [/\bcheck(?:s|ed)? (?:fraud|book)|\bpaychecks?\b/, 'cheque'],
  [/\bgray\b/, 'grey'],
  [/\bon-line\b/, 'online'],
  [/\bhot-lines?\b|\bhot lines?\b/, 'hotline'],
  [/\bweb-sites?\b|\bweb sites?\b/, 'website'],
];

/** Names that are spelt as their owners spell them. */
const PROPER_TITLES: readonly string[] = [
  'International Labour Organization',
  'International Organization for Migration',
  'World Health Organization',
  'Organization for Security and Co-operation in Europe',
  'the Organization', // the OSCE itself
  'Transnational Organized Crime',
  'UN Organized Crime Convention',
  'Inter-Agency Coordination Group against Trafficking in Persons',
  'Inter-Agency Coordination Group (ICAT)',
  'Office of the National Anti-Trafficking Coordinator (ONAC)',
];

/** Every place where an article shows a wrong spelling, as it stands there. */
export function spellingsIn(article: Article, wrong: RegExp): string[] {
  const pattern = new RegExp(wrong, 'gi');
  return [...shownTexts(article)].flatMap((text) => withoutTitles(text).match(pattern) ?? []);
}

const withoutTitles = (text: string): string =>
  PROPER_TITLES.reduce((rest, title) => rest.replaceAll(title, ''), text);

/** Keys that hold no words of the edition: ids, addresses, and the titles of sources. */
const NOT_SHOWN: ReadonlySet<string> = new Set([
  'id',
  'ids',
  'type',
  'slug',
  'field',
  'to',
  'at',
  'href',
  'url',
  'sources',
  'factSources',
  'related',
  'uses',
  'titles',
  'terms',
  'pictures',
]);
const INLINE: ReadonlySet<unknown> = new Set([
  'text',
  'emphasis',
  'strong',
  'link',
  'external',
  'cite',
  'break',
]);

/** Every text an article shows; a paragraph is one text, whatever links stand in it. */
function* shownTexts(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) {
    if (value.length > 0 && value.every(isInline)) yield inlineText(value);
    else for (const entry of value) yield* shownTexts(entry);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, entry] of Object.entries(value)) {
      if (!NOT_SHOWN.has(key)) yield* shownTexts(entry);
    }
  }
}

const isInline = (value: unknown): value is Inline =>
  typeof value === 'object' && value !== null && 'type' in value && INLINE.has(value.type);
