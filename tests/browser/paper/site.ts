import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Article, Catalog } from '../../../src/shared/edition.js';
import type { OperationFields } from '../../../src/shared/schema.js';

/** The built site that the paper tests print from. */
export const SITE = resolve(process.env['READER_SITE'] ?? 'dist/site');
if (!existsSync(join(SITE, 'print.html'))) {
  throw new Error(`${SITE} has no print.html. Run "npm run build" first.`);
}

const read = (path: string): unknown =>
  JSON.parse(readFileSync(join(SITE, 'content/en', path), 'utf8'));

export const catalog = read('catalog.json') as Catalog;
export const article = (id: string): Article => read(`articles/${id}.json`) as Article;
export const idsOf = (type: string): string[] =>
  catalog.articles.filter((entry) => entry.type === type).map(({ id }) => id);

export function operation(id: string): OperationFields {
  const { operation: fields } = article(id);
  if (!fields) throw new Error(`${id} is not an operation`);
  return fields;
}

/** Texts that may never be on paper: for the screen only, not yet verified, or history of hotlines. */
export function hiddenTexts(fields: OperationFields): string[] {
  const { framework } = fields;
  const facts = [
    fields.mandateDecision,
    ...fields.presence,
    ...fields.mandate,
    ...fields.workingAreas,
    ...fields.timeline,
    ...framework.criminalLaw,
    ...framework.referral,
    ...framework.coordinator,
    ...framework.actionPlan,
    ...fields.figures,
    ...fields.monitoring,
    ...fields.conflicts,
  ].filter((fact) => fact.screenOnly ?? fact.verify);
  return [...facts, ...framework.hotlineHistory].map(({ text }) => text);
}
