import type { FrontMatter } from '../shared/schema/article.js';
import type { Form } from './term-finder.js';

/** What the forms of a term are made from. */
export type GlossaryNames = Pick<FrontMatter, 'title' | 'alsoCalled' | 'linkForms'>;

/**
 * The words by which a glossary term is known in running text. `linkForms` are taken as written;
 * without them the title and the other names are, with their plurals. A form that begins with a
 * small letter may begin a sentence; every other capital is matched as written.
 */
export function formsOf({ title, alsoCalled, linkForms }: GlossaryNames): Form[] {
  if (linkForms) return linkForms.map(readForm);
  const names = [title, ...alsoCalled].map(asInASentence);
  const words = new Set(names.flatMap((name) => [name, ...pluralsOf(name)]));
  return [...words].map((form) => ({ words: form }));
}

/** `(a) child` is "child" behind "a"; `child (victim)` and `act(, means)` look at what follows. */
const IN_CONTEXT = /^(?:\((?<behind>[^)]*)\) )?(?<words>.*?)(?:(?<space> ?)\((?<ahead>[^)]*)\))?$/u;

function readForm(form: string): Form {
  const { behind, words = form, space = '', ahead } = IN_CONTEXT.exec(form)?.groups ?? {};
  return {
    words,
    ...(behind === undefined ? {} : { behind: `${behind} ` }),
    ...(ahead === undefined ? {} : { ahead: space + ahead }),
  };
}

const ACRONYM = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*\p{Lu}[^\p{Ll}]*s?$/u;
const CAPITALISED = /^\p{P}*\p{Lu}/u;

/** "Debt bondage" as it stands within a sentence; proper names and acronyms keep their capital. */
function asInASentence(name: string): string {
  const [first = '', ...others] = name.split(' ');
  const proper = others.some((word) => CAPITALISED.test(word) && !ACRONYM.test(word));
  return proper || ACRONYM.test(first) || isMixed(first)
    ? name
    : name.charAt(0).toLowerCase() + name.slice(1);
}

/** "PC.DEC/557", "iPhone": a capital after the first letter. */
const isMixed = (word: string): boolean => /\p{Lu}/u.test(word.slice(1));

/** The noun that takes the plural is the last, or the one before "of", "in", "at" and the like. */
const HEAD_NOUN = /^(.*?[^ ]+?)( (?:of|in|at|on|for|to|from|against) .*)?$/u;
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  child: ['children'],
  person: ['people', 'persons'],
};

function pluralsOf(name: string): string[] {
  const [, head = name, rest = ''] = HEAD_NOUN.exec(name) ?? [];
  const at = Math.max(head.lastIndexOf(' '), head.lastIndexOf('-')) + 1;
  const noun = head.slice(at);
  const plurals = IRREGULAR[noun] ?? regularPlurals(noun);
  return plurals.map((plural) => head.slice(0, at) + plural + rest);
}

function regularPlurals(noun: string): string[] {
  if (!/\p{L}$/u.test(noun) || /[^s]s$/.test(noun)) return [];
  if (/[^aeiou]y$/.test(noun)) return [`${noun.slice(0, -1)}ies`];
  return [/(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`];
}
