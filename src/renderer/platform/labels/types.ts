import type { ArticleType } from '../../../shared/edition/edition.js';
import { m } from '../../../shared/messages/messages.js';

/** What one article of a type is called. */
export const typeName: Readonly<Record<ArticleType, () => string>> = {
  page: m.type_page,
  overview: m.type_overview,
  operation: m.type_operation,
  topic: m.type_topic,
  glossary: m.type_glossary,
  instrument: m.type_instrument,
  structure: m.type_structure,
  publication: m.type_publication,
  figures: m.type_figures,
  scenario: m.type_scenario,
  'session-plan': m.type_session_plan,
};

/** What all articles of a type are called: in navigation and as the title of their list. */
export const typePlural: Readonly<Record<ArticleType, () => string>> = {
  page: m.type_page,
  overview: m.types_overview,
  operation: m.types_operation,
  topic: m.types_topic,
  glossary: m.types_glossary,
  instrument: m.types_instrument,
  structure: m.types_structure,
  publication: m.types_publication,
  figures: m.types_figures,
  scenario: m.types_scenario,
  'session-plan': m.types_session_plan,
};
