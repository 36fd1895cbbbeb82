import { cleanup, render } from '@testing-library/svelte';
import type { Component } from 'svelte';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { printedParts } from '../../src/content/check-codes/printed.js';
import { operationSections } from '../../src/content/field-sections.js';
import OperationPaper from '../../src/renderer/print/article/OperationPaper.svelte';
import { largePieces } from '../../src/renderer/print/large/pieces.js';
import { sheetContent } from '../../src/renderer/print/sheet/content.js';
import FittedSheet from '../../src/renderer/print/sheet/FittedSheet.svelte';
import { compareGroups, type Compared } from '../../src/renderer/reading/compare/rows.js';
import OperationSection from '../../src/renderer/reading/operation/OperationSection.svelte';
import type { FieldSection } from '../../src/shared/edition/edition.js';
import {
  OPERATION_FIELDS,
  mayPrint,
  operationFields,
  type FieldDescription,
} from '../../src/shared/edition/operation-fields.js';
import type { EditionFile, OperationFields } from '../../src/shared/schema/article.js';
import { compileEnglish } from '../content/english-edition.js';
import { article, manifest } from './support/edition.js';
import FieldHarness from './support/FieldHarness.svelte';
import { operationOf } from './support/operation.js';

/** The words of a page, without the spaces that only keep a number with its word. */
const wordsOf = (element: Element): string =>
  element.textContent.replaceAll('\u00a0', ' ').replaceAll(/\s+/g, ' ');

function draw(
  section: Component<{ operation: OperationFields; field: FieldSection }>,
  operation: OperationFields,
  field: FieldSection,
): string {
  const { container } = render(FieldHarness, { section, operation, field });
  const words = wordsOf(container);
  cleanup();
  return words;
}

afterEach(cleanup);

describe('a new field of an operation', () => {
  const WORDS = 'Has two boats on the lake.';
  const SECTIONS = [
    'facts',
    'mandate',
    'timeline',
    'framework',
    'figures',
    'monitoring',
    'open-questions',
  ] as const satisfies FieldSection[];
  const list = OPERATION_FIELDS as FieldDescription[];
  const titles = Object.fromEntries(SECTIONS.map((section) => [section, section]));
  const edition = { sectionTitles: titles, frameworkRows: {} } as unknown as EditionFile;
  const operation = operationOf({
    mandate: [{ text: 'Advise', sources: [], sheet: true }],
  });
  const page: Compared = {
    ...article({ id: 'operations/a', type: 'operation' }),
    sections: SECTIONS.map((field) => ({ slug: field, title: field, depth: 2, body: [], field })),
    operation,
  };

  it.each(SECTIONS)('of the section “%s” appears wherever facts do', async (section) => {
    list.push({
      key: 'boats',
      section,
      label: () => 'Boats',
      read: () => ({ kind: 'facts', entries: [{ text: WORDS, sources: [], sheet: true }] }),
    });
    try {
      expect(draw(OperationSection, operation, section), 'screen').toContain(WORDS);
      expect(draw(OperationPaper, operation, section), 'printed article').toContain(WORDS);
      for (const format of ['one', 'two'] as const) {
        const sheet = await new Promise<string>((done) => {
          const { container } = render(FittedSheet, {
            ...{ article: page, manifest, paper: 'A4' as const, format },
            pageName: () => undefined,
            onsettled: () => done(wordsOf(container)),
          });
        });
        expect(sheet, `sheet, ${format}`).toContain(WORDS);
      }
      const pieces = largePieces(page, sheetContent(page), []);
      expect(JSON.stringify(pieces), 'large print').toContain(WORDS);
      expect(JSON.stringify(compareGroups(page, page, { whole: true })), 'comparison').toContain(
        WORDS,
      );
      const texts = operationSections(operation, edition).map(({ text }) => text);
      expect(texts.join('\n'), 'search').toContain(WORDS);
      expect(JSON.stringify(printedParts(page, edition)), 'check code').toContain(WORDS);
    } finally {
      list.pop();
    }
  });
});

describe('the dated facts of every operation', () => {
  let operations: { id: string; operation: OperationFields }[];
  beforeAll(async () => {
    const { articles } = await compileEnglish();
    operations = articles.flatMap(({ id, operation }) => (operation ? [{ id, operation }] : []));
  }, 60_000);

  it('stand in the same order on screen and on paper', () => {
    expect(operations).toHaveLength(9);
    for (const { id, operation } of operations) {
      for (const section of ['timeline', 'figures'] as const) {
        const [texts = []] = operationFields(operation, section).flatMap((field) =>
          field.kind === section
            ? [field.entries.filter(mayPrint).map(({ text = '' }) => text)]
            : [],
        );
        for (const drawn of [OperationSection, OperationPaper]) {
          const words = draw(drawn, operation, section);
          const places = texts.map((text) => words.indexOf(text.replaceAll('\u00a0', ' ')));
          expect(places, `${id}, ${section}`).not.toContain(-1);
          expect(places, `${id}, ${section}`).toEqual(places.toSorted((a, b) => a - b));
        }
      }
    }
  });
});
