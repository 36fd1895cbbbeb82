import { newestFirst } from '../shared/edition/dates.js';
import type { Article, FieldSection } from '../shared/edition/edition.js';
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
      return article.operation ? operationStatements(article.operation, field) : [];
  }
}

function operationStatements(
  operation: NonNullable<Article['operation']>,
  field: FieldSection,
): Statement[] {
  const { framework } = operation;
  switch (field) {
    case 'facts':
      return [
        ...textsOf([operation.established, operation.mandateDecision]),
        ...textsOf(operation.formerNames),
        ...textsOf(operation.presence),
        ...textsOf(operation.website && [operation.website]),
      ];
    case 'mandate':
      return [...textsOf(operation.mandate), ...textsOf(operation.workingAreas)];
    case 'timeline':
      return textsOf([...operation.timeline].sort(newestFirst));
    case 'framework':
      return [
        ...textsOf(framework.criminalLaw),
        ...textsOf([framework.palermoProtocol, framework.cets197]),
        ...textsOf(framework.referral),
        ...textsOf(framework.coordinator),
        ...textsOf(framework.actionPlan),
        ...textsOf(framework.hotlineHistory),
      ];
    case 'figures':
      return [...textsOf(operation.series), ...textsOf([...operation.figures].sort(newestFirst))];
    case 'monitoring':
      return textsOf(operation.monitoring);
    case 'open-questions':
      return textsOf(operation.conflicts);
    default:
      return [];
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
