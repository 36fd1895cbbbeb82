import type { Entry, OperationField } from '../../../shared/edition/operation-fields.js';
import type { HasTerms } from '../../../shared/edition/term-offsets.js';
import type { Fact } from '../../../shared/schema/article.js';
import { dateText } from '../../platform/labels/dates.js';
import { spanText } from '../../platform/labels/former-names.js';
import { treatyFact } from '../../platform/labels/treaties.js';

/** A statement as one text with all that must stand beside it. */
export type Statement = Pick<
  Fact,
  'text' | 'sources' | 'asOf' | 'doubt' | 'verify' | 'screenOnly'
> &
  HasTerms;

/** What an entry says, without its note. */
export const entryWords = ({ text, name, date, url }: Entry): string =>
  text ?? name ?? (date === undefined ? url : dateText(date)) ?? '';

/** An entry as one text: its words, when it had them, its note. */
export function statementOf(entry: Entry): Statement {
  const { from, to, note, sources, asOf, doubt, verify, screenOnly, terms, doubtTerms } = entry;
  const words = [entryWords(entry), spanText(from, to)].filter(Boolean).join(', ');
  return {
    text: note ? `${words}. ${note}` : words,
    sources,
    ...{ asOf, doubt, verify, screenOnly },
    ...(terms && { terms }),
    ...(doubtTerms && { doubtTerms }),
  };
}

/** The statements of a field in reading order. Counts over years have none: they are charts. */
export function statementsOf(field: OperationField): Statement[] {
  if (field.kind === 'series') return [];
  return field.kind === 'treaty' ? field.entries.map(treatyFact) : field.entries.map(statementOf);
}
