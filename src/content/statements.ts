import type { Article, FieldSection } from '../shared/edition/edition.js';
import { operationFields } from '../shared/edition/operation-fields.js';
import type { HasTerms } from '../shared/edition/term-offsets.js';

/** A plain text of the structured fields, and where its terms are noted. */
export interface Statement {
  text: string;
  holder: HasTerms;
  key: keyof HasTerms;
}

type Holder = HasTerms & {
  text?: string;
  covers?: string;
  label?: string;
  note?: string | undefined;
  doubt?: string | undefined;
};

/** The statements read before the first section: what an instrument asks of States. */
export function leadStatements({ instrument }: Article): Statement[] {
  return textsOf(instrument?.obliges);
}

/** The statements of a section that is laid out from fields, in the order in which it is read. */
export function sectionStatements(article: Article, field: FieldSection): Statement[] {
  switch (field) {
    case 'articles':
      return textsOf(article.instrument?.articles);
    case 'entries':
      return textsOf(article.figurePage?.entries);
    case 'steps':
      return textsOf(article.plan?.steps);
    default:
      return article.operation
        ? operationFields(article.operation, field).flatMap(({ entries }) => textsOf(entries))
        : [];
  }
}

function textsOf(holders: readonly Holder[] = []): Statement[] {
  return holders.flatMap((holder) => {
    const own = holder.text ?? holder.covers ?? holder.label;
    return [
      ...(own === undefined ? [] : [{ text: own, holder, key: 'terms' as const }]),
      ...(holder.note === undefined
        ? []
        : [{ text: holder.note, holder, key: 'noteTerms' as const }]),
      ...(holder.doubt === undefined
        ? []
        : [{ text: holder.doubt, holder, key: 'doubtTerms' as const }]),
    ];
  });
}
